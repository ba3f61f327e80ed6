"""A function that a coroutine calls can read a stream in neither way."""

from dbos import DBOS


def printed(order: str) -> None:
    for one in DBOS.read_stream_async(order, "log"):  # DBS110
        print(one)


async def show(order: str) -> None:
    printed(order)
