"""A step's own threads, and a pool that was made in a helper."""

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Callable

from dbos import DBOS


def parallel(function: Callable[[str], str], items: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(function, item) for item in items]
        wait(futures)
    return [future.result() for future in futures]


def one_after_another(function: Callable[[str], str], items: list[str]) -> list[str]:
    return [function(item) for item in items]


def plain(item: str) -> str:
    return item


@DBOS.step()
def checked(item: str) -> str:
    return item


@DBOS.step()
def inside(items: list[str]) -> list[str]:
    thread = threading.Thread(target=plain, args=("x",))
    thread.start()
    thread.join()
    return parallel(plain, items)


@DBOS.workflow()
def run(items: list[str]) -> list[str]:
    one_after_another(checked, items)
    return inside(items)
