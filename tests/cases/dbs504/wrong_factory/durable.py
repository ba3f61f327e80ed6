"""Decorators of the project that pass their options on."""

from typing import Any, cast

from dbos import DBOS


def step(**options):
    return DBOS.step(**options)


def workflow(name=None):
    return DBOS.workflow(name=name)


def tried(attempts):
    def decorate(function):
        return DBOS.step(retries_allowed=True, max_attempts=attempts)(function)

    return decorate


def flow(name=None, **options):
    return cast(Any, DBOS.workflow(name=name, **options))
