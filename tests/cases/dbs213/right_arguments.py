"""Arguments that fit, and those that nobody sees."""

import functools
from collections.abc import Callable
from typing import Any

from dbos import DBOS, Debouncer, DBOSConfiguredInstance
from other_library import inject


@DBOS.workflow()
def bill(order: str, tax: float = 0.2) -> None: ...


@DBOS.workflow()
def anything(*args: Any, **kwargs: Any) -> None: ...


@DBOS.workflow()
async def ship(order: str, *, carrier: str = "dhl") -> None: ...


@DBOS.workflow()
@inject
def injected(order: str, database: Any) -> None: ...


def wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def inner(*args: Any, **kwargs: Any) -> Any:
        return function("database", *args, **kwargs)

    return inner


@DBOS.workflow()
@wrapped
def with_database(database: str, order: str) -> None: ...


def convert(args: Any, kwargs: Any) -> Any:
    return (*args, 0.2), kwargs


@DBOS.workflow(validate_args=convert)
def converted(order: str, tax: float) -> None: ...


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    @DBOS.workflow()
    def close(self, day: str, late: bool = False) -> None: ...

    @classmethod
    @DBOS.workflow()
    def open(cls, day: str) -> None: ...

    @staticmethod
    @DBOS.workflow()
    def clean(day: str) -> None: ...


debouncer = Debouncer.create(bill)


def take(order: str, shop: Shop, args: list[Any], kwargs: dict[str, Any], unknown: Any) -> None:
    DBOS.start_workflow(bill, order)
    DBOS.start_workflow(bill, order, 0.1)
    DBOS.start_workflow(bill, tax=0.1, order=order)
    DBOS.start_workflow(bill, *args)
    DBOS.start_workflow(bill, **kwargs)
    DBOS.enqueue_workflow("bills", bill, order, **kwargs)
    DBOS.start_workflow(anything, 1, 2, three=3)
    DBOS.start_workflow(injected, order)
    DBOS.start_workflow(with_database, order)
    DBOS.start_workflow(converted, order)
    DBOS.start_workflow(shop.close, "monday")
    DBOS.start_workflow(shop.close, "monday", late=True)
    DBOS.start_workflow(Shop.open, "monday")
    DBOS.start_workflow(Shop.clean, "monday")
    DBOS.start_workflow(unknown, 1, 2, 3)
    debouncer.debounce("key", 5, order)
    debouncer.debounce("key", debounce_period_sec=5, order=order)


async def take_async(order: str) -> None:
    await DBOS.start_workflow_async(ship, order)
    await DBOS.start_workflow_async(ship, order, carrier="ups")
