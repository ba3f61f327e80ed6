# enable: DBS390
"""The call is in what the workflow calls, or its name is made while the program runs."""

from collections.abc import Callable

from acme_rules import evaluate
from slugify import slugify

from dbos import DBOS, DBOSConfiguredInstance

HANDLERS: dict[str, Callable[[str], str]] = {}


def register(kind: str, handler: Callable[[str], str]) -> None:
    HANDLERS[kind] = handler


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.step()
async def ship_soon(order: str) -> str:
    return order


def name_of(order: str) -> str:
    return slugify(order)  # DBS390


@DBOS.workflow()
def by_helper(order: str) -> str:
    return ship(name_of(order))


def is_allowed(order: str) -> bool:
    return passes(order)


def passes(order: str) -> bool:
    return bool(evaluate(order))  # DBS390


@DBOS.workflow()
def by_helper_of_helper(order: str) -> str:
    return ship(order) if is_allowed(order) else order


class Checker:
    def __init__(self, rules) -> None:
        self.rules = rules

    def check(self, order: str) -> bool:
        return self.rules.allow(order)  # DBS390

    def dispatch(self, kind: str, order: str) -> str:
        handler = getattr(self, "on_" + kind)
        return handler(order)  # DBS390


@DBOS.workflow()
def by_method(order: str, rules) -> str:
    if Checker(rules).check(order):
        return ship(order)
    return order


@DBOS.workflow()
def by_name(order: str, kind: str) -> str:
    return ship(Checker(None).dispatch(kind, order))


@DBOS.workflow()
def by_table(order: str, kind: str) -> str:
    return ship(HANDLERS[kind](order))  # DBS390


@DBOS.workflow()
async def by_nested_function(order: str) -> str:
    def title() -> str:
        return slugify(order)  # DBS390

    return await ship_soon(title())


@DBOS.workflow()
def by_lambda(order: str) -> str:
    title = lambda: slugify(order)  # DBS390
    return ship(title())


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str, gateway) -> None:
        self.gateway = gateway
        super().__init__(config_name=name)

    @DBOS.workflow()
    def sell(self, order: str) -> str:
        self.gateway.reserve(order)  # DBS390
        return ship(order)
