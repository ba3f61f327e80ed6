"""A producer and its consumer both take steps: which of the two is faster decides their numbers."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(item: int) -> int:
    return item


@DBOS.step()
async def save(item: int) -> None: ...


@DBOS.workflow()
async def nested(items: list[int]) -> None:
    queue: asyncio.Queue[int | None] = asyncio.Queue()

    async def produce() -> None:
        for item in items:
            await queue.put(await fetch(item))
        await queue.put(None)

    async def consume() -> None:
        while (item := await queue.get()) is not None:
            await save(item)

    await asyncio.gather(produce(), consume(), return_exceptions=True)  # DBS309


class Pipeline:
    def __init__(self, items: list[int]) -> None:
        self.items = items
        self.queue: asyncio.Queue[int | None] = asyncio.Queue()

    async def produce(self) -> None:
        for item in self.items:
            self.queue.put_nowait(await fetch(item))
        self.queue.put_nowait(None)

    async def store(self, item: int) -> None:
        await save(item)

    async def consume(self) -> None:
        while (item := await self.queue.get()) is not None:
            await self.store(item)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:  # DBS309
            group.create_task(self.produce())
            group.create_task(self.consume())


@DBOS.workflow()
async def by_object(items: list[int]) -> None:
    await Pipeline(items).run()


@DBOS.workflow()
async def filled_before(items: list[int]) -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    for item in items:
        queue.put_nowait(await fetch(item))

    async def consume() -> None:
        while not queue.empty():
            await save(await queue.get())

    await asyncio.gather(consume(), consume(), return_exceptions=True)
