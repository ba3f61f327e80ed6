"""The same names on objects of the project and of other libraries."""

import asyncio
from typing import Any
from unittest.mock import AsyncMock

from dbos import DBOS
from vendor_library import lend_book, shelf


@DBOS.step()
def lend(book: str) -> str:
    return book


@DBOS.workflow()
def order(book: str) -> str:
    return book


class Mailbox:
    async def send(self, user: str, text: str) -> None:
        print(user, text)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def start_workflow(self, job: Any, *args: Any) -> str:
        return f"{job} {args}"

    async def get_status(self) -> str:
        return "fine"

    async def lend(self, book: str) -> str:
        return book


async def own_objects(book: str) -> None:
    mailbox = Mailbox()
    await mailbox.send("ann", "hello")
    await mailbox.sleep(1)
    await mailbox.start_workflow(order, book)
    await mailbox.get_status()
    await mailbox.lend(book)


async def third_party(book: str) -> None:
    await lend_book(book)
    await shelf.lend(book)


async def unknown(engine: Any, handle: Any, book: str) -> None:
    await engine.sleep(1)
    await engine.start_workflow(order, book)
    await handle.get_result()
    await handle.get_workflow_id()


async def shadowed_dbos(DBOS: Any, book: str) -> None:
    await DBOS.sleep(1)
    await DBOS.launch()
    await DBOS.start_workflow(order, book)


async def shadowed_parameter(lend: Any, book: str) -> None:
    await lend(book)


async def shadowed_local(book: str) -> None:
    async def lend(name: str) -> str:
        return name

    await lend(book)


async def shadowed_by_mock(book: str) -> None:
    order = AsyncMock(return_value=book)
    await order(book)


async def shadowed_in_loop(actions: list, book: str) -> None:
    for lend in actions:
        await lend(book)


async def rebound(book: str) -> None:
    job = lend
    print(job(book))
    job = Mailbox().lend
    await job(book)


async def values(book: str) -> None:
    lend(book)
    order(book)
    print(DBOS.workflow_id, DBOS.logger)
    DBOS.start_workflow(order, book)
