"""Plain functions that register and run at once."""

import os

import dbos
from dbos import DBOS as D

instance = D(config={"name": "plain", "system_database_url": os.environ["PLAIN_DB"]})


class Holder:
    INSTANCE = instance


def run(order: str) -> str:
    @D.workflow()  # DBS208
    def inner(name: str) -> str:
        return name

    return inner(order)


def start(order: str) -> str:
    @dbos.DBOS.workflow()  # DBS208
    def started(name: str) -> str:
        return name

    return D.start_workflow(started, order).workflow_id


def enqueue(order: str) -> None:
    @instance.workflow()  # DBS208
    def queued(name: str) -> str:
        return name

    instance.enqueue_workflow("orders", queued, order)


def call(order: str) -> str:
    @Holder.INSTANCE.step()  # DBS208
    def called(name: str) -> str:
        return name

    return called(order)


async def on_message(order: str) -> str:
    @D.workflow()  # DBS208
    async def handle(name: str) -> str:
        return name

    return await handle(order)


class Consumer:
    def __init__(self, topic: str) -> None:
        self.topic = topic

    def on_event(self, event: str) -> None:
        @D.workflow()  # DBS208
        def react(name: str) -> str:
            return name

        D.start_workflow(react, self.topic + event)


def strip(order: str) -> str:
    return order.strip()


def each(orders: list[str]) -> list[str]:
    results = []
    for order in orders:
        results.append(D.workflow(name="each")(strip)(order))  # DBS208
    return results


def nested(order: str) -> str:
    def begin() -> str:
        @D.step()  # DBS208
        def deep(name: str) -> str:
            return name

        return deep(order)

    return begin()
