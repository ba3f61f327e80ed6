"""Nothing runs side by side."""

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
async def mirror_both(left: str, right: str) -> str:
    first = await mirror(left)
    second = await mirror(right)
    return first + second


@DBOS.workflow()
async def mirror_all(feeds: list[str]) -> list[str]:
    return [await mirror(feed) for feed in feeds]


@DBOS.workflow()
async def mirror_until_found(feeds: list[str], wanted: str) -> bool:
    for feed in feeds:
        if await mirror(feed) == wanted:
            return True
    return False


@DBOS.workflow()
async def mirror_collected(feeds: list[str]) -> list[str]:
    jobs = [mirror(feed) for feed in feeds]
    return [await job for job in jobs]
