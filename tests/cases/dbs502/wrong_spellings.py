"""Options of coroutine steps on functions that are none, and timeouts that no step can have."""

import functools
import math

import dbos
from dbos import DBOS
from dbos import DBOS as D

LIMIT = 30
NEVER = float("inf")
timed = functools.partial(DBOS.step, timeout_seconds=5)
quick = DBOS.step(timeout_seconds=LIMIT)  # DBS502: `load_quickly`
instance = DBOS(config={"name": "options"})


@DBOS.step(timeout_seconds=3)  # DBS502: `timeout_seconds=3` on the synchronous step `load`
def load(url: str) -> str:
    return url


@dbos.DBOS.step(preemptible=True)  # DBS502: preemptible
def by_module(url: str) -> str:
    return url


@D.step(
    name="aliased",
    preemptible=True,  # DBS502
    timeout_seconds=LIMIT,  # DBS502: timeout_seconds=LIMIT
)
def by_alias(url: str) -> str:
    return url


@instance.step(timeout_seconds=60 * 5)  # DBS502
def by_instance(url: str) -> str:
    return url


@timed()  # DBS502: by_partial
def by_partial(url: str) -> str:
    return url


@quick
def load_quickly(url: str) -> str:
    return url


def plain(url: str) -> str:
    return url


async def loaded(url: str) -> str:
    return url


by_call = DBOS.step(timeout_seconds=2)(plain)  # DBS502
by_lambda = DBOS.step(timeout_seconds=2)(lambda url: url)  # DBS502


class Loader:
    @DBOS.step(timeout_seconds=3)  # DBS502
    def load(self, url: str) -> str:
        return url

    @staticmethod
    @DBOS.step(preemptible=True)  # DBS502
    def fetch(url: str) -> str:
        return url


@DBOS.step(timeout_seconds=0)  # DBS502: positive, finite
async def at_once(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=-1)  # DBS502
async def before(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=math.inf)  # DBS502
async def endless(url: str) -> str:
    return url


@DBOS.step(timeout_seconds=float("nan"))  # DBS502
async def undefined(url: str) -> str:
    return url


async def may_retry(error: BaseException) -> bool:
    return isinstance(error, OSError)


@DBOS.step(retries_allowed=True, should_retry=may_retry)  # DBS502: `should_retry` is a coroutine function
def with_predicate(url: str) -> str:
    return url


@DBOS.workflow()
def in_workflow(url: str) -> str:
    DBOS.run_step({"timeout_seconds": 3}, plain, url)  # DBS502: when a workflow runs it
    DBOS.run_step({"preemptible": True}, lambda: plain(url))  # DBS502
    DBOS.run_step({"timeout_seconds": 0}, loaded, url)  # DBS502
    DBOS.run_step(dbos.StepOptions(timeout_seconds=3), plain, url)  # DBS502
    return DBOS.run_step({"retries_allowed": True, "should_retry": may_retry}, plain, url)  # DBS502


@DBOS.workflow()
async def in_coroutine(url: str) -> str:
    await DBOS.run_step_async({"timeout_seconds": 3}, plain, url)  # DBS502
    reservation = DBOS.reserve_step()
    return await reservation.run_async({"preemptible": True}, plain, url)  # DBS502
