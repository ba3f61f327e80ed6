"""The coroutine gets a name that nobody reads again."""

from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.workflow()
async def crawl(page: str) -> str:
    text = fetch(page)  # DBS104
    return page


@DBOS.workflow()
async def annotated(page: str) -> None:
    text: Any = fetch(page)  # DBS104


@DBOS.workflow()
async def underscore(page: str) -> None:
    _ = fetch(page)  # DBS104


@DBOS.workflow()
async def child(page: str) -> None:
    result = crawl(page)  # DBS104


@DBOS.workflow()
async def handle_never_used(page: str) -> None:
    handle = DBOS.start_workflow_async(crawl, page)  # DBS104


async def operation(job: str) -> None:
    done = DBOS.cancel_workflow_async(job)  # DBS104


async def walrus(page: str) -> None:
    (text := fetch(page))  # DBS104


async def two_names(page: str) -> None:
    first = second = fetch(page)  # DBS104


async def comprehension(pages: list[str]) -> None:
    texts = [fetch(page) for page in pages]  # DBS104


async def in_branch(page: str, ready: bool) -> None:
    if ready:
        text = fetch(page)  # DBS104
    print(page)


def in_sync_function(page: str) -> None:
    text = fetch(page)  # DBS104


@DBOS.workflow()
def in_sync_workflow(page: str) -> str:
    text = fetch(page)  # DBS104
    return page


async def same_name_elsewhere(page: str) -> str:
    text = fetch(page)  # DBS104

    def other() -> str:
        text = "a name of its own"
        return text

    return other()
