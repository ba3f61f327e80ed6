"""Outside of workflows nothing is recorded that a late sibling could disturb."""

import asyncio

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.workflow()
async def mirror(feed: str) -> str:
    return await fetch(feed)


@app.get("/feeds")
async def show(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))


async def mirror_all(feeds: list[str]) -> list[str]:
    return await asyncio.gather(*[mirror(feed) for feed in feeds])


async def test_mirror() -> None:
    assert await asyncio.gather(mirror("a"), mirror("b")) == ["a", "b"]


async def main() -> None:
    await asyncio.gather(mirror("north"), mirror("south"))


if __name__ == "__main__":
    DBOS(config={"name": "feeds", "system_database_url": "sqlite:///feeds.sqlite"})
    DBOS.launch()
    asyncio.run(main())
