"""Workflows below decorators that hand their arguments on."""

import functools

from dbos import DBOS


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return inner


@DBOS.workflow()
@logged
def bill(order: str) -> None: ...


def take(order: str) -> None:
    DBOS.start_workflow(bill, order, 5)  # DBS213: takes 1 argument and gets 2
    DBOS.start_workflow(bill, order=order, tax=5)  # DBS213: no parameter `tax`
    DBOS.start_workflow(bill)  # DBS213: lacks `order`
    DBOS.start_workflow(bill, order)
