"""The missing `_async` is the mistake, once: not also that the operation refuses the loop."""

import dbos as durable
from dbos import DBOS
from dbos import DBOS as D

dbos = DBOS(config={"name": "library"})
nap = DBOS.sleep


def count(book: str) -> int:
    return len(book)


@DBOS.workflow()
async def lend(book: str, reader: str) -> str:
    await DBOS.sleep(60)  # DBS107: sleep_async
    await DBOS.set_event("lent", book)  # DBS107: set_event_async
    await DBOS.send(reader, book)  # DBS107: send_async
    answer = await DBOS.recv("answer", timeout_seconds=60)  # DBS107: recv_async
    await DBOS.write_stream("log", answer)  # DBS107: write_stream_async
    await DBOS.run_step(None, count, book)  # DBS107: run_step_async
    await nap(1)  # DBS107: sleep_async
    return book


@dbos.workflow()
async def spellings(book: str) -> str:
    await dbos.sleep(1)  # DBS107
    await D.sleep(1)  # DBS107
    await durable.DBOS.sleep(1)  # DBS107
    if await DBOS.patch("shelves"):  # DBS107: patch_async
        await DBOS.set_event_async("shelf", book)
    else:
        await DBOS.set_event_async("shelf", None)
    return book


async def manage(job: str) -> object:
    await DBOS.cancel_workflow(job)  # DBS107: cancel_workflow_async
    state = await DBOS.get_event(job, "state")  # DBS107: get_event_async
    handle = await DBOS.retrieve_workflow(job)  # DBS107: retrieve_workflow_async
    rows = [row for row in await DBOS.list_workflows()]  # DBS107: list_workflows_async
    await DBOS.register_queue("books", worker_concurrency=2)  # DBS107: register_queue_async
    return [state, handle, rows]


async def queue() -> None:
    books = await DBOS.retrieve_queue_async("books")
    await books.set_worker_concurrency(4)  # DBS107: set_worker_concurrency_async


@DBOS.workflow()
async def reserved(book: str) -> int:
    slot = DBOS.reserve_step()
    return await slot.run(None, count, book)  # DBS107: run_async
