"""Children, helpers, methods and collections under a task group."""
# enable: DBS316

import asyncio
from collections.abc import Coroutine
from typing import Any

from dbos import DBOS, AsyncSQLAlchemyDatasource

database = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///docs.db"))


@DBOS.step()
async def convert(page: str) -> str:
    return page


@DBOS.step()
def convert_in_thread(page: str) -> str:
    return page


@database.transaction()
async def store(page: str) -> str:
    return page


@DBOS.workflow()
async def convert_book(book: str) -> str:
    return await convert(book)


async def convert_clean(page: str) -> str:
    return await convert(page.strip())


async def convert_and_store(page: str) -> str:
    return await store(await convert(page))


@DBOS.workflow()
async def helper_coroutines(pages: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS316
        for page in pages:
            group.create_task(convert_clean(page))
    return len(pages)


@DBOS.workflow()
async def child_workflows(books: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS316
        for book in books:
            group.create_task(convert_book(book))
    return len(books)


@DBOS.workflow()
async def transactions(pages: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS316
        for page in pages:
            group.create_task(store(page))
    return len(pages)


@DBOS.workflow()
async def step_and_transaction(page: str) -> str:
    async with asyncio.TaskGroup() as group:  # DBS316
        converted = group.create_task(convert(page))
        group.create_task(store(page))
    return converted.result()


@DBOS.workflow()
async def run_as_steps(pages: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS316
        for page in pages:
            group.create_task(DBOS.run_step_async({"name": "shout"}, str.upper, page))
    return len(pages)


@DBOS.workflow()
async def sequences(pages: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS309 DBS316
        for page in pages:
            group.create_task(convert_and_store(page))
    return len(pages)


@DBOS.workflow()
async def steps_in_threads(pages: list[str]) -> int:
    async with asyncio.TaskGroup() as group:  # DBS309 DBS316
        for page in pages:
            group.create_task(asyncio.to_thread(convert_in_thread, page))
    return len(pages)


@DBOS.workflow()
async def dictionary_of_tasks(pages: list[str]) -> dict[str, str]:
    async with asyncio.TaskGroup() as group:  # DBS316
        tasks = {page: group.create_task(convert(page)) for page in pages}
    return {page: task.result() for page, task in tasks.items()}


@DBOS.workflow()
async def appended_tasks(pages: list[str]) -> list[str]:
    tasks = []
    async with asyncio.TaskGroup() as group:  # DBS316
        for page in pages:
            tasks.append(group.create_task(convert(page)))
    return [task.result() for task in tasks]


async def convert_pages(pages: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:  # DBS316
        tasks = [group.create_task(convert(page)) for page in pages]
    return [task.result() for task in tasks]


async def convert_chapters(chapters: list[list[str]]) -> list[list[str]]:
    return [await convert_pages(pages) for pages in chapters]


@DBOS.workflow()
async def two_helpers_down(chapters: list[list[str]]) -> list[list[str]]:
    return await convert_chapters(chapters)


async def all_of(jobs: list[Coroutine[Any, Any, str]]) -> list[str]:
    async with asyncio.TaskGroup() as group:  # DBS316
        tasks = [group.create_task(job) for job in jobs]
    return [task.result() for task in tasks]


@DBOS.workflow()
async def given_to_helper(page: str, other: str) -> list[str]:
    return await all_of([convert(page), convert(other)])


@DBOS.workflow()
async def nested_function(pages: list[str]) -> int:
    async def run() -> None:
        async with asyncio.TaskGroup() as group:  # DBS316
            for page in pages:
                group.create_task(convert(page))

    await run()
    return len(pages)


class Press:
    def __init__(self, pages: list[str]) -> None:
        self.pages = pages

    async def one(self, page: str) -> str:
        return await convert(page)

    async def run(self) -> int:
        async with asyncio.TaskGroup() as group:  # DBS316
            for page in self.pages:
                group.create_task(self.one(page))
        return len(self.pages)


@DBOS.workflow()
async def through_object(pages: list[str]) -> int:
    return await Press(pages).run()


def durable(function):
    return DBOS.workflow(name="decorated")(function)


@durable
async def own_decorator(page: str, other: str) -> None:
    async with asyncio.TaskGroup() as group:  # DBS316
        group.create_task(convert(page))
        group.create_task(convert(other))


async def plain(page: str, other: str) -> None:
    async with asyncio.TaskGroup() as group:  # DBS316
        group.create_task(convert(page))
        group.create_task(convert(other))


call_form = DBOS.workflow()(plain)
