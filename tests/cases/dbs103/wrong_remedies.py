"""What the message recommends depends on where the handle comes from, and on what was started."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
def count(shelf: str) -> int:
    return len(shelf)


@DBOS.workflow()
async def sort(shelf: str) -> str:
    return shelf


async def count_shelf(shelf: str) -> int:
    handle = DBOS.start_workflow(count, shelf)
    return handle.get_result()  # DBS103: use `await asyncio.to_thread(handle.get_result)`


async def sort_shelf(shelf: str) -> str:
    handle = DBOS.start_workflow(sort, shelf)  # DBS102
    return handle.get_result()  # DBS103: get the handle from `start_workflow_async` and `await


async def enqueue_shelf(shelf: str) -> int:
    handle = DBOS.enqueue_workflow("shelves", count, shelf)  # DBS102
    return handle.get_result()  # DBS103: get the handle from `enqueue_workflow_async`


async def found_shelf(shelf: str) -> int:
    handle = await asyncio.to_thread(DBOS.retrieve_workflow, shelf)
    return await handle.get_result()  # DBS103: use `await asyncio.to_thread(handle.get_result)`


class Shelf:
    """Getting the handle fails first, and the handle of its twin may be awaited like that."""

    def __init__(self, shelf: str) -> None:
        self._shelf = shelf

    async def wait(self) -> None:
        handle = DBOS.retrieve_workflow(self._shelf)  # DBS101
        await handle.get_result()
