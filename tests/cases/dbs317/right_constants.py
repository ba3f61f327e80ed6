# enable: DBS317
"""Branches on what stays as it was when the module was imported."""

import enum
import os
from typing import TYPE_CHECKING, Final

from dbos import DBOS

if TYPE_CHECKING:
    from collections.abc import Sequence

try:
    import uvloop
except ImportError:
    FAST = False
else:
    FAST = uvloop is not None

MODE: Final = "card"
LIMIT = 100
LIMIT = LIMIT * 2
FEATURES = {"express": True}
FEATURES["wire"] = False
NAMES = ["north", "south"]
NAMES.append("east")
for _name in NAMES:
    FEATURES[_name] = True
SANDBOX = os.environ.get("SANDBOX") == "1"
if SANDBOX:
    LIMIT = 1


class Kind(enum.Enum):
    CARD = "card"
    WIRE = "wire"


class Defaults:
    kind = Kind.CARD
    limit = 5


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def wire(order: str) -> str:
    return order


@DBOS.workflow()
def by_constant(order: str) -> str:
    if MODE == "card" and not SANDBOX:
        return charge(order)
    return wire(order)


@DBOS.workflow()
def by_number(order: str, price: int) -> str:
    if price > LIMIT or price > Defaults.limit:
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_container(order: str) -> str:
    if FEATURES["express"] and order in NAMES:
        return charge(order)
    return wire(order)


@DBOS.workflow()
def by_enumeration(order: str, kind: Kind) -> str:
    if kind is Kind.WIRE or Defaults.kind is Kind.WIRE:
        return wire(order)
    return charge(order) if FAST else order


@DBOS.workflow()
def by_debug(orders: "Sequence[str]") -> str:
    if __debug__ and TYPE_CHECKING:
        return orders[0]
    return charge(orders[0])
