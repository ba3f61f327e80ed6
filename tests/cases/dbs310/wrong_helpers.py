"""The gather, or the durable call, lies in a helper that runs in the workflow."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_page(url: str) -> str:
    return f"<{url}>"


@DBOS.step()
async def fetch_image(url: str) -> bytes:
    return url.encode()


async def load_page(url: str) -> str:
    return await fetch_page(url.strip())


async def load_image(url: str) -> bytes:
    return await fetch_image(url.strip())


async def load_both(url: str) -> list:
    return await asyncio.gather(fetch_page(url), fetch_image(url))  # DBS310


class Browser:
    async def open(self, url: str) -> list:
        return await asyncio.gather(load_page(url), load_image(url))  # DBS310


@DBOS.workflow()
async def archive(url: str) -> int:
    return len(await load_both(url))


@DBOS.workflow()
async def archive_through_helpers(url: str) -> list:
    return await asyncio.gather(load_page(url), load_image(url))  # DBS310


@DBOS.workflow()
async def archive_many(urls: list[str]) -> list:
    return await asyncio.gather(*[load_page(url) for url in urls])  # DBS310


@DBOS.workflow()
async def archive_with_browser(url: str) -> list:
    return await Browser().open(url)


@DBOS.workflow()
async def archive_nested(urls: list[str]) -> list:
    async def all_pages() -> list:
        return await asyncio.gather(*[fetch_page(url) for url in urls])  # DBS310

    return await all_pages()
