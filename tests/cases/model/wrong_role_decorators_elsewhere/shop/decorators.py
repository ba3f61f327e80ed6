"""The project's own decorators."""

import functools

from dbos import DBOS

step = DBOS.step
quick_step = DBOS.step()


def durable(function):
    return DBOS.step()(function)


def durable_with(attempts: int):
    def decorate(function):
        return DBOS.step(retries_allowed=True, max_attempts=attempts)(function)

    return decorate


def traced(function):
    @DBOS.step()
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.logger.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


def flow(**options):
    return DBOS.workflow(**options)


def untouched(function):
    return function
