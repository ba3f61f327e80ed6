"""A helper of the project hands the step over to a pool."""

from concurrent.futures import ThreadPoolExecutor
from typing import Callable

from dbos import DBOS


def parallel(function: Callable[[str], str], items: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(function, items))  # DBS205


@DBOS.step()
def checked(item: str) -> str:
    return item


@DBOS.workflow()
def run(items: list[str]) -> list[str]:
    return parallel(checked, items)
