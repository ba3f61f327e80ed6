"""Another process has no DBOS that runs."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def work(order: str) -> str:
    return DBOS.start_workflow(ship, order).get_result()


def started() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    process = Process(target=work, args=("42",))  # DBS403: `work` runs in another process
    process.start()


def pooled() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    with ProcessPoolExecutor() as pool:
        pool.submit(work, "42")  # DBS403


def mapped() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    multiprocessing.Process(target=work).start()  # DBS403


def forked() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    os.fork()  # DBS403
