"""Awaitables that are not durable."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def load(text: str) -> list[str]:
    return text.split()


async def count(words: list[str]) -> int:
    await asyncio.sleep(0)
    return len(words)


async def shout(words: list[str]) -> list[str]:
    return [word.upper() for word in words]


def longest(words: list[str]) -> str:
    return max(words, key=len)


@DBOS.workflow()
async def analyse(text: str) -> list:
    words = await load(text)
    return await asyncio.gather(count(words), shout(words), asyncio.to_thread(longest, words))


@DBOS.workflow()
async def analyse_parts(text: str) -> list[int]:
    words = await load(text)
    return await asyncio.gather(*[count(words[start:]) for start in range(4)])
