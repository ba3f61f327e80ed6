"""Caches with options by position, and decorators of the project that apply one."""

import functools
from functools import lru_cache as remember

from dbos import DBOS


def cached(function):
    return functools.lru_cache(maxsize=None)(function)


def kept(size: int):
    return functools.lru_cache(size)


def logged(function):
    @functools.wraps(function)
    def inner(*args):
        print(args)
        return function(*args)

    return inner


@remember(None)  # DBS214
@DBOS.workflow()
def rate(currency: str) -> float:
    return 1.0


@cached  # DBS214
@DBOS.step()
def price(item: str) -> float:
    return 1.0


@kept(8)  # DBS214
@DBOS.step()
def tax(item: str) -> float:
    return 1.0


@logged
@DBOS.step()
def weight(item: str) -> float:
    return 1.0


@DBOS.step()
@cached
def size(item: str) -> float:
    return 1.0
