"""What can be pickled, or is not written at all."""

import asyncio
import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import Any, NamedTuple, TypedDict

import requests
from dbos import DBOS, DBOSConfiguredInstance, SQLAlchemyDatasource
from sqlalchemy import MetaData, select, text
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
guard = threading.Lock()


class Colour(Enum):
    RED = "red"


class Point(NamedTuple):
    x: int
    y: int


@dataclass
class Order:
    number: int
    lines: list[str] = field(default_factory=list)


class Job:
    """Leaves its lock behind."""

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        return {}


class Lazy:
    def __init__(self) -> None:
        self.session = None

    def open(self) -> None:
        self.session = Session()


class Optional:
    def __init__(self, locked: bool) -> None:
        self.lock = None
        if locked:
            self.lock = threading.Lock()


@DBOS.step()
def save(connect: Callable[[], Session], order: Order, lock: object = None) -> Order:
    return order


@DBOS.step()
def double(number: int) -> int:
    return number * 2


@DBOS.workflow()
def bill(*what: Any, **more: Any) -> Any:
    # The arguments of steps are not written.
    save(lambda: Session(), Order(1), lock=guard)
    DBOS.run_step(None, double, 3)
    DBOS.run_step({"name": "locked"}, lambda lock: 1, guard)
    return DBOS.start_workflow(bill).workflow_id


@DBOS.workflow()
def collect(limit: int) -> list[Any]:
    handles = [DBOS.start_workflow(bill, number) for number in range(limit)]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def by_name(names: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: DBOS.start_workflow(bill, name) for name in names}
    for name in names:
        found[name] = found[name].get_result()
    return found


@DBOS.workflow()
def emptied(names: list[str]) -> list[Any]:
    handles = [DBOS.start_workflow(bill, name) for name in names]
    results = []
    while handles:
        results.append(handles.pop().get_result())
    return [results, handles]


def start_all(orders: list[Order], unknown: Any) -> None:
    class Row(TypedDict):
        number: int

    DBOS.start_workflow(bill, double)
    DBOS.start_workflow(bill, start_all)
    DBOS.start_workflow(bill, [Order])
    DBOS.start_workflow(bill, Order(1, ["a"]), Point(1, 2), Colour.RED)
    DBOS.start_workflow(bill, partial(double, 1))
    DBOS.start_workflow(bill, unknown, unknown.lock)
    DBOS.start_workflow(bill, requests.Session(), logging.getLogger("shop"))
    DBOS.start_workflow(bill, asyncio.Lock(), asyncio.Queue())
    DBOS.start_workflow(bill, map(str, orders), zip(orders, orders), enumerate(orders))
    DBOS.start_workflow(bill, iter(orders), reversed(orders))
    DBOS.start_workflow(bill, Job(), Lazy(), Optional(True))
    DBOS.start_workflow(bill, Row(number=1))
    DBOS.start_workflow(bill, MetaData(), select(1), text("select 1"))
    DBOS.start_workflow(bill, [order.number for order in orders])
    DBOS.start_workflow(bill, list(order.number for order in orders))
    DBOS.start_workflow(bill, tuple(n for n in orders), sorted(n for n in orders), sum(n.number for n in orders))
    DBOS.start_workflow(bill, {**{"a": 1}}.items() if unknown else [])
    DBOS.start_workflow(bill, open("orders.txt").read(), open("orders.txt").readlines())
    bill(guard if unknown else None)


@DBOS.step()
def page(url: str) -> requests.Response:
    return requests.get(url)


@DBOS.step()
def grouped(names: list[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[name[0]].append(name)
    return found


@DBOS.step()
def measured(path: str) -> int:
    with open(path) as file:
        return len(file.read())


@ds.transaction
def rows() -> list[Any]:
    session = ds.sql_session()
    return list(session.execute(text("select 1")).all())


@DBOS.step()
def sorted_by(names: list[str]) -> list[str]:
    def key(name: str) -> str:
        return name.lower()

    return sorted(names, key=key)


@DBOS.step()
def maybe(path: str) -> Any:
    file = None
    if path:
        file = open(path)
    return file


def helper(path: str) -> Any:
    return open(path)


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.lock = threading.Lock()
        super().__init__(config_name=name)

    @DBOS.workflow()
    def open_shop(self) -> str:
        # The object itself is found by its name, not written.
        self.prepare(self.lock)
        return "open"

    @DBOS.step()
    def prepare(self, lock: object) -> None: ...


Shop("main").open_shop()
