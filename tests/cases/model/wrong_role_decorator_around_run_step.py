"""A decorator whose wrapper hands the function to run_step."""

import functools

from dbos import DBOS


def durable(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return DBOS.run_step({"name": function.__name__}, function, *args, **kwargs)

    return wrapper


@durable
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@DBOS.workflow()
def handle(order: str) -> str:
    return wait_for_payment(order)
