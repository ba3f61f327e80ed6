"""Statements that look the same and drop nothing."""

import asyncio
import functools
from typing import Any
from unittest.mock import MagicMock

from dbos import DBOS, DBOSClient, Debouncer, WorkflowHandleAsync
from vendor_crawler import fetch_async, refresh

client = DBOSClient(system_database_url="sqlite:///system.sqlite")


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.step()
def count(page: str) -> int:
    return len(page)


@DBOS.workflow()
async def crawl(page: str) -> str:
    return page


@DBOS.workflow()
def crawl_sync(page: str) -> int:
    count(page)
    DBOS.set_event("page", page)
    DBOS.start_workflow(crawl, page)
    DBOS.enqueue_workflow("pages", crawl, page)
    DBOS.run_step(None, download, page)
    return count(page)


@DBOS.workflow()
def tally(page: str) -> int:
    return count(page)


async def download(page: str) -> str:
    return page


crawl_later = Debouncer.create_async(crawl)


def from_sync_code(page: str) -> None:
    DBOS.start_workflow(crawl, page)
    DBOS.start_workflow(fetch, page)
    crawl_later.debounce(page, 5, page)
    crawl_sync(page)
    count(page)
    client.send(page, "hello")
    handle = DBOS.start_workflow(crawl, page)
    handle.get_result()
    handle.get_status()


async def other_members(handle: WorkflowHandleAsync[str]) -> None:
    handle.get_workflow_id()
    DBOS.logger.info("%s", handle.workflow_id)


async def sync_function(page: str) -> None:
    count(page)
    tally(page)
    unused = tally(page)
    print("done")


async def unknown(crawler: Any, page: str) -> None:
    fetch_async(page)
    refresh(page)
    crawler.fetch(page)
    crawler.send_async(page)
    crawler.set_event_async("page", page)


class Cache:
    def refresh_async(self, page: str) -> None:
        print(page)

    def fetch(self, page: str) -> str:
        return page

    def get_result(self) -> str:
        return "done"

    def use(self, page: str) -> None:
        self.fetch(page)
        self.refresh_async(page)
        self.get_result()


async def own_objects(page: str) -> None:
    cache = Cache()
    cache.refresh_async(page)
    cache.fetch(page)
    cache.get_result()


async def shadowed_parameter(fetch, page: str) -> None:
    fetch(page)


async def shadowed_local(page: str) -> None:
    def fetch(name: str) -> str:
        return name

    fetch(page)


async def shadowed_by_mock(page: str) -> None:
    crawl = MagicMock()
    crawl(page)


async def shadowed_in_loop(jobs: list, page: str) -> None:
    for fetch in jobs:
        fetch(page)


async def shadowed_dbos(DBOS: Any, page: str) -> None:
    DBOS.sleep_async(1)
    DBOS.send_async(page, "hello")


def run_now(fn):
    """Makes a synchronous function of a coroutine function."""

    @functools.wraps(fn)
    def wrapper(*args):
        return asyncio.run(fn(*args))

    return wrapper


@run_now
@DBOS.step()
async def fetch_now(page: str) -> str:
    return page


def script(page: str) -> None:
    fetch_now(page)


def scheduled(fn):
    """Starts a task for every call."""

    @functools.wraps(fn)
    def wrapper(*args):
        return asyncio.ensure_future(fn(*args))

    return wrapper


@scheduled
@DBOS.step()
async def fetch_in_background(page: str) -> str:
    return page


async def fire(page: str) -> None:
    fetch_in_background(page)
