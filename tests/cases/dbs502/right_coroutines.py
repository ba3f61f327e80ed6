"""Coroutine steps with these options, and values of which nothing is known."""

import functools
import os

from dbos import DBOS
from tenacity import retry

TIMEOUT = float(os.environ.get("STEP_TIMEOUT", "5"))
timed = functools.partial(DBOS.step, timeout_seconds=5)


@DBOS.step(timeout_seconds=3, preemptible=True)
async def load(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=0.5)
async def quickly(url: str) -> str:
    return url


@timed()
async def by_partial(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=None, preemptible=False)
def without(url: str) -> str:
    return url


def limit() -> float | None:
    return None


@DBOS.step(timeout_seconds=limit())
def computed(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=TIMEOUT)
async def from_settings(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=3)
@retry
def behind_a_library(url: str) -> str:
    return url


def awaited(function):
    @functools.wraps(function)
    async def inner(*args):
        return function(*args)

    return inner


@DBOS.step(timeout_seconds=3)
@awaited
def made_a_coroutine(url: str) -> str:
    return url


async def may_retry(error: BaseException) -> bool:
    return isinstance(error, OSError)


def may_retry_now(error: BaseException) -> bool:
    return isinstance(error, OSError)


@DBOS.step(retries_allowed=True, should_retry=may_retry)
async def with_predicate(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, should_retry=may_retry_now)
def with_plain_predicate(url: str) -> str:
    return url


@DBOS.workflow()
async def in_workflow(url: str, function) -> str:
    await DBOS.run_step_async({"timeout_seconds": 3}, load, url)
    await DBOS.run_step_async({"timeout_seconds": 3}, function, url)
    await DBOS.run_step_async({"timeout_seconds": None}, without, url)
    return await DBOS.run_step_async({"preemptible": True}, with_predicate, url)


def make(seconds: float):
    @DBOS.step(timeout_seconds=seconds)
    async def made(url: str) -> str:
        return url

    return made


made_at_import = make(3)


class Other:
    def step(self, **options):
        return lambda function: function


@Other().step(timeout_seconds=0, preemptible=True)
def of_another_library(url: str) -> str:
    return url
