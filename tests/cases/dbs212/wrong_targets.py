"""Functions that dbos does not know."""

import asyncio
import functools

from dbos import DBOS, Debouncer, DBOSConfiguredInstance


def plain(order: str) -> None: ...


async def plain_async(order: str) -> None: ...


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.step()
def pay(order: str) -> None: ...


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    @DBOS.workflow()
    def close(self, day: str) -> None: ...

    def open(self, day: str) -> None:
        print(day)

    @staticmethod
    def clean(day: str) -> None:
        print(day)


class Plain:
    def work(self, day: str) -> None:
        print(day)


def take(order: str, shop: Shop) -> None:
    DBOS.start_workflow(plain, order)  # DBS212: DBOSWorkflowFunctionNotFoundError
    DBOS.enqueue_workflow("bills", plain, order)  # DBS212: decorate it
    DBOS.start_workflow(lambda: plain(order))  # DBS212: a lambda
    DBOS.start_workflow(functools.partial(bill, order))  # DBS212: give `bill` and its arguments
    DBOS.enqueue_workflow("bills", functools.partial(plain, order))  # DBS212
    DBOS.start_workflow(print, order)  # DBS212
    DBOS.start_workflow("bill", order)  # DBS212: AttributeError
    DBOS.start_workflow(Shop("s").open, order)  # DBS212
    DBOS.start_workflow(Shop.clean, order)  # DBS212
    DBOS.start_workflow(Plain().work, order)  # DBS212
    queue = DBOS.register_queue("bills")
    queue.enqueue(plain, order)  # DBS212
    Debouncer.create(plain)  # DBS212
    Debouncer.create(shop.close)  # DBS212: a method
    DBOS.create_schedule(schedule_name="s", workflow_fn=pay, schedule="* * * * *")  # DBS212: a step
    plain(order)

    def inner(order: str) -> None: ...

    DBOS.start_workflow(inner, order)  # DBS212


async def take_async(order: str) -> None:
    await DBOS.start_workflow_async(plain_async, order)  # DBS212
    await DBOS.enqueue_workflow_async("bills", plain_async, order)  # DBS212
    await asyncio.to_thread(DBOS.start_workflow, plain, order)  # DBS212
