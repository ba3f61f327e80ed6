"""Steps, handlers, commands and tests may give up when they like."""

import asyncio

import anyio
import httpx
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


async def download(url: str) -> str:
    async with httpx.AsyncClient(timeout=10) as client:
        return (await client.get(url)).text


@DBOS.step()
async def fetch(url: str) -> str:
    return await asyncio.wait_for(download(url), timeout=5)


@DBOS.step()
async def fetch_in_block(url: str) -> str:
    async with asyncio.timeout(5):
        return await download(url)


@DBOS.step()
async def fetch_of_step(url: str) -> str:
    with anyio.fail_after(10):
        return await fetch(url)


async def fetch_quickly(url: str) -> str:
    with anyio.move_on_after(1):
        return await download(url)
    return ""


@DBOS.workflow()
async def read(url: str) -> list[str]:
    page = await fetch(url)
    again = await fetch_in_block(url)
    third = await fetch_of_step(url)
    fourth = await DBOS.run_step_async({"name": "quickly"}, fetch_quickly, url)
    return [page, again, third, fourth]


@app.get("/read")
async def show(url: str) -> list[str]:
    handle = await DBOS.start_workflow_async(read, url)
    return await asyncio.wait_for(handle.get_result(), timeout=30)


@app.get("/read-now")
async def show_now(url: str) -> list[str]:
    async with asyncio.timeout(30):
        return await read(url)


async def test_read() -> None:
    assert await asyncio.wait_for(read("https://example.org"), timeout=5)


async def unreached(url: str) -> str:
    return await asyncio.wait_for(fetch(url), timeout=5)


async def main() -> None:
    with anyio.fail_after(60):
        print(await read("https://example.org"))
