"""Retries that are allowed, or of which nobody knows."""

import functools
import os

from dbos import DBOS, StepOptions

RETRIES = os.environ.get("RETRIES") == "1"
ENABLED = False
PATIENT = {"retries_allowed": True, "max_attempts": 10}
stubborn = functools.partial(DBOS.step, max_attempts=3)


@DBOS.step(retries_allowed=True, max_attempts=5, interval_seconds=1.0, backoff_rate=1.5)
def load(url: str) -> str:
    return url


@DBOS.step(retries_allowed=True)
def with_defaults(url: str) -> str:
    return url


@DBOS.step()
def once(url: str) -> str:
    return url


@DBOS.step(retries_allowed=False)
def plainly_once(url: str) -> str:
    return url


@DBOS.step(max_attempts=1)
def one_attempt(url: str) -> str:
    return url


@DBOS.step(retries_allowed=RETRIES, max_attempts=5)
def by_setting(url: str) -> str:
    return url


@DBOS.step(retries_allowed=ENABLED, max_attempts=5)
def by_switch(url: str) -> str:
    return url


@stubborn(retries_allowed=True)
def by_partial(url: str) -> str:
    return url


@DBOS.step(**PATIENT)
def by_spread(url: str) -> str:
    return url


@DBOS.step(should_retry=None)
def with_none(url: str) -> str:
    return url


def retried(**options):
    return DBOS.step(max_attempts=3, **options)


@retried(retries_allowed=True)
def by_factory(url: str) -> str:
    return url


def plain(url: str) -> str:
    return url


def options_for(name: str) -> StepOptions:
    options: StepOptions = {"name": name, "max_attempts": 3}
    options["retries_allowed"] = True
    return options


@DBOS.workflow()
def in_workflow(url: str, given: StepOptions) -> str:
    DBOS.run_step({"retries_allowed": True, "max_attempts": 3}, plain, url)
    DBOS.run_step({**PATIENT, "interval_seconds": 3}, plain, url)
    DBOS.run_step({**given, "interval_seconds": 3}, plain, url)
    DBOS.run_step(given, plain, url)
    DBOS.run_step(None, plain, url)
    options = {"max_attempts": 3}
    options.update(given)
    DBOS.run_step(options, plain, url)
    return DBOS.run_step(options_for("plain"), plain, url)


class Celery:
    def step(self, **options):
        return lambda function: function


@Celery().step(max_attempts=3)
def of_another_library(url: str) -> str:
    return url
