"""The semaphore comes from elsewhere: an attribute, an argument, the module."""

import asyncio

from dbos import DBOS

LIMIT = asyncio.Semaphore(8)


@DBOS.step()
async def convert(clip: str) -> str:
    return f"{clip}.ogg"


async def convert_limited(clip: str, limit: asyncio.Semaphore) -> str:
    async with limit:
        return await convert(clip)


async def convert_globally(clip: str) -> str:
    async with LIMIT:
        return await convert(clip)


class Converter:
    def __init__(self, size: int) -> None:
        self._limit = asyncio.Semaphore(size)

    async def one(self, clip: str) -> str:
        async with self._limit:
            return await convert(clip)


@DBOS.workflow()
async def convert_all(clips: list[str]) -> list:
    limit = asyncio.Semaphore(2)
    return await asyncio.gather(*[convert_limited(clip, limit) for clip in clips], return_exceptions=True)


@DBOS.workflow()
async def convert_all_globally(clips: list[str]) -> list:
    return await asyncio.gather(*[convert_globally(clip) for clip in clips], return_exceptions=True)


@DBOS.workflow()
async def convert_all_by_object(clips: list[str]) -> list:
    converter = Converter(4)
    return await asyncio.gather(*[converter.one(clip) for clip in clips], return_exceptions=True)
