"""Groups in steps, handlers, commands and tests."""
# enable: DBS316

import asyncio

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


async def download(url: str) -> str:
    return url


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def download_all(urls: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(download(url)) for url in urls]
    return [task.result() for task in tasks]


@DBOS.step()
async def fetch_all(urls: list[str]) -> int:
    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(fetch(url))
    return len(urls)


async def fetch_both(one: str, two: str) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(one))
        group.create_task(fetch(two))


@DBOS.workflow()
async def mirror(url: str) -> int:
    pages = await download_all([url])
    await DBOS.run_step_async({"name": "both"}, fetch_both, url, pages[0])
    return await fetch_all(pages)


@app.post("/mirror")
async def mirror_two(one: str, two: str) -> int:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(mirror(one))
        second = group.create_task(mirror(two))
    return first.result() + second.result()


async def test_mirror() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(mirror("a"))
        group.create_task(mirror("b"))


async def unreached(urls: list[str]) -> None:
    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(fetch(url))


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(mirror("a"))
        group.create_task(fetch("b"))
