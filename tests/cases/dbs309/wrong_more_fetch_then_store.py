"""The usual crawl: fetch, then store, for all pages at once."""

import asyncio

from dbos import DBOS


@DBOS.step(retries_allowed=True)
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(url: str, text: str) -> None:
    print(url, text)


class Crawler:
    def __init__(self, limit: int) -> None:
        self.limit = asyncio.Semaphore(limit)

    async def visit(self, url: str) -> bool:
        async with self.limit:
            text = await fetch(url)
            if not text:
                return False
            await store(url, text)
            return True


@DBOS.workflow()
async def crawl(urls: list[str]) -> int:
    crawler = Crawler(3)
    tasks = [crawler.visit(url) for url in urls]
    results = await asyncio.gather(*tasks, return_exceptions=True)  # DBS309: crawler.visit
    return len(results)
