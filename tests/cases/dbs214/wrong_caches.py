"""Caches that answer before dbos hears of the call."""

import functools
from functools import cache, lru_cache, partial

import cachetools
from async_lru import alru_cache
from dbos import DBOS
from joblib import Memory

memory = Memory("cache")
cached = lru_cache(maxsize=None)


@functools.lru_cache  # DBS214: put the cache below
@DBOS.step()
def rate(currency: str) -> float:
    return 1.0


@lru_cache(maxsize=32)  # DBS214: step `price`
@DBOS.step(retries_allowed=True)
def price(article: str) -> float:
    return 1.0


@cache  # DBS214: workflow `bill`
@DBOS.workflow()
def bill(order: str) -> None: ...


@cachetools.cached(cache={})  # DBS214
@DBOS.step()
def stock(article: str) -> int:
    return 1


@alru_cache  # DBS214
@DBOS.step()
async def load(article: str) -> int:
    return 1


@memory.cache  # DBS214
@DBOS.step()
def compute(article: str) -> int:
    return 1


@cached  # DBS214
@DBOS.step()
def other(article: str) -> int:
    return 1


@DBOS.step()
def plain(article: str) -> int:
    return 1


quick = lru_cache(plain)  # DBS214: make that the step
quicker = cache(DBOS.step()(partial(print, "x")))  # DBS214
quickest = functools.lru_cache(maxsize=8)(plain)  # DBS214


class Shop:
    @lru_cache  # DBS214
    @staticmethod
    @DBOS.step()
    def size(article: str) -> int:
        return 1

    @functools.cached_property  # DBS214
    @DBOS.step()
    def colour(self) -> str:
        return "red"

    @classmethod
    @lru_cache  # DBS214
    @DBOS.step()
    def kind(cls) -> str:
        return "shop"
