"""Names that look like a clock and are none."""

from dataclasses import dataclass
from datetime import datetime, time

from dbos import DBOS


@DBOS.step()
def book(room: str, at: object) -> str:
    return f"{room} {at}"


@dataclass
class Clock:
    current: float

    def time(self) -> float:
        return self.current

    def now(self) -> float:
        return self.current

    def today(self) -> str:
        return f"day {self.current // 86400}"


@dataclass
class Calendar:
    datetime: Clock


@DBOS.workflow()
def own_clock(room: str, seconds: float) -> None:
    clock = Clock(seconds)
    book(room, clock.time())
    book(room, clock.now())
    book(room, clock.today())
    book(room, Calendar(clock).datetime.now())


@DBOS.workflow()
def time_of_day(room: str) -> None:
    book(room, time(9, 30))
    book(room, time.fromisoformat("09:30"))


@DBOS.step()
def now() -> datetime:
    return datetime.now()


@DBOS.workflow()
def step_called_now(room: str) -> None:
    if now().hour < 12:
        book(room, now())


@DBOS.workflow()
def parameter_called_time(room: str, time: Clock) -> None:
    book(room, time.time())


@DBOS.workflow()
def local_called_datetime(room: str, clock: Clock) -> None:
    datetime = clock
    book(room, datetime.now())


@DBOS.workflow()
def only_named(room: str) -> None:
    readers = {"clock": datetime.now}
    book(room, list(readers))
