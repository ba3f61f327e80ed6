"""Whatever runs side by side inside of a step belongs to that one step."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_page(url: str) -> str:
    return f"<{url}>"


@DBOS.step()
async def parse_page(page: str) -> str:
    return page.strip("<>")


async def fetch_and_parse(url: str) -> str:
    await asyncio.sleep(0.1)
    page = await fetch_page(url)
    return await parse_page(page)


@DBOS.step()
async def crawl(urls: list[str]) -> list[str]:
    return await asyncio.gather(*[fetch_and_parse(url) for url in urls])


@DBOS.step()
async def crawl_in_tasks(first: str, second: str) -> str:
    one = asyncio.create_task(fetch_and_parse(first))
    two = asyncio.create_task(fetch_and_parse(second))
    return await one + await two


async def crawl_in_group(urls: list[str]) -> int:
    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(fetch_and_parse(url))
    return len(urls)


@DBOS.workflow()
async def refresh(urls: list[str]) -> int:
    pages = await crawl(urls)
    await crawl_in_tasks(urls[0], urls[1])
    return len(pages) + await DBOS.run_step_async(None, crawl_in_group, urls)
