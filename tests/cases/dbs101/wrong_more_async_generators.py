"""Async generators and async comprehension run on the loop too."""

from collections.abc import AsyncIterator

from dbos import DBOS


async def ticks(count: int) -> AsyncIterator[int]:
    for number in range(count):
        DBOS.sleep(1)  # DBS101
        yield number


class Feed:
    def __aiter__(self):
        return self

    async def __anext__(self) -> str:
        message = DBOS.recv("feed")  # DBS101
        if message is None:
            raise StopAsyncIteration
        return message

    async def __aenter__(self):
        DBOS.set_event("open", True)  # DBS101
        return self

    async def __aexit__(self, *exc) -> None:
        DBOS.set_event("open", False)  # DBS101


@DBOS.workflow()
async def follow() -> list[int]:
    return [number async for number in ticks(3)]
