"""Decorators of the project that pass their options on."""

from dbos import DBOS


def step(**options):
    return DBOS.step(**options)


def workflow(name=None):
    return DBOS.workflow(name=name)


def within(seconds=None, attempts=3):
    options = {"timeout_seconds": seconds, "retries_allowed": True, "max_attempts": attempts}
    return DBOS.step(**options)


def timed(seconds):
    def decorate(function):
        return DBOS.step(timeout_seconds=seconds)(function)

    return decorate
