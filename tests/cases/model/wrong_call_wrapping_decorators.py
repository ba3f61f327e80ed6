"""What a decorator wraps around a function runs with it."""

import functools

from dbos import DBOS


def audited(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.recv("audit")  # DBS202
        return function(*args, **kwargs)

    return wrapper


def paused(seconds: float):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            result = function(*args, **kwargs)
            DBOS.sleep(seconds)  # DBS202
            return result

        return wrapper

    return decorate


def unused(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.sleep(1)
        return function(*args, **kwargs)

    return wrapper


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@DBOS.step()
@audited
def charge(order: str) -> str:
    return order


@paused(2)
def refund(order: str) -> str:
    return order


@timed
def receive(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@DBOS.step()
def compensate(order: str) -> str:
    return refund(order) + receive(order)
