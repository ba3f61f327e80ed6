"""Arguments that the workflow cannot take."""

import asyncio
import functools

from dbos import DBOS, Debouncer, DBOSConfiguredInstance


@DBOS.workflow()
def bill(order: str, tax: float) -> None: ...


@DBOS.workflow()
def nothing() -> None: ...


@DBOS.workflow()
async def ship(order: str, *, carrier: str, express: bool = False) -> None: ...


@DBOS.workflow()
def some(order: str, *others: str, flag: bool = False) -> None: ...


@DBOS.step()
def pay(order: str) -> None: ...


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    @DBOS.workflow()
    def close(self, day: str) -> None: ...

    @classmethod
    @DBOS.workflow()
    def open(cls, day: str) -> None: ...

    @staticmethod
    @DBOS.workflow()
    def clean(day: str) -> None: ...


debouncer = Debouncer.create(bill)


def take(order: str, shop: Shop) -> None:
    DBOS.start_workflow(bill, order)  # DBS213: lacks `tax`
    DBOS.start_workflow(bill)  # DBS213: `order` and `tax`
    DBOS.enqueue_workflow("bills", bill, order, 0.2, 3)  # DBS213: takes 2 arguments and gets 3
    DBOS.enqueue_workflow("bills", bill, order, rate=0.2)  # DBS213: has no parameter `rate`
    DBOS.enqueue_workflow("bills", bill, order, 0.2, order=order)  # DBS213: gets `order` twice
    DBOS.start_workflow(nothing, order)  # DBS213: takes no argument
    DBOS.start_workflow(some)  # DBS213
    DBOS.start_workflow(some, order, flags=True)  # DBS213
    DBOS.start_workflow(pay, order, 0.2)  # DBS213
    DBOS.start_workflow(shop.close)  # DBS213
    DBOS.start_workflow(shop.close, "monday", 1)  # DBS213
    DBOS.start_workflow(Shop.open)  # DBS213
    DBOS.start_workflow(Shop.clean, "monday", 1)  # DBS213
    queue = DBOS.register_queue("bills")
    queue.enqueue(bill, order)  # DBS213
    debouncer.debounce("key", 5, order)  # DBS213: `tax`
    start = functools.partial(DBOS.start_workflow, bill)
    start(order)  # DBS213


async def take_async(order: str) -> None:
    await DBOS.start_workflow_async(ship, order)  # DBS213: `carrier`
    await DBOS.start_workflow_async(ship, order, "dhl")  # DBS213
    await DBOS.enqueue_workflow_async("ships", ship, order, carrier="dhl", fast=True)  # DBS213
    await asyncio.to_thread(DBOS.start_workflow, bill, order)  # DBS213
