"""Workflows below decorators that hand their arguments on."""

import functools
from datetime import datetime

from dbos import DBOS

CRON = "0 2 * * *"


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return inner


def by_position(function):
    @functools.wraps(function)
    def inner(*given):
        return function(*given)

    return inner


@DBOS.workflow()
@logged
def none() -> None: ...


@DBOS.workflow()
@logged
@by_position
def one(at: datetime) -> None: ...


def set_up() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=none, schedule=CRON)  # DBS701: `none` takes no arguments
    DBOS.create_schedule(schedule_name="b", workflow_fn=one, schedule=CRON)  # DBS701: `one` takes one argument
