"""A second step that the arguments rule out."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def resize(name: str) -> str:
    return name


@DBOS.step()
async def watermark(name: str) -> str:
    return name


async def image(name: str, *, mark: bool = False) -> str:
    name = await resize(name)
    if mark:
        name = await watermark(name)
    return name


async def either(name: str, mark: bool) -> str:
    if mark:
        return await watermark(name)
    return await resize(name)


async def cached(name: str, known: dict[str, str]) -> str:
    if name in known:
        return known[name]
    return await resize(name)


@DBOS.workflow()
async def gallery(names: list[str], known: dict[str, str]) -> None:
    await asyncio.gather(*(image(name) for name in names), return_exceptions=True)
    await asyncio.gather(*(image(name, mark=False) for name in names), return_exceptions=True)
    await asyncio.gather(*(either(name, len(name) > 3) for name in names), return_exceptions=True)
    await asyncio.gather(*(cached(name, known) for name in names), return_exceptions=True)
