"""Paths to the clock that the arguments rule out."""

import time
from datetime import date, datetime

from dbos import DBOS


@DBOS.step()
def post(entry: str, on: object) -> str:
    return f"{entry} {on}"


def posting_date(on: date | None = None) -> str:
    return (on or date.today()).isoformat()


@DBOS.workflow()
def argument_given(entry: str) -> str:
    return post(entry, posting_date(date(2024, 5, 1)))


def stamp(at: float | None = None) -> float:
    if at is None:
        at = time.time()
    return round(at, 3)


@DBOS.workflow()
def keyword_given(entry: str) -> str:
    return post(entry, stamp(at=1714550400.0))


def entry_text(entry: str, dated: bool = False) -> str:
    if not dated:
        return entry
    return f"{datetime.now()} {entry}"


@DBOS.workflow()
def flag_left_false(entry: str) -> str:
    return post(entry_text(entry), 0)


@DBOS.workflow()
def flag_given_false(entry: str) -> str:
    return post(entry_text(entry, dated=False), 0)
