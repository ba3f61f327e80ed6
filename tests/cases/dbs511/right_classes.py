"""Exceptions that come back, or never get out."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import attrs
import requests
from dbos import DBOS, WorkflowSerializationFormat


class Plain(Exception):
    """Nothing of its own."""


class Passes(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(code, why)
        self.code = code


class Defaults(Exception):
    def __init__(self, message: str, code: int = 3, *, retry: bool = False) -> None:
        super().__init__(message)
        self.code = code


class OneText(Exception):
    def __init__(self, number: int) -> None:
        super().__init__(f"no order {number}")


class Attributes(Exception):
    def __init__(self, code: int, why: str) -> None:
        self.code = code
        self.why = why


class Anything(Exception):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args)


class Reduces(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.pair = (code, why)

    def __reduce__(self) -> Any:
        return type(self), self.pair


class SetsArgs(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")
        self.args = (code, why)


class Branches(Exception):
    def __init__(self, code: int, why: str) -> None:
        if code:
            super().__init__(code, why)
        else:
            super().__init__(why)


class Starred(Exception):
    def __init__(self, code: int, why: str) -> None:
        values = (code, why)
        super().__init__(*values)


class HttpProblem(requests.HTTPError):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")


class SystemProblem(OSError):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")


class Inherits(Passes):
    pass


class Chained(Passes):
    def __init__(self, first: str, second: str) -> None:
        super().__init__(1, first)
        self.second = second


@dataclass
class Failure(Exception):
    code: int
    why: str = ""


@attrs.define
class Attrs(Exception):
    code: int
    why: str


class Caught(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(f"{code}: {why}")


class CaughtByBase(Caught):
    pass


@DBOS.step()
def raises(number: int) -> None:
    if number == 1:
        raise Plain("a")
    if number == 2:
        raise Passes(1, "a")
    if number == 3:
        raise Defaults("a")
    if number == 4:
        raise OneText(4)
    if number == 5:
        raise Attributes(1, "a")
    if number == 6:
        raise Anything(1, 2, 3)
    if number == 7:
        raise Reduces(1, "a")
    if number == 8:
        raise SetsArgs(1, "a")
    if number == 9:
        raise Branches(1, "a")
    if number == 10:
        raise Starred(1, "a")
    if number == 11:
        raise HttpProblem(1, "a")
    if number == 12:
        raise SystemProblem(1, "a")
    if number == 13:
        raise Inherits(1, "a")
    if number == 14:
        raise Chained("a", "b")
    if number == 15:
        raise Failure(1, "a")
    if number == 16:
        raise Attrs(1, "a")
    raise ValueError("a")


def helper(number: int) -> None:
    raise Caught(1, "a")


@DBOS.step()
def handles(number: int) -> None:
    try:
        raise Caught(1, "a")
    except Caught:
        pass
    try:
        raise CaughtByBase(1, "a")
    except (KeyError, Caught) as error:
        raise ValueError(str(error)) from error
    try:
        helper(number)
    except Exception:
        DBOS.logger.exception("it failed")
    with suppress(Caught):
        raise Caught(1, "a")
    while number:
        try:
            helper(number)
        finally:
            break


def outside(number: int) -> None:
    raise Caught(1, "a")


@DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
def portable(number: int) -> None:
    raise Caught(1, "a")
