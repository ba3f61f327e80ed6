"""Tasks that the workflow waits for without awaiting them by name."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def by_event(url: str) -> None:
    done = asyncio.Event()

    async def run() -> None:
        await fetch(url)
        done.set()

    asyncio.create_task(run())
    await done.wait()


@DBOS.workflow()
async def by_future(url: str) -> str:
    result = asyncio.get_running_loop().create_future()

    async def run() -> None:
        result.set_result(await fetch(url))

    asyncio.create_task(run())
    return await result


@DBOS.workflow()
async def by_queue(urls: list[str]) -> None:
    queue: asyncio.Queue[str] = asyncio.Queue()
    for url in urls:
        queue.put_nowait(url)

    async def work() -> None:
        while True:
            await fetch(await queue.get())
            queue.task_done()

    asyncio.create_task(work())
    await queue.join()


@DBOS.workflow()
async def by_current_tasks(url: str) -> None:
    asyncio.create_task(fetch(url))
    me = asyncio.current_task()
    await asyncio.gather(*(asyncio.all_tasks() - {me}), return_exceptions=True)
