"""Decorators that do something about the arguments."""

import functools
from datetime import datetime
from typing import Any

from dbos import DBOS

CRON = "0 2 * * *"


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


def filled(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        kwargs["region"] = "north"
        return function(*args, **kwargs)

    return inner


def updated(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        kwargs.update(region="north")
        return function(*args, **kwargs)

    return inner


def cut(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        args = args[:1]
        return function(*args, **kwargs)

    return inner


def added(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function("north", *args, **kwargs)

    return inner


def tolerant(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except TypeError:
            return function()

    return inner


@DBOS.workflow()
@logged
def two(at: datetime, context: Any) -> None: ...


@DBOS.workflow()
@filled
def by_item(at: datetime, context: Any, *, region: str) -> None: ...


@DBOS.workflow()
@updated
def by_update(at: datetime, context: Any, *, region: str) -> None: ...


@DBOS.workflow()
@cut
def one(at: datetime) -> None: ...


@DBOS.workflow()
@added
def three(region: str, at: datetime, context: Any) -> None: ...


@DBOS.workflow()
@tolerant
def none() -> None: ...


def set_up() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=two, schedule=CRON)
    DBOS.create_schedule(schedule_name="b", workflow_fn=by_item, schedule=CRON)
    DBOS.create_schedule(schedule_name="c", workflow_fn=by_update, schedule=CRON)
    DBOS.create_schedule(schedule_name="d", workflow_fn=one, schedule=CRON)
    DBOS.create_schedule(schedule_name="e", workflow_fn=three, schedule=CRON)
    DBOS.create_schedule(schedule_name="f", workflow_fn=none, schedule=CRON)
