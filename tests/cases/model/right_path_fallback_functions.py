"""Functions that say, together with a setting, whether there is dbos."""

import datetime as dt
import os

try:
    from dbos import DBOS

    HAVE_DBOS = True
except ImportError:
    DBOS = None
    HAVE_DBOS = False

ENABLED = os.environ.get("DURABLE") == "1"


def durable() -> bool:
    return HAVE_DBOS and ENABLED


def is_on() -> bool:
    return DBOS is not None and ENABLED


def now() -> dt.datetime:
    if durable():
        return DBOS.run_step({"name": "now"}, dt.datetime.now)
    return dt.datetime.now()


def today() -> dt.date:
    if not is_on():
        return dt.date.today()
    return DBOS.run_step({"name": "today"}, dt.date.today)


def later() -> dt.datetime:
    if HAVE_DBOS and ENABLED:
        return DBOS.run_step({"name": "later"}, dt.datetime.now)
    return dt.datetime.now()


def workflow(function):
    return DBOS.workflow()(function) if HAVE_DBOS else function


def step(function):
    return DBOS.step()(function) if DBOS is not None else function


@step
def save(*values: object) -> None: ...


@workflow
def flow() -> None:
    save(now(), today(), later())
