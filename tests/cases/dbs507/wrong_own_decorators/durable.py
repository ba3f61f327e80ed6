"""Decorators of the project that hand the function to dbos."""

from dbos import DBOS


def step(function):
    return DBOS.step()(function)


def workflow(function):
    return DBOS.workflow()(function)


def traced_workflow(function):
    def inner(*args):
        return function(*args)

    inner.__qualname__ = function.__qualname__
    return DBOS.workflow()(inner)
