"""DBOS.asyncio_wait records who was done, not in which order the tasks drew their numbers."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def open_ticket(customer: str) -> str:
    return f"T-{customer}"


@DBOS.step()
async def assign_ticket(ticket: str) -> str:
    return f"{ticket}/anna"


async def handle(customer: str) -> str:
    ticket = await open_ticket(customer)
    return await assign_ticket(ticket)


@DBOS.workflow()
async def handle_all(customers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(handle(customer)) for customer in customers]
    await DBOS.asyncio_wait(tasks)  # DBS309
    return [task.result() for task in tasks]


@DBOS.workflow()
async def handle_two(first: str, second: str) -> list[str]:
    one = asyncio.create_task(handle(first))
    two = asyncio.create_task(handle(second))
    await DBOS.asyncio_wait([one, two], return_when=asyncio.ALL_COMPLETED)  # DBS309
    return [one.result(), two.result()]
