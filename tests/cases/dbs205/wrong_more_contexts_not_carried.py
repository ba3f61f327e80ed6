"""A context is copied and not used, or used for something else."""

import contextvars
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS


def plain(name: str) -> str:
    return name


@DBOS.step()
def store(name: str) -> str:
    return name


@DBOS.workflow()
def run(name: str) -> str:
    context = contextvars.copy_context()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(store, name)  # DBS205: store
        pool.submit(context.run, plain, name)
        pool.submit(lambda: (context.run(plain, name), store(name)))  # DBS205: store
    return name
