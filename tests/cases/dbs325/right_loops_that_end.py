# enable: DBS325
"""Loops with an exit: break, return, raise, a condition, a number of rounds."""

import itertools
from collections.abc import Iterator

from dbos import DBOS


@DBOS.step()
def fetch(source: str, page: int = 0) -> list[str]:
    return [source]


@DBOS.step()
def store(item: str) -> None:
    return None


@DBOS.step()
async def fetch_soon(source: str) -> list[str]:
    return [source]


@DBOS.workflow()
def by_break(source: str) -> None:
    page = 0
    while True:
        items = fetch(source, page)
        if not items:
            break
        page += 1


@DBOS.workflow()
def by_return(source: str) -> list[str]:
    while True:
        if items := fetch(source):
            return items


@DBOS.workflow()
def by_raise(source: str) -> None:
    page = 0
    while True:
        if not fetch(source, page):
            raise LookupError(source)
        page += 1


@DBOS.workflow()
async def by_return_of_coroutine(source: str) -> list[str]:
    while True:
        items = await fetch_soon(source)
        if "last" in items:
            return items


@DBOS.workflow()
def by_break_in_handler(source: str) -> None:
    while True:
        try:
            store(fetch(source)[0])
        except IndexError:
            break


@DBOS.workflow()
def by_return_in_try(source: str) -> list[str]:
    while True:
        try:
            return fetch(source)
        except ConnectionError:
            DBOS.sleep(60)


@DBOS.workflow()
def by_raise_in_handler(source: str) -> None:
    page = 0
    while True:
        try:
            store(fetch(source, page)[0])
        except IndexError as error:
            raise LookupError(source) from error
        page += 1


@DBOS.workflow()
def by_return_in_inner_loop(source: str) -> str:
    while True:
        for item in fetch(source):
            if item == "last":
                return item
            store(item)


@DBOS.workflow()
def by_match(source: str) -> None:
    while True:
        match fetch(source):
            case []:
                break
            case items:
                store(items[0])


@DBOS.workflow()
def by_condition(source: str) -> None:
    items = fetch(source)
    while items:
        store(items.pop())


@DBOS.workflow()
def by_condition_on_step(source: str) -> None:
    page = 0
    while fetch(source, page):
        page += 1


@DBOS.workflow()
def by_flag(source: str) -> None:
    running = True
    while running:
        running = bool(fetch(source))


@DBOS.workflow()
def by_number(source: str) -> None:
    for page in range(100):
        fetch(source, page)


@DBOS.workflow()
def by_count(source: str) -> int:
    for page in itertools.count():
        if not fetch(source, page):
            break
    return page


def pages(source: str) -> Iterator[list[str]]:
    page = 0
    while True:
        yield fetch(source, page)
        page += 1


@DBOS.workflow()
def by_generator(source: str) -> None:
    for items in pages(source):
        if not items:
            break
        store(items[0])


def first_items(source: str) -> list[str]:
    while True:
        if items := fetch(source):
            return items


@DBOS.workflow()
def by_helper(source: str) -> list[str]:
    return first_items(source)


@DBOS.workflow()
def by_never(source: str) -> list[str]:
    while False:
        fetch(source)
    return fetch(source)
