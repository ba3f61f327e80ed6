"""Absolute imports, two files away from the definitions."""

import crawler
import crawler.flows as flows
from crawler import DBOS, Reader, fetch


async def serve(page: str) -> None:
    fetch(page)  # DBS104
    crawler.crawl(page)  # DBS104
    flows.crawl(page)  # DBS104
    reader = Reader()
    reader.read(page)  # DBS104
    text = crawler.fetch(page)  # DBS104
    DBOS.send_async(page, "hello")  # DBS104
    crawler.DBOS.send_async(page, "hello")  # DBS104
    await flows.crawl(page)
