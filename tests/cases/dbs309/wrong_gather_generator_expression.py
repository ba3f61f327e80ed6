"""A generator expression of sequences."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def transcribe(clip: str) -> str:
    return clip.upper()


@DBOS.step()
async def summarise(text: str) -> str:
    return text[:10]


async def digest(clip: str) -> str:
    return await summarise(await transcribe(clip))


@DBOS.workflow()
async def digest_all(clips: list[str]) -> list:
    return await asyncio.gather(*(digest(clip) for clip in clips), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def digest_tuple(clips: list[str]) -> list:
    running = tuple(digest(clip) for clip in sorted(clips))
    return await asyncio.gather(*running, return_exceptions=True)  # DBS309
