"""Wrappers without the name of what they wrap, below decorators of DBOS."""

import time

from dbos import DBOS

step = DBOS.step()


def timed(function):
    def inner(*args):
        began = time.monotonic()
        try:
            return function(*args)
        finally:
            print(time.monotonic() - began)

    return inner


def retried(attempts: int):
    def decorate(function):
        async def call(*args):
            for _ in range(attempts):
                await function(*args)

        return call

    return decorate


def shortest(function):
    return lambda *args: function(*args)


@DBOS.workflow()
@timed  # DBS513: the workflow is registered as `timed.<locals>.inner`
def crawl(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True)
@timed  # DBS513: `@timed` hides the name of `load`
def load(url: str) -> str:
    return url


@DBOS.workflow()
@retried(3)  # DBS513: `retried.<locals>.decorate.<locals>.call`
async def crawl_soon(url: str) -> None: ...


@step
@shortest  # DBS513: `shortest.<locals>.<lambda>`
def by_lambda(url: str) -> str:
    return url


class Site:
    @DBOS.step()
    @timed  # DBS513
    def visit(self, url: str) -> str:
        return url
