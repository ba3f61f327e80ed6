"""Durable calls that reach the wait through lists, dictionaries, helpers, methods and parameters."""

import asyncio
from collections.abc import Awaitable, Coroutine, Iterable
from functools import partial
from typing import Any

from dbos import DBOS, AsyncSQLAlchemyDatasource

database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///news.db"))


@DBOS.step()
async def fetch(feed: str) -> str:
    return f"<{feed}>"


@DBOS.step()
async def publish(page: str) -> None:
    print(page)


@database.transaction()
async def store(page: str) -> str:
    return page


@DBOS.workflow()
async def digest(feed: str) -> str:
    return await fetch(feed)


async def fetch_clean(feed: str) -> str:
    return await fetch(feed.strip())


@DBOS.workflow()
async def helper_coroutines(feeds: list[str]) -> None:
    for page in asyncio.as_completed([fetch_clean(feed) for feed in feeds]):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def child_workflows(feeds: list[str]) -> None:
    for page in asyncio.as_completed([digest(feed) for feed in feeds]):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def transactions(pages: list[str]) -> None:
    for page in asyncio.as_completed([store(page) for page in pages]):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def run_as_steps(pages: list[str]) -> None:
    shouting = [DBOS.run_step_async({"name": "shout"}, str.upper, page) for page in pages]
    for page in asyncio.as_completed(shouting):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def appended_in_loop(feeds: list[str]) -> None:
    jobs = []
    for feed in feeds:
        jobs.append(fetch(feed))
    for page in asyncio.as_completed(jobs):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def appended_tasks(feeds: list[str]) -> None:
    tasks: list[asyncio.Task] = []
    for feed in feeds:
        task = asyncio.create_task(fetch(feed))
        tasks.append(task)
    for page in asyncio.as_completed(tasks):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def tasks_with_names(left: str, right: str) -> None:
    one = asyncio.create_task(fetch(left))
    two = asyncio.ensure_future(fetch(right))
    for page in asyncio.as_completed([one, two]):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def starred(feeds: list[str], extra: str) -> None:
    tasks = [asyncio.create_task(fetch(feed)) for feed in feeds]
    for page in asyncio.as_completed([*tasks, fetch(extra)]):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def added_lists(feeds: list[str], others: list[str]) -> None:
    jobs = [fetch(feed) for feed in feeds] + [fetch_clean(feed) for feed in others]
    for page in asyncio.as_completed(jobs):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def values_of_dictionary(feeds: list[str]) -> None:
    tasks = {feed: asyncio.create_task(fetch(feed)) for feed in feeds}
    for page in asyncio.as_completed(tasks.values()):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def filled_dictionary(feeds: list[str]) -> str:
    tasks = {}
    for feed in feeds:
        tasks[feed] = asyncio.create_task(fetch(feed))
    done, _ = await asyncio.wait(tasks.values(), return_when=asyncio.FIRST_COMPLETED)  # DBS311
    winner = next(feed for feed, task in tasks.items() if task in done)
    await publish(winner)
    await asyncio.wait(tasks.values())
    return winner


@DBOS.workflow()
async def keyed_by_task(feeds: list[str]) -> str:
    feed_of = {asyncio.create_task(fetch(feed)): feed for feed in feeds}
    done, _ = await asyncio.wait(feed_of, return_when=asyncio.FIRST_COMPLETED)  # DBS311
    winner = next(feed for task, feed in feed_of.items() if task in done)
    await publish(winner)
    await asyncio.wait(feed_of)
    return winner


@DBOS.workflow()
async def mapped(feeds: list[str]) -> None:
    for page in asyncio.as_completed(map(fetch, feeds)):  # DBS311
        await publish(await page)


@DBOS.workflow()
async def partials(feeds: list[str]) -> None:
    jobs = [partial(fetch, feed) for feed in feeds]
    for page in asyncio.as_completed([job() for job in jobs]):  # DBS311
        await publish(await page)


def start_all(feeds: list[str]) -> list["asyncio.Task[str]"]:
    return [asyncio.create_task(fetch(feed)) for feed in feeds]


@DBOS.workflow()
async def tasks_of_helper(feeds: list[str]) -> None:
    for page in asyncio.as_completed(start_all(feeds)):  # DBS311
        await publish(await page)


async def first_of(jobs: Iterable[Coroutine[Any, Any, str]]) -> str:
    tasks = [asyncio.create_task(job) for job in jobs]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS311
    return next(task.result() for task in tasks if task in done)


@DBOS.workflow()
async def given_to_helper(left: str, right: str) -> None:
    await publish(await first_of([fetch(left), fetch(right)]))


async def publish_all(feeds: list[str]) -> None:
    for page in asyncio.as_completed([fetch(feed) for feed in feeds]):  # DBS311
        await publish(await page)


async def publish_lists(lists: list[list[str]]) -> None:
    for feeds in lists:
        await publish_all(feeds)


@DBOS.workflow()
async def two_helpers_down(lists: list[list[str]]) -> None:
    await publish_lists(lists)


@DBOS.workflow()
async def nested_function(feeds: list[str]) -> list[str]:
    order: list[str] = []

    async def collect() -> None:
        for page in asyncio.as_completed([fetch(feed) for feed in feeds]):  # DBS311
            order.append(await page)

    await collect()
    return order


class Reader:
    def __init__(self, feeds: list[str]) -> None:
        self.feeds = feeds

    async def fetch(self, feed: str) -> str:
        return await fetch(feed)

    async def read(self) -> list[str]:
        order = []
        for page in asyncio.as_completed([self.fetch(feed) for feed in self.feeds]):  # DBS311
            order.append(await page)
        return order


@DBOS.workflow()
async def through_object(feeds: list[str]) -> list[str]:
    return await Reader(feeds).read()


@DBOS.dbos_class()
class Desk:
    @staticmethod
    @DBOS.step()
    async def edit(page: str) -> str:
        return page

    @staticmethod
    @DBOS.workflow()
    async def day(pages: list[str]) -> None:
        for page in asyncio.as_completed([Desk.edit(page) for page in pages]):  # DBS311
            await publish(await page)


def begin(feed: str) -> Awaitable[str]:
    return fetch(feed)


@DBOS.workflow()
async def coroutines_of_sync_helper(feeds: list[str]) -> None:
    for page in asyncio.as_completed([begin(feed) for feed in feeds]):  # DBS311
        await publish(await page)
