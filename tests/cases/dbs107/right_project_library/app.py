"""Awaits coroutines only."""

import own
import steps
from own import lend, sleep
from steps import fetch, fetch_later, lend_async


async def serve(book: str) -> None:
    await lend(book)
    await own.lend(book)
    await sleep(1)
    await fetch(book)
    await steps.fetch(book)
    await fetch_later(book)
    await lend_async(book)
    print(steps.lend(book))
