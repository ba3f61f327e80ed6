# dbos-version: >=2.11,<3
"""The same with the queue object of the second major version."""

import asyncio

from dbos import DBOS, Queue

bank = Queue("bank")


@DBOS.transaction()
def save(invoice: str) -> None:
    DBOS.sql_session.execute(invoice)


@DBOS.workflow()
def settle(invoice: str) -> str:
    save(invoice)
    return invoice


async def enqueue(invoice: str) -> str:
    handle = bank.enqueue(settle, invoice)  # DBS102
    return handle.get_result()  # DBS103


async def enqueue_in_thread(invoice: str) -> str:
    handle = await asyncio.to_thread(bank.enqueue, settle, invoice)
    return handle.get_result()  # DBS103


async def start(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()  # DBS103
