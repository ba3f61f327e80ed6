"""The workflow in its other spellings."""

import os

import dbos
from dbos import DBOS as D

try:
    from dbos import DBOS
except ImportError:
    DBOS = None

instance = D(config={"name": "spelling", "system_database_url": os.environ["SPELLING_DB"]})
flow = D.workflow()
EVENTS: list[str] = []


class Holder:
    INSTANCE = instance


@dbos.DBOS.workflow()
def by_module(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


@flow
def by_alias(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


@instance.workflow()
def by_instance(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


@Holder.INSTANCE.workflow(name="holder")
def by_holder(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


def _by_call(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


by_call = D.workflow()(_by_call)


def discarded(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


D.workflow(name="discarded")(discarded)


def durable(function):
    return D.workflow()(function)


def durable_with(attempts: int):
    return D.workflow(max_recovery_attempts=attempts)


@durable
def by_own_decorator(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


@durable_with(5)
def by_own_factory(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


def route(path: str):
    def decorate(function):
        function.path = path
        return function

    return decorate


@route("/stacked")
@D.workflow()
def stacked(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


def register_flows():
    @DBOS.workflow()
    def nested(name: str) -> str:
        EVENTS.append(name)  # DBS206
        return name

    return nested


nested_flow = register_flows()


# The variable of the factory outlives every run of its workflow.
def register_counting_flow():
    runs = 0
    names: list[str] = []

    @D.workflow()
    def counting(name: str) -> int:
        nonlocal runs
        runs += 1  # DBS206
        names.append(name)  # DBS206
        return runs

    return counting


counting_flow = register_counting_flow()


def first(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


def second(name: str) -> str:
    EVENTS.append(name)  # DBS206
    return name


FLOWS = {function.__name__: D.workflow()(function) for function in (first, second)}
