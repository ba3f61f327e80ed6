# enable: DBS606
"""A workflow for each of many."""

import asyncio
from collections.abc import Iterable

from dbos import DBOS, WorkflowHandle


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


@DBOS.step()
def orders_of(day: str) -> list[str]:
    return day.split()


def start(orders: list[str]) -> None:
    for order in orders:
        DBOS.start_workflow(bill, order)  # DBS606: each of `orders`


def start_all(orders: Iterable[str]) -> list[WorkflowHandle[None]]:
    return [DBOS.start_workflow(bill, order) for order in orders]  # DBS606


@DBOS.workflow()
def daily(day: str) -> None:
    handles = []
    for number, order in enumerate(orders_of(day)):
        if number % 2:
            handles.append(DBOS.start_workflow(bill, order))  # DBS606
    for handle in handles:
        handle.get_result()


async def start_async(orders: dict[str, str], count: int) -> None:
    await asyncio.gather(*(DBOS.start_workflow_async(ship, order) for order in orders))  # DBS606
    for number in range(count):
        await DBOS.start_workflow_async(ship, str(number))  # DBS606
    for number in range(1000):
        await DBOS.start_workflow_async(ship, str(number))  # DBS606


def most(orders: list[str]) -> None:
    for order in orders[1:]:
        DBOS.start_workflow(bill, order)  # DBS606
    for order in orders[:-5]:
        DBOS.start_workflow(bill, order)  # DBS606
    for order in orders[:10000]:
        DBOS.start_workflow(bill, order)  # DBS606
