"""The decorators of the project: everybody imports them from here."""

import functools

from dbos import DBOS

workflow = DBOS.workflow
step = DBOS.step()
transactional = DBOS.step(name="transactional")


def recorded(function):
    """Without arguments."""
    return DBOS.step()(function)


def retried(attempts: int = 3):
    """A factory with arguments."""
    return DBOS.step(retries_allowed=True, max_attempts=attempts)


def traced(label: str):
    """A factory that wraps."""

    def decorate(function):
        @DBOS.step(name=label)
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            DBOS.logger.info("enter %s", label)
            return function(*args, **kwargs)

        return wrapper

    return decorate


def plain(function):
    """Not durable at all."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


class Toolkit:
    step = staticmethod(DBOS.step)

    @staticmethod
    def recorded(function):
        return DBOS.step()(function)
