"""Factories of decorators, with arguments of their own."""

import functools

from dbos import DBOS


def step_with_attempts(attempts: int):
    def decorate(function):
        return DBOS.step(retries_allowed=True, max_attempts=attempts)(function)

    return decorate


def configured_step(**options):
    return DBOS.step(**options)


def maybe_called(function=None, *, retries: bool = False):
    def decorate(target):
        return DBOS.step(retries_allowed=retries)(target)

    if function is not None:
        return decorate(function)
    return decorate


def logged_step(prefix: str):
    def decorate(function):
        @DBOS.step()
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            DBOS.logger.info("%s %s", prefix, function.__name__)
            return function(*args, **kwargs)

        return wrapper

    return decorate


def flow(**options):
    return DBOS.workflow(**options)


class Team:
    def __init__(self, name: str) -> None:
        self.name = name

    def step(self, **options):
        return DBOS.step(name=self.name, **options)


team = Team("shop")


@step_with_attempts(5)
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@configured_step(name="delivery")
def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@maybe_called
def wait_for_return(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@maybe_called(retries=True)
def wait_for_refund(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@logged_step("shop")
def wait_for_review(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@team.step(retries_allowed=True)
def wait_for_gift(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@flow(name="handle")
def handle(order: str) -> str:
    return DBOS.recv(order)


@configured_step()
def handle_again(order: str) -> str:
    return handle(order)  # DBS201
