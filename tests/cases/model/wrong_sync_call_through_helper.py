"""A synchronous helper that a coroutine calls blocks the loop where it stands."""

import asyncio

from dbos import DBOS


def publish(order: str) -> None:
    DBOS.set_event(order, "published")  # DBS101


def publish_in_thread(order: str) -> None:
    DBOS.set_event(order, "published")


def publish_elsewhere(order: str) -> None:
    DBOS.set_event(order, "published")


class Board:
    def post(self, order: str) -> None:
        DBOS.send("board", order)  # DBS101


@DBOS.workflow()
async def run(order: str) -> None:
    publish(order)
    await asyncio.to_thread(publish_in_thread, order)
    Board().post(order)


@DBOS.workflow()
def run_sync(order: str) -> None:
    publish_elsewhere(order)
