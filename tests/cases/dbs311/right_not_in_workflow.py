"""Steps, handlers, commands and tests may take whatever comes first."""

import asyncio
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


@DBOS.step()
async def fetch_quickest(feeds: list[str]) -> str:
    tasks = [asyncio.create_task(fetch(feed)) for feed in feeds]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return done.pop().result()


@DBOS.step()
async def fetch_all(feeds: list[str]) -> list[str]:
    return [await page for page in asyncio.as_completed([fetch(feed) for feed in feeds])]


async def fetch_in_time(feeds: list[str]) -> list[str]:
    tasks = [asyncio.create_task(fetch(feed)) for feed in feeds]
    done, _ = await asyncio.wait(tasks, timeout=10)
    return [task.result() for task in done]


def parse(page: str) -> str:
    return page.strip()


@DBOS.step()
def parse_all(pages: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(parse, page) for page in pages]
        return [future.result() for future in as_completed(futures)]


@DBOS.step()
def parse_quickest(pages: list[str]) -> str:
    with ThreadPoolExecutor() as pool:
        done, _ = wait([pool.submit(parse, page) for page in pages], return_when=FIRST_COMPLETED)
        return done.pop().result()


@DBOS.workflow()
async def read(feeds: list[str]) -> list[str]:
    first = await fetch_quickest(feeds)
    pages = await fetch_all(feeds)
    more = await DBOS.run_step_async({"name": "in time"}, fetch_in_time, feeds)
    return [first, *pages, *more]


@DBOS.workflow()
async def read_one(feed: str) -> str:
    return await fetch(feed)


@DBOS.workflow()
def tidy(pages: list[str]) -> str:
    return parse_quickest(parse_all(pages))


@app.get("/race")
async def race() -> list[str]:
    return [await page for page in asyncio.as_completed([read_one("a"), read_one("b")])]


async def test_race() -> None:
    tasks = [asyncio.create_task(read_one(feed)) for feed in "ab"]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    assert done


async def main() -> None:
    for page in asyncio.as_completed([read_one(feed) for feed in "abc"]):
        print(await page)
