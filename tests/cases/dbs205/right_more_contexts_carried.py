"""Threads that get the workflow's context by hand."""

import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from dbos import DBOS


@DBOS.step()
def store(name: str) -> str:
    return name


@DBOS.workflow()
def run(name: str) -> str:
    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(store, name))
    thread.start()
    thread.join()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(contextvars.copy_context().run, store, name).result()
        pool.submit(partial(context.run, store, name)).result()
        pool.submit(lambda: context.run(store, name)).result()
    return name


@DBOS.workflow()
async def run_async(name: str) -> str:
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    await loop.run_in_executor(None, context.run, store, name)
    await loop.run_in_executor(None, partial(context.run, store, name))
    return name
