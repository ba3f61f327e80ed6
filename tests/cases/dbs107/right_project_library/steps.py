"""Steps of both kinds, and wrappers."""

import asyncio

from dbos import DBOS


@DBOS.step()
def lend(book: str) -> str:
    return book


@DBOS.step()
async def fetch(book: str) -> str:
    return book


async def lend_async(book: str) -> str:
    return await asyncio.to_thread(lend, book)


def fetch_later(book: str):
    return fetch(book)
