# enable: DBS109
"""What is awaited, runs in a thread, or is no coroutine."""

import asyncio
import os
import time
from pathlib import Path

import aiofiles
import aiohttp
import asyncpg
import httpx
import redis.asyncio
import requests
from dbos import DBOS, AsyncSQLAlchemyDatasource
from openai import AsyncOpenAI
from sqlalchemy import text

client = AsyncOpenAI()
http = httpx.AsyncClient()


@DBOS.step()
async def awaited(url: str) -> None:
    async with httpx.AsyncClient() as one:
        await one.get(url)
    await http.get(url)
    await client.chat.completions.create(model="a", messages=[])
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        await response.text()
    await asyncio.sleep(1)
    async with aiofiles.open("page.html") as file:
        await file.read()
    connection = await asyncpg.connect("postgresql://localhost/shop")
    await connection.execute("select 1")
    cache = redis.asyncio.Redis()
    await cache.get("a")
    await asyncio.gather(http.get(url), http.post(url))
    tasks = [asyncio.create_task(http.get(url)) for _ in range(3)]
    await asyncio.gather(*tasks)


@DBOS.step()
async def in_thread(url: str) -> None:
    await asyncio.to_thread(requests.get, url)
    await asyncio.to_thread(time.sleep, 1)
    await asyncio.to_thread(sync_helper, url)
    await asyncio.get_running_loop().run_in_executor(None, sync_helper, url)


def sync_helper(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
def sync_step(url: str) -> str:
    time.sleep(1)
    return requests.get(url).text


@DBOS.workflow()
def sync_workflow(url: str) -> str:
    return sync_step(url)


async def no_step(url: str) -> str:
    return requests.get(url).text


async def save(ads: AsyncSQLAlchemyDatasource) -> None:
    await ads.sql_session().execute(text("select 1"))


@DBOS.step()
async def quick(folder: Path, name: str) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if target.exists() and os.path.getsize(target) > 0:
        return False
    os.makedirs(folder / "old", exist_ok=True)
    target.touch()
    target.rename(folder / "old" / name)
    (folder / "lock").unlink(missing_ok=True)
    return os.path.exists(folder) and Path(name).resolve().is_file()
