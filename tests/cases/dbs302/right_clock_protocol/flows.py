"""Which implementation a workflow is given, nobody knows here: one of them is deterministic."""

from __future__ import annotations

import abc
import datetime as dt
import random

from clock import Clock, FrozenClock
from dbos import DBOS


class Picker(abc.ABC):
    @abc.abstractmethod
    def pick(self, names: list[str]) -> str: ...


class First(Picker):
    def pick(self, names: list[str]) -> str:
        return names[0]


class Lucky(Picker):
    def pick(self, names: list[str]) -> str:
        return random.choice(names)


@DBOS.step()
def record(text: str) -> None: ...


def stamp(clock: Clock) -> str:
    return clock.now().isoformat()


@DBOS.workflow()
def bill(order: str, at: str) -> None:
    record(stamp(FrozenClock(dt.datetime.fromisoformat(at))))


@DBOS.workflow()
def bill_later(order: str, clock: Clock) -> None:
    record(stamp(clock))


@DBOS.workflow()
def draw(names: list[str], picker: Picker) -> None:
    record(picker.pick(names))
