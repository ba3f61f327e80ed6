# dbos-version: >=2.20,<2.22
"""From 2.20 on the database keeps the options of a queue; the twins came with 2.21."""

from dbos import DBOS


async def show() -> object:
    queue = DBOS.retrieve_queue("mails")  # DBS101: asyncio.to_thread
    assert queue is not None
    return queue.worker_concurrency  # DBS101: asks the database while the event loop stands still; use `asyncio.to_thread`
