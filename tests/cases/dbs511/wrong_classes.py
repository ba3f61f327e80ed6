"""Exceptions that pickle cannot make anew, raised in every kind of durable function."""

from dataclasses import dataclass
from typing import Any

import dbos
from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")


class Denied(Exception):  # DBS511: `__init__` needs `code` and `why`, and it passes on 1 value, so TypeError
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.code = code


class Empty(Exception):  # DBS511: `__init__` takes nothing, and it passes on 1 value
    def __init__(self) -> None:
        super().__init__("nothing is left")


class ByName(ValueError):  # DBS511: define `__reduce__`
    def __init__(self, *, code: int) -> None:
        super().__init__(code)


class ByNameToo(RuntimeError):  # DBS511
    def __init__(self, message: str, *, retry: bool) -> None:
        self.retry = retry
        super().__init__(message)


class Silent(Exception):  # DBS511: and it passes on 3 values
    def __init__(self, code: int, why: str) -> None:
        Exception.__init__(self, code, why, "more")


class Malformed(ValueError):  # DBS511: and it passes on 1 value
    def __init__(self, field: str, why: str) -> None:
        Exception.__init__(self, f"{field}: {why}")


class Base(Exception):
    def __init__(self, message: str) -> None:
        super().__init__(message)


class Late(Base):  # DBS511
    def __init__(self, order: str, days: int) -> None:
        super().__init__(f"{order} is {days} days late")


class VeryLate(Late):  # DBS511
    pass


class Explicit(Base):  # DBS511
    def __init__(self, order: str, days: int) -> None:
        Base.__init__(self, order)
        self.days = days


class Empties(Exception):  # DBS511
    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self.first, self.second = first, second


class Kept(Exception):  # DBS511: pickle keeps nothing
    def __init__(self, code: int) -> None:
        self.code = code


@dataclass
class Failure(Exception):  # DBS511
    code: int
    why: str


class Varied(Exception):  # DBS511
    def __init__(self, code: int, why: str, *more: Any) -> None:
        super().__init__(*more)


class Looked(Exception):  # DBS511
    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)


@DBOS.step()
def charge(card: str) -> None:
    if not card:
        raise Denied(3, "no card")
    raise Empty()


@dbos.DBOS.step()
async def charge_async(card: str) -> None:
    if not card:
        raise ByName(code=3)
    error = ByNameToo("late", retry=True)
    raise error


@DBOS.workflow()
def order(number: int) -> None:
    try:
        raise Silent(1, "a")
    except ValueError:
        raise Late("1", 2) from None


@ds.transaction
def save(number: int) -> None:
    check(number)
    raise VeryLate("1", 3)


def check(number: int) -> None:
    if number < 0:
        raise Explicit("1", 2)
    raise Empties("1", "2")


@DBOS.step()
def by_keyword(number: int) -> None:
    if number > 3:
        raise Failure(code=1, why="a")
    if not number:
        raise Malformed("number", "none")
    if number > 2:
        raise Varied(1, "a")
    raise Kept(code=3)


@DBOS.workflow()
def looks(number: int) -> None:
    try:
        raise Looked(1, "a")
    except Looked:
        DBOS.logger.info("it failed")
        raise


def inline(number: int) -> None:
    raise Inline(1, "a")


class Inline(Exception):  # DBS511
    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)


@DBOS.workflow()
def runs(number: int) -> None:
    DBOS.run_step(None, inline, number)
