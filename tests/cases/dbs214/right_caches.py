"""Caches below the decorator, and of plain functions."""

import functools
from functools import lru_cache

from dbos import DBOS
from my_library import cache


@DBOS.step()
@lru_cache
def rate(currency: str) -> float:
    return 1.0


@DBOS.step()
@functools.lru_cache(maxsize=3)
def price(article: str) -> float:
    return 1.0


@lru_cache
def settings() -> dict[str, str]:
    return {}


@cache
@DBOS.step()
def unknown(article: str) -> int:
    return 1


@functools.wraps(settings)
@DBOS.step()
def wrapped() -> dict[str, str]:
    return {}


size = DBOS.step()(lru_cache(len))
