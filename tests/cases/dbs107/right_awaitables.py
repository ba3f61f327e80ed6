"""Everything here returns an awaitable."""

import asyncio
import functools
from typing import Any, Awaitable

import anyio
from asgiref.sync import sync_to_async
from dbos import DBOS, AsyncSQLAlchemyDatasource, DBOSClient, Debouncer, WorkflowHandleAsync

client = DBOSClient(system_database_url="sqlite:///system.sqlite")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///books.sqlite"))


@DBOS.step()
async def fetch(book: str) -> str:
    return book


@DBOS.step()
def lend(book: str) -> str:
    return book


@DBOS.workflow()
async def describe(book: str) -> str:
    return await fetch(book)


@DBOS.workflow()
def order(book: str) -> str:
    return book


@ads.transaction
async def save(book: str) -> None:
    ads.sql_session().add(book)


async def add_row(book: str) -> None:
    ads.sql_session().add(book)


describe_later = Debouncer.create_async(describe)


@DBOS.workflow()
async def visit(book: str) -> str:
    await fetch(book)
    await describe(book)
    await save(book)
    await ads.run_tx_step_async(None, add_row, book)
    await DBOS.sleep_async(1)
    await DBOS.run_step_async(None, lend, book)
    await asyncio.to_thread(lend, book)
    await asyncio.to_thread(order, book)
    slot = DBOS.reserve_step()
    await slot.run_async(None, lend, book)
    return book


@DBOS.workflow()
async def visit_both(book: str) -> list[str]:
    tasks = [asyncio.create_task(fetch(book)), asyncio.create_task(fetch(book + "-2"))]
    done, pending = await DBOS.asyncio_wait(tasks, timeout=60)
    print(len(done), len(pending))
    return [await task for task in tasks]


async def handles(book: str, other: WorkflowHandleAsync[str]) -> list[Any]:
    handle = await DBOS.start_workflow_async(describe, book)
    print(await handle.get_status(), await other.get_status())
    queue = await DBOS.retrieve_queue_async("books")
    await queue.enqueue_async(describe, book)
    await describe_later.debounce_async(book, 5, book)
    return [await handle.get_result(), await other.get_result()]


async def clients(book: str) -> None:
    await client.send_async(book, "hello")
    print(await client.get_event_async(book, "state"))


async def threads(book: str) -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, lend, book)
    await anyio.to_thread.run_sync(lend, book)
    await sync_to_async(lend)(book)


def passthrough(book: str) -> Awaitable[str]:
    return fetch(book)


def operation(seconds: float) -> Awaitable[None]:
    return DBOS.sleep_async(seconds)


async def use_passthrough(book: str) -> None:
    await passthrough(book)
    coroutine = fetch(book)
    await coroutine


def in_thread(fn):
    """Makes a coroutine function of a synchronous one."""

    @functools.wraps(fn)
    async def wrapper(*args):
        return await asyncio.to_thread(fn, *args)

    return wrapper


def in_background(fn):
    """Returns a future of the synchronous function."""

    @functools.wraps(fn)
    def wrapper(*args):
        return asyncio.get_running_loop().run_in_executor(None, fn, *args)

    return wrapper


@in_thread
@DBOS.step()
def stamp(book: str) -> str:
    return book


@DBOS.step()
@in_thread
def bind(book: str) -> str:
    return book


@sync_to_async
@DBOS.step()
def repair(book: str) -> str:
    return book


@in_background
@DBOS.step()
def measure(book: str) -> str:
    return book


async def wrapped(book: str) -> None:
    await stamp(book)
    await bind(book)
    await repair(book)
    await measure(book)


lend_async = in_thread(lend)
stamp_async = sync_to_async(lend)


async def wrapped_by_call(book: str) -> None:
    await lend_async(book)
    await stamp_async(book)
    await in_thread(lend)(book)


async def start_datasource() -> AsyncSQLAlchemyDatasource:
    return await AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///more.sqlite")
