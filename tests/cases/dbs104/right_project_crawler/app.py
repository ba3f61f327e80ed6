"""Uses both modules."""

import asyncio

import own
import steps
from dbos import DBOS
from own import send_async
from steps import count, fetch, fetch_later


@DBOS.workflow()
async def crawl(page: str) -> str:
    text = fetch(page)
    await steps.fetch(page)
    await fetch_later(page)
    return await text


def script(page: str) -> None:
    own.fetch(page)
    send_async(page)
    count(page)
    asyncio.run(steps.fetch(page))
