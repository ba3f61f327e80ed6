"""Outside of workflows DBOS.asyncio_wait is asyncio.wait, and nothing is recorded."""

import asyncio

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


async def load(url: str) -> str:
    return url


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def fetch_all(urls: list[str]) -> list[str]:
    pending = {asyncio.create_task(load(url)) for url in urls}
    pages: list[str] = []
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            pages.append(await fetch(task.result()))
    return pages


@DBOS.workflow()
async def mirror(urls: list[str]) -> list[str]:
    return await fetch_all(urls)


@app.get("/mirror")
async def show(urls: list[str]) -> int:
    pending = {asyncio.create_task(mirror([url])) for url in urls}
    while pending:
        done, pending = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            await mirror(task.result())
    return len(urls)


async def test_mirror() -> None:
    done, _ = await DBOS.asyncio_wait({asyncio.create_task(mirror(["a"]))}, timeout=5)
    for task in done:
        assert await mirror(task.result())


async def main() -> None:
    done, _ = await DBOS.asyncio_wait({asyncio.create_task(mirror([url])) for url in "abc"}, timeout=5)
    for task in done:
        await fetch(task.result()[0])
