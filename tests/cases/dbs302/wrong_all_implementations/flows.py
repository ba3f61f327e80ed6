"""Whichever implementation a workflow is given, it reads a clock or draws a number."""

import abc
import datetime as dt
import random
from typing import Protocol

from dbos import DBOS


class Clock(Protocol):
    def now(self) -> dt.datetime: ...


class LocalClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now()  # DBS302: `bill` through `stamp` and `now`


class UtcClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.timezone.utc)  # DBS302


class Picker(abc.ABC):
    @abc.abstractmethod
    def pick(self, names: list[str]) -> str: ...


class First(Picker):
    def pick(self, names: list[str]) -> str:
        return names[0]


class Lucky(Picker):
    def pick(self, names: list[str]) -> str:
        return random.choice(names)  # DBS301: `draw`


@DBOS.step()
def record(text: str) -> None: ...


def stamp(clock: Clock) -> str:
    return clock.now().isoformat()


@DBOS.workflow()
def bill(order: str, clock: Clock) -> None:
    record(stamp(clock))


@DBOS.workflow()
def draw(names: list[str]) -> None:
    picker: Picker = Lucky()
    record(picker.pick(names))
