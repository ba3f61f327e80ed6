"""Options as they should be, and what only looks like them."""

import functools
from collections.abc import Mapping
from typing import Any

from dbos import DBOS, SQLAlchemyDatasource, StepOptions, WorkflowSerializationFormat

ds = SQLAlchemyDatasource.create("postgresql://localhost/shop")
stubborn = functools.partial(DBOS.step, retries_allowed=True)


@DBOS.step(name="load", retries_allowed=True, interval_seconds=0.5, max_attempts=3, backoff_rate=2.0)
def load(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True, max_attempts=1, interval_seconds=0, backoff_rate=0)
def at_the_edge(url: str) -> str:
    return url


@DBOS.workflow(name="crawl", max_recovery_attempts=3, serialization_type=WorkflowSerializationFormat.PORTABLE)
def crawl(url: str) -> str:
    return url


@stubborn(max_attempts=4)
def by_partial(url: str) -> str:
    return url


@ds.transaction
def bare(url: str) -> None: ...


@ds.transaction(isolation_level="READ COMMITTED", name="insert")
def insert(url: str) -> None: ...


@ds.transaction(isolation_level="REPEATABLE_READ")
def underscore(url: str) -> None: ...


def plain(url: str = "") -> str:
    return url


def from_settings(settings: Mapping[str, Any], attempts: int, level: str):
    @DBOS.step(retries_allowed=True, max_attempts=attempts, interval_seconds=settings["interval"])
    def made(url: str) -> str:
        return url

    @ds.transaction(isolation_level=level)
    def stored(url: str) -> None: ...

    return made, stored


def options_of(name: str) -> StepOptions:
    return StepOptions(name=name, retries_allowed=True)


@DBOS.workflow()
def in_workflow(url: str, options: StepOptions, given) -> str:
    DBOS.run_step(None, plain, url)
    DBOS.run_step({"name": "plain"}, plain, url)
    DBOS.run_step(options, plain, url)
    DBOS.run_step(given, plain, url)
    DBOS.run_step(options_of("plain"), plain, url)
    DBOS.run_step({}, lambda: plain(url))
    DBOS.run_step(*given)
    extra = {"name": "x", "retries_allowed": True}
    DBOS.run_step(extra, plain, url)
    ds.run_tx_step(None, plain, url)
    return ds.run_tx_step({"isolation_level": "SERIALIZABLE", "name": "plain"}, plain, url)


class Runner:
    def run_step(self, function, *args):
        return function(*args)

    def step(self, *names, **options):
        return lambda function: function


runner = Runner()


@runner.step("load", max_retries=3)
def of_another_library(url: str) -> str:
    return runner.run_step(plain, url)
