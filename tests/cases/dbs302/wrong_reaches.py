"""Clocks in the functions that a workflow calls, reported where they are read."""

import contextlib
import functools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import Any

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def keep(*values: object) -> None:
    DBOS.logger.info("%s", values)


def utc_now() -> datetime:
    return datetime.now(timezone.utc)  # DBS302


def timestamp() -> str:
    return utc_now().isoformat()


@DBOS.workflow()
def through_helpers(order: str) -> None:
    keep(order, timestamp())


@DBOS.workflow()
def through_the_same_helpers_again(order: str) -> str:
    keep(order)
    return timestamp()


def is_open() -> bool:
    hour = datetime.now().hour  # DBS302
    return 8 <= hour < 20


@DBOS.workflow()
def decision_of_a_helper(order: str) -> None:
    if is_open():
        keep(order)


def hold_until(deadline: float, order: str) -> None:
    while time.time() < deadline:  # DBS302
        keep(order)


@DBOS.workflow()
def checkpoints_in_a_helper(order: str, deadline: float) -> None:
    hold_until(deadline, order)


def age_of(created: datetime, now: datetime) -> int:
    return (now - created).days


@DBOS.workflow()
def through_a_pure_helper(order: str, created: datetime) -> None:
    keep(order, age_of(created, datetime.now()))  # DBS302


def stamp(order: dict) -> None:
    order["at"] = time.time()  # DBS302


@DBOS.workflow()
def through_a_changed_argument(order: dict) -> None:
    stamp(order)
    keep(order["at"])


def paid_at(order: str, at: float | None = None) -> str:
    return f"{order} {at or time.monotonic()}"  # DBS302


@DBOS.workflow()
def default_left_out(order: str) -> None:
    keep(paid_at(order))


@dataclass
class Receipt:
    order: str
    at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))  # DBS302


@DBOS.workflow()
def default_factory(order: str) -> None:
    receipt = Receipt(order)
    keep(receipt.order, receipt.at)


class Parcel:
    def __init__(self, order: str) -> None:
        self.order = order
        self.packed = time.time()  # DBS302

    @property
    def age(self) -> float:
        return time.time() - self.packed  # DBS302

    def label(self) -> str:
        return f"{self.order} {self.packed}"


@DBOS.workflow()
def constructor(order: str) -> None:
    keep(Parcel(order).label())


@DBOS.workflow()
def property_in_a_branch(parcel: Parcel) -> None:
    if parcel.age > 60:
        keep(parcel.order)


class Document:
    def file_name(self, title: str) -> str:
        return f"{title}-{self.suffix()}"

    def suffix(self) -> str:
        return "draft"


class DatedDocument(Document):
    def suffix(self) -> str:
        return date.today().isoformat()  # DBS302


class SignedDocument(DatedDocument):
    def suffix(self) -> str:
        return super().suffix() + "-signed"


@DBOS.workflow()
def hook_of_a_base_class(title: str) -> None:
    keep(DatedDocument().file_name(title))


@DBOS.workflow()
def super_call(title: str) -> None:
    keep(SignedDocument().suffix())


class Window:
    @staticmethod
    def opened() -> float:
        return time.time()  # DBS302

    @classmethod
    def closes(cls) -> float:
        return cls.today() + 60

    @classmethod
    def today(cls) -> float:
        return time.time()  # DBS302


@DBOS.workflow()
def static_and_class_methods(order: str) -> None:
    keep(order, Window.opened(), Window.closes())


def stamped(function: Callable[..., str]) -> Callable[..., str]:
    @functools.wraps(function)
    def wrapper(*args: Any) -> str:
        return function(*args, at=time.time())  # DBS302

    return wrapper


@stamped
def describe(order: str, at: float) -> str:
    return f"{order} at {at}"


@DBOS.workflow()
def decorated_helper(order: str) -> None:
    keep(describe(order))


def daily(function: Callable[[str], None]) -> Callable[[str], None]:
    @functools.wraps(function)
    def wrapper(order: str) -> None:
        function(f"{order} {date.today()}")  # DBS302

    return wrapper


@DBOS.workflow()
@daily
def decorated_workflow(order: str) -> None:
    keep(order)


@contextlib.contextmanager
def shift() -> Iterator[float]:
    yield time.time()  # DBS302


@DBOS.workflow()
def context_manager(order: str) -> None:
    with shift() as began:
        keep(order, began)


@DBOS.workflow()
def nested_function(order: str) -> None:
    def now() -> float:
        return time.time()  # DBS302

    keep(order, now())


@DBOS.workflow()
def called_lambda(order: str) -> None:
    now = lambda: time.time()  # DBS302
    keep(order, now())


@DBOS.workflow()
def default_of_a_nested_function(order: str) -> None:
    def line(at: float = time.time()) -> str:  # DBS302
        return f"{order} {at}"

    keep(line())


@DBOS.workflow()
def through_partial(order: str) -> None:
    line = functools.partial(paid_at, order, time.time())  # DBS302
    keep(line())


@DBOS.workflow()
def mapped(orders: list[str]) -> None:
    keep(*map(lambda order: (order, time.time()), orders))  # DBS302


@DBOS.dbos_class()
class Billing(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def run(self, order: str) -> None:
        keep(order, self.now())

    def now(self) -> datetime:
        return datetime.utcnow()  # DBS302


@DBOS.dbos_class()
class Reports:
    @staticmethod
    @DBOS.workflow()
    def static(order: str) -> None:
        keep(order, time.time())  # DBS302

    @classmethod
    @DBOS.workflow()
    def by_class(cls, order: str) -> None:
        keep(order, cls.period())

    @classmethod
    def period(cls) -> str:
        return date.today().strftime("%Y-%m")  # DBS302
