"""Decorators of the project that apply those of DBOS."""

import functools

from dbos import DBOS


def durable(function):
    return DBOS.step()(function)


def durable_named(function):
    decorate = DBOS.step(name=f"shop.{function.__name__}", retries_allowed=True)
    return decorate(function)


def traced(function):
    @DBOS.step()
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.logger.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


def traced_late(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        DBOS.logger.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return DBOS.step()(wrapper)


def flow(function):
    return DBOS.workflow()(function)


@durable
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@durable_named
def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@traced
def wait_for_return(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@traced_late
def wait_for_refund(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@flow
def handle(order: str) -> str:
    return DBOS.recv(order)


@durable
def handle_again(order: str) -> str:
    return handle(order)  # DBS201
