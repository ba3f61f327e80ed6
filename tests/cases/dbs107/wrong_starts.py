"""The missing `_async` again: not also that the start holds the loop."""

from datetime import datetime
from typing import Any

from dbos import DBOS, Debouncer


@DBOS.workflow()
async def describe(book: str) -> str:
    return book


@DBOS.workflow()
def nightly(at: datetime, context: Any) -> None:
    DBOS.logger.info("night of %s %s", at, context)


describe_later = Debouncer.create_async(describe)


async def submit(book: str) -> None:
    await DBOS.start_workflow(describe, book)  # DBS107: start_workflow_async
    await DBOS.enqueue_workflow("books", describe, book)  # DBS107: enqueue_workflow_async
    await describe_later.debounce(book, 5, book)  # DBS107: debounce_async
    await DBOS.create_schedule(  # DBS107: create_schedule_async
        schedule_name=f"nightly-{book}", workflow_fn=nightly, schedule="0 3 * * *"
    )


async def queue(book: str) -> None:
    books = await DBOS.retrieve_queue_async("books")
    await books.enqueue(describe, book)  # DBS107: enqueue_async


async def status(book: str) -> object:
    handle = DBOS.start_workflow(nightly_now, book)
    return await handle.get_status()  # DBS107


@DBOS.workflow()
def nightly_now(book: str) -> str:
    return book
