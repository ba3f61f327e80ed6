import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import flows
from dbos import DBOS
from flows import begin, clean, index


@DBOS.step()
def clean_all(pages: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(clean, pages))


@DBOS.workflow()
async def crawl(page: str) -> str:
    await asyncio.to_thread(begin, page)
    return await asyncio.to_thread(flows.index, page)


def start_in_background(page: str) -> None:
    threading.Thread(target=begin, args=(page,)).start()
    DBOS.start_workflow(index, page)
