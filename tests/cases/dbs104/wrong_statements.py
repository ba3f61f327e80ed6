"""The coroutine is dropped where it stands."""

import asyncio
import contextlib

from dbos import DBOS


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.step()
def count(page: str) -> int:
    return len(page)


@DBOS.workflow()
async def crawl(page: str) -> str:
    fetch(page)  # DBS104: fetch
    return page


@DBOS.workflow()
async def crawl_many(pages: list[str]) -> None:
    for page in pages:
        fetch(page)  # DBS104
    while pages:
        fetch(pages.pop())  # DBS104
    else:
        fetch("the end")  # DBS104


@DBOS.workflow()
async def start_children(page: str) -> None:
    crawl(page)  # DBS104


@DBOS.workflow()
async def operations(page: str) -> None:
    DBOS.sleep_async(1)  # DBS104: sleep_async
    DBOS.set_event_async("page", page)  # DBS104: set_event_async
    DBOS.send_async(page, "hello")  # DBS104
    DBOS.write_stream_async("log", page)  # DBS104
    DBOS.close_stream_async("log")  # DBS104
    DBOS.recv_async("go", timeout_seconds=60)  # DBS104
    DBOS.run_step_async(None, len, page)  # DBS104
    DBOS.start_workflow_async(crawl, page)  # DBS104
    DBOS.enqueue_workflow_async("pages", crawl, page)  # DBS104
    DBOS.deprecate_patch_async("old")  # DBS104


async def management(job: str) -> None:
    DBOS.cancel_workflow_async(job)  # DBS104
    DBOS.resume_workflow_async(job)  # DBS104
    DBOS.delete_workflow_async(job)  # DBS104
    DBOS.register_queue_async("pages")  # DBS104
    DBOS.update_workflow_attributes_async(job, {"seen": True})  # DBS104
    DBOS.delete_schedule_async(job)  # DBS104


@DBOS.workflow()
def in_sync_workflow(page: str) -> int:
    fetch(page)  # DBS104
    DBOS.set_event_async("page", page)  # DBS104
    return count(page)


def in_sync_function(page: str) -> None:
    fetch(page)  # DBS104
    crawl(page)  # DBS104
    DBOS.send_async(page, "hello")  # DBS104


@DBOS.step()
async def in_step(page: str) -> str:
    DBOS.set_event_async("page", page)  # DBS104
    return page


async def in_branches(page: str, quick: bool) -> None:
    if quick:
        fetch(page)  # DBS104
    elif page:
        fetch(page * 2)  # DBS104
    else:
        fetch(page * 3)  # DBS104


async def in_try(page: str) -> None:
    try:
        fetch(page)  # DBS104
    except ValueError:
        fetch("error")  # DBS104
    else:
        fetch("fine")  # DBS104
    finally:
        fetch("always")  # DBS104


async def in_with(page: str) -> None:
    with contextlib.suppress(ValueError):
        fetch(page)  # DBS104
    async with asyncio.Lock():
        fetch(page)  # DBS104


async def in_match(page: str) -> None:
    match page:
        case "index":
            fetch(page)  # DBS104
        case _:
            fetch("other")  # DBS104


async def in_expressions(page: str, ready: bool) -> None:
    fetch(page) if ready else None  # DBS104
    ready and fetch(page)  # DBS104
    ready or fetch(page)  # DBS104
    (fetch(page))  # DBS104
    [fetch(p) for p in page]  # DBS104
    fetch(  # DBS104
        page,
    )


async def in_nested(page: str) -> None:
    async def inner() -> None:
        fetch(page)  # DBS104

    def sync_inner() -> None:
        fetch(page)  # DBS104

    await inner()
    sync_inner()
