# functions: clocks.*=deterministic
"""A module of the project that is declared deterministic."""

import clocks
from clocks import Frozen
from clocks import now as frozen
from dbos import DBOS


@DBOS.step()
def charge(order: str, at: float = 1.0) -> str:
    return f"{order} at {at}"


@DBOS.workflow()
def by_module(order: str) -> str:
    return charge(order, clocks.now())


@DBOS.workflow()
def by_alias(order: str) -> str:
    return charge(order, frozen())


@DBOS.workflow()
def method(order: str) -> str:
    return charge(order, Frozen().now())
