# dbos-version: >=2.22
"""Loops outside of workflows, in threads, in synchronous steps, or without DBOS."""

import asyncio
import threading

from dbos import DBOS, AsyncSQLAlchemyDatasource

ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///shop.db"))


@DBOS.step()
async def fetch(url: str) -> str:
    return url


async def plain(url: str) -> str:
    await asyncio.sleep(0)
    return url


@DBOS.step()
def in_sync_step(url: str) -> str:
    return asyncio.run(plain(url))


@DBOS.workflow()
def without_dbos(url: str) -> str:
    return asyncio.run(plain(url)) + in_sync_step(url)


def in_thread(url: str) -> str:
    return asyncio.run(plain(url))


@DBOS.workflow()
async def threads(url: str) -> str:
    await another_thread(url)
    return await asyncio.to_thread(in_sync_step, url)


@DBOS.step()
async def another_thread(url: str) -> None:
    await asyncio.to_thread(in_thread, url)
    await asyncio.get_running_loop().run_in_executor(None, in_thread, url)
    thread = threading.Thread(target=in_thread, args=(url,))
    thread.start()


def asks(url: str) -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(plain(url))
    return url


@DBOS.workflow()
async def asks_first(url: str) -> str:
    return asks(url)


@DBOS.workflow()
async def order(url: str) -> str:
    return await fetch(url)


async def main() -> None:
    DBOS.launch()
    await order("a")


class Runner:
    def run(self, coroutine: object) -> None: ...


@DBOS.workflow()
async def lookalike(url: str) -> None:
    Runner().run(1)
    loop = asyncio.get_running_loop()
    loop.call_soon(print)


if __name__ == "__main__":
    asyncio.run(main())
