"""Sequences behind different locks, and sequences beside some that take no lock."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.workflow()
async def two_locks(urls: list[str]) -> None:
    pages, images = asyncio.Lock(), asyncio.Lock()

    async def page(url: str) -> str:
        async with pages:
            return await store(await fetch(url))

    async def image(url: str) -> str:
        async with images:
            return await store(await fetch(url))

    await asyncio.gather(  # DBS309
        *[page(url) for url in urls], *[image(url) for url in urls], return_exceptions=True
    )


@DBOS.workflow()
async def lock_and_none(url: str) -> None:
    lock = asyncio.Lock()

    async def locked() -> str:
        async with lock:
            return await store(await fetch(url))

    async def free() -> str:
        return await store(await fetch(url))

    await asyncio.gather(locked(), free(), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def lock_and_main(url: str) -> None:
    lock = asyncio.Lock()

    async def locked() -> str:
        async with lock:
            return await store(await fetch(url))

    task = asyncio.create_task(locked())  # DBS309
    await fetch("a")
    await store("b")
    await task
