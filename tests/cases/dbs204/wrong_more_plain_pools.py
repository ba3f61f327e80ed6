"""Plain code whose threads, pools and processes run workflow functions, and nobody gets what they give."""

import asyncio
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

from dbos import DBOS

POOL = ThreadPoolExecutor(4)


@DBOS.workflow()
def bill(order: str) -> str:
    return order


class Biller:
    executor = ThreadPoolExecutor(2)

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(2)

    def run(self, orders: list[str]) -> None:
        for order in orders:
            self._pool.submit(bill, order)  # DBS204: bill
        future = self.executor.submit(bill, orders[0])  # DBS204: bill


def batch(orders: list[str]) -> None:
    POOL.map(bill, orders)  # DBS204: bill
    with ThreadPool(3) as pool:
        pool.map(bill, orders)  # DBS204: bill
    with ProcessPoolExecutor() as processes:
        print(processes.submit(bill, orders[0]).result())  # DBS204: bill
    process = multiprocessing.Process(target=bill, args=("1",))  # DBS204: bill
    process.start()
    timer = threading.Timer(5.0, bill, ["2"])  # DBS204: bill
    timer.start()


async def batch_async(orders: list[str]) -> None:
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, bill, orders[0])  # DBS204: bill
    loop.run_in_executor(POOL, bill, orders[1])  # DBS204: bill
