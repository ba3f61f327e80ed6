"""A semaphore or lock lets its waiters in first come, first served."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def render(page: int) -> str:
    return f"page {page}"


async def render_plain(page: int) -> str:
    return await render(page)


@DBOS.workflow()
async def render_book(pages: int) -> list:
    limit = asyncio.Semaphore(3)

    async def one(page: int) -> str:
        async with limit:
            return await render(page)

    return await asyncio.gather(*[one(page) for page in range(pages)], return_exceptions=True)


@DBOS.workflow()
async def render_book_bounded(pages: list[int]) -> list:
    limit = asyncio.BoundedSemaphore(2)

    async def one(page: int) -> str:
        async with limit:
            text = await render_plain(page)
        return text.title()

    tasks = [asyncio.create_task(one(page)) for page in pages]
    return await asyncio.gather(*tasks, return_exceptions=True)


@DBOS.workflow()
async def render_book_locked(pages: list[int]) -> list:
    turn = asyncio.Lock()

    async def one(page: int) -> str:
        async with turn:
            return await render(page)

    return await asyncio.gather(*(one(page) for page in pages), return_exceptions=True)


@DBOS.workflow()
async def render_book_acquired(pages: list[int]) -> list:
    limit = asyncio.Semaphore(3)

    async def one(page: int) -> str:
        await limit.acquire()
        try:
            return await render(page)
        finally:
            limit.release()

    return await asyncio.gather(*(one(page) for page in pages), return_exceptions=True)
