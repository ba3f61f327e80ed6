"""Without a workflow there are no numbers to mix up."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.step()
async def store(entry: str) -> str:
    return entry


async def mirror(feed: str) -> str:
    return await store(await fetch(feed))


@DBOS.workflow()
async def mirror_durably(feed: str) -> str:
    return await mirror(feed)


async def mirror_everything(feeds: list[str]) -> list[str]:
    return await asyncio.gather(*[mirror(feed) for feed in feeds])


async def start_everything(feeds: list[str]) -> list[str]:
    async def one(feed: str) -> str:
        handle = await DBOS.start_workflow_async(mirror_durably, feed)
        return await handle.get_result()

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(feed)) for feed in feeds]
    return [task.result() for task in tasks]


async def main() -> None:
    first = asyncio.create_task(mirror("north"))
    second = asyncio.create_task(mirror("south"))
    await first
    await second
    await asyncio.wait([asyncio.create_task(mirror(feed)) for feed in ("east", "west")])


if __name__ == "__main__":
    DBOS(config={"name": "mirror", "system_database_url": "sqlite:///mirror.sqlite"})
    DBOS.launch()
    asyncio.run(main())
