"""Coroutines that take no number may run as they please."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def load_words(book: str) -> list[str]:
    return book.split()


async def count(words: list[str]) -> int:
    await asyncio.sleep(0)
    return len(words)


async def longest(words: list[str]) -> str:
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return max(words, key=len)


@DBOS.workflow()
async def statistics(book: str) -> list:
    words = await load_words(book)
    return await asyncio.gather(count(words), longest(words), count(words[1:]))


@DBOS.workflow()
async def statistics_in_tasks(book: str) -> int:
    words = await load_words(book)
    tasks = [asyncio.create_task(count(words[start:])) for start in range(3)]
    rest = await load_words(book + " again")
    return sum(await asyncio.gather(*tasks)) + len(rest)
