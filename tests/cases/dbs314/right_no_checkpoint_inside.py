"""Everything is caught, but nothing inside takes a checkpoint of a workflow."""

import contextlib
import json
import logging

from dbos import DBOS

logger = logging.getLogger(__name__)


@DBOS.step()
def download(page: str) -> str:
    try:
        return open(page).read()
    except:
        return ""


@DBOS.step()
def download_with_mirrors(page: str) -> str:
    for mirror in ("first", "second"):
        try:
            return download_one(mirror, page)
        except BaseException:
            logger.warning("%s does not have it", mirror)
    return ""


def download_one(mirror: str, page: str) -> str:
    with open(f"{mirror}/{page}") as file:
        return file.read()


@DBOS.step()
def remove(page: str) -> None:
    with contextlib.suppress(BaseException):
        logger.info("removing %s", page)
    logger.info("removed %s", page)


@DBOS.step()
def step_that_calls_a_step(page: str) -> str:
    with contextlib.suppress(BaseException):
        remove(page)
    return download(page)


@DBOS.workflow()
def read(page: str) -> dict:
    text = download(page)
    try:
        settings = json.loads(text)
    except:
        settings = {}
    remove(page)
    return settings


def length_of(text: str) -> int:
    size = 0
    try:
        size = len(text.encode("ascii"))
    finally:
        return size


@DBOS.workflow()
def measure(page: str) -> int:
    size = length_of(download(page))
    remove(page)
    return size


@DBOS.workflow()
def measure_quietly(page: str) -> int:
    size = 0
    with contextlib.suppress(BaseException):
        size = int(page)
    remove(page)
    return size


@DBOS.workflow()
def checkpoint_in_the_else_branch(page: str) -> str:
    try:
        number = int(page)
    except:
        number = 0
    else:
        remove(page)
    return download(str(number))


@DBOS.workflow()
def checkpoint_after(page: str) -> str:
    try:
        name = page.split("/")[1]
    except BaseException:
        name = "index"
    return download(name)


@DBOS.workflow()
def inner_function_that_is_not_called(page: str) -> str:
    try:
        def load() -> str:
            return download(page)
    except BaseException:
        logger.warning("impossible")
    return download(page)


@DBOS.workflow()
def inside_run_step(page: str) -> str:
    def load() -> str:
        try:
            return download_one("first", page)
        except BaseException:
            logger.warning("not there")
        return download_one("second", page)

    text = DBOS.run_step({"name": "load"}, load)
    remove(page)
    return text


# Not in a workflow.
def main() -> None:
    try:
        read("index")
    except:
        logger.warning("failed")
    read("other")


def forever() -> None:
    while True:
        try:
            measure("index")
        except BaseException:
            logger.warning("failed")


def unreached(page: str) -> str:
    try:
        remove(page)
    except BaseException:
        logger.warning("failed")
    return download(page)


if __name__ == "__main__":
    main()
