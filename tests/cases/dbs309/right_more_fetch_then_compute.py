"""Each task takes its only step first; what follows is plain work."""

import asyncio
import json

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return "{}"


async def parse(text: str) -> dict:
    await asyncio.sleep(0)
    return json.loads(text)


async def page(url: str) -> dict:
    text = await fetch(url)
    result = await parse(text)
    await asyncio.to_thread(json.dumps, result)
    DBOS.logger.info("parsed %s", url)
    return result


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[dict]:
    found = await asyncio.gather(*map(page, urls), return_exceptions=True)
    return [one for one in found if isinstance(one, dict)]
