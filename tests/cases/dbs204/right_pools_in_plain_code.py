"""Pools of plain code that hand back what a workflow returns or raises: as good as a direct call."""

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from multiprocessing.pool import ThreadPool

from dbos import DBOS
from joblib import Parallel, delayed

POOL = ThreadPoolExecutor(4)


@DBOS.workflow()
def work(number: int) -> int:
    return number


class Worker:
    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(2)
        self._futures: list[Future[int]] = []

    def begin(self, number: int) -> None:
        self._futures.append(self._pool.submit(work, number))

    def results(self) -> list[int]:
        return [future.result() for future in self._futures]


def many(numbers: list[int]) -> list[int]:
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(work, numbers))


def first(numbers: list[int]) -> int:
    futures = [POOL.submit(work, number) for number in numbers]
    return next(as_completed(futures)).result()


def with_thread_pool(numbers: list[int]) -> list[int]:
    with ThreadPool(3) as pool:
        return pool.map(work, numbers)


def with_joblib(numbers: list[int]) -> list[int]:
    return list(Parallel(n_jobs=4, backend="threading")(delayed(work)(number) for number in numbers))


async def on_loop(number: int) -> int:
    return await asyncio.get_running_loop().run_in_executor(None, work, number)
