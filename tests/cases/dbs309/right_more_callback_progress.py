"""A done-callback and progress counters that take no steps."""

import asyncio

from dbos import DBOS
from tqdm.asyncio import tqdm


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def crawl(urls: list[str]) -> list[str]:
    done = 0

    def count(task: asyncio.Task[str]) -> None:
        nonlocal done
        done += 1
        DBOS.logger.info("%s of %s", done, len(urls))

    tasks = []
    for url in urls:
        task = asyncio.create_task(fetch(url))
        task.add_done_callback(count)
        tasks.append(task)
    await asyncio.wait(tasks)
    for _ in tqdm(tasks):
        pass
    return [task.result() for task in tasks]
