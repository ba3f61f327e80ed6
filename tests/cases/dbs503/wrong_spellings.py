"""Retries that are described, and not allowed."""

import functools

import dbos
from dbos import DBOS, StepOptions
from dbos import DBOS as D

ATTEMPTS = 5
PATIENT = {"max_attempts": 10, "interval_seconds": 2.0}
stubborn = functools.partial(DBOS.step, max_attempts=3)
step = DBOS.step
instance = DBOS(config={"name": "retries"})


@DBOS.step(max_attempts=5)  # DBS503: `max_attempts` is ignored
def load(url: str) -> str:
    return url


@DBOS.step(  # DBS503: `interval_seconds`, `max_attempts` and `backoff_rate` are ignored
    interval_seconds=1.0,
    max_attempts=ATTEMPTS,
    backoff_rate=1.5,
)
async def load_soon(url: str) -> str:
    return url


@D.step(name="loaded", backoff_rate=3)  # DBS503
def by_alias(url: str) -> str:
    return url


@dbos.DBOS.step(should_retry=lambda error: isinstance(error, OSError))  # DBS503: should_retry
def by_module(url: str) -> str:
    return url


@instance.step(interval_seconds=3)  # DBS503
def by_instance(url: str) -> str:
    return url


@step(max_attempts=3)  # DBS503
def by_name(url: str) -> str:
    return url


@stubborn()  # DBS503
def by_partial(url: str) -> str:
    return url


@DBOS.step(**PATIENT)  # DBS503
def by_spread(url: str) -> str:
    return url


@DBOS.step(retries_allowed=False, max_attempts=3)  # DBS503
def switched_off(url: str) -> str:
    return url


def retried(attempts: int):
    return DBOS.step(max_attempts=attempts)  # DBS503


@retried(3)
def by_factory(url: str) -> str:
    return url


def plain(url: str) -> str:
    return url


loaded = DBOS.step(max_attempts=3)(plain)  # DBS503


class Loader:
    @DBOS.step(max_attempts=3)  # DBS503
    def load(self, url: str) -> str:
        return url


@DBOS.workflow()
def in_workflow(url: str) -> str:
    DBOS.run_step({"max_attempts": 3}, plain, url)  # DBS503
    DBOS.run_step({"name": "plain", "interval_seconds": 3}, plain, url)  # DBS503
    DBOS.run_step(StepOptions(max_attempts=3), plain, url)  # DBS503
    options: StepOptions = {"max_attempts": 4}  # DBS503
    return DBOS.run_step(options, plain, url)


@DBOS.workflow()
async def in_coroutine(url: str) -> str:
    return await DBOS.run_step_async({"max_attempts": 3}, plain, url)  # DBS503
