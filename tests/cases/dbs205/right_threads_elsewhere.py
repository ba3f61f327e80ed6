"""Threads of steps and of plain code record nothing, and need not."""

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()
log = logging.getLogger(__name__)


@DBOS.step()
def fetch(url: str) -> str:
    return url


def parse(url: str) -> str:
    return url.upper()


@DBOS.step()
def fetch_all(urls: list[str]) -> list[str]:
    # Part of this step, however often it runs.
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))


@DBOS.step()
def fetch_and_tell(url: str, workflow_id: str) -> None:
    thread = threading.Thread(target=DBOS.send, args=(workflow_id, url))
    thread.start()
    thread.join()


@DBOS.step()
def parse_all(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(parse, urls))


@DBOS.workflow()
def crawl(urls: list[str]) -> list[str]:
    fetch_and_tell(urls[0], urls[0])
    parsed = parse_all(urls)
    # A queue runs steps beside each other, and records them.
    handles = [DBOS.enqueue_workflow("pages", fetch, url) for url in urls]
    # The built-in map runs here and now.
    return list(map(fetch, parsed)) + [handle.get_result() for handle in handles]


def crawl_from_script(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))


def tell_later(workflow_id: str) -> None:
    threading.Timer(5.0, DBOS.send, args=(workflow_id, "later")).start()


@app.get("/pages/{url}")
async def show(url: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(None, fetch, url)


class Form:
    def submit(self, function, url: str) -> str:
        return function(url)


@DBOS.workflow()
def with_own_submit(url: str) -> str:
    # Not a pool: the step runs in the workflow.
    return Form().submit(fetch, url)


@DBOS.workflow()
def with_unknown_object(url: str, table) -> str:
    return table.map(fetch)


def test_fetch_beside_each_other() -> None:
    with ThreadPoolExecutor() as pool:
        assert list(pool.map(fetch, ["a", "b"])) == ["a", "b"]
