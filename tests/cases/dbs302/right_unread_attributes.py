"""Constructors and default factories read the clock, but the workflow does not read what they keep."""

import time
from dataclasses import dataclass, field
from datetime import datetime, timezone

from dbos import DBOS


@DBOS.step()
def ship(order: str, pieces: int) -> str:
    return f"{pieces} of {order}"


@dataclass
class Order:
    number: str
    pieces: int = 1
    created_at: datetime = field(default_factory=lambda: datetime.now(timezone.utc))
    seen: float = field(default_factory=time.time)


@DBOS.workflow()
def default_factories(number: str) -> str:
    order = Order(number, pieces=3)
    return ship(order.number, order.pieces)


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


@dataclass
class Parcel:
    number: str
    packed_at: datetime = field(default_factory=utc_now)

    def label(self) -> str:
        return f"parcel {self.number}"


@DBOS.workflow()
def factory_by_name(number: str) -> str:
    return ship(Parcel(number).label(), 1)


class Cart:
    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.opened = time.time()
        self.items: list[str] = []

    def add(self, item: str) -> None:
        self.items.append(item)
        self.changed = time.time()

    def age(self) -> float:
        return time.time() - self.opened


@DBOS.workflow()
def constructor(owner: str, items: list[str]) -> str:
    cart = Cart(owner)
    for item in items:
        cart.add(item)
    return ship(cart.owner, len(cart.items))


@DBOS.workflow()
def attribute_only_logged(owner: str) -> str:
    cart = Cart(owner)
    DBOS.logger.info("opened at %s, %s s ago", cart.opened, cart.age())
    return ship(cart.owner, 1)


@DBOS.workflow()
def given_by_the_workflow(number: str, at: datetime) -> str:
    order = Order(number, created_at=at, seen=0.0)
    return ship(order.created_at.isoformat(), 1)


@DBOS.workflow()
def item_not_read(number: str) -> str:
    state = {"number": number, "begun": time.time()}
    return ship(state["number"], 1)


@DBOS.workflow()
def local_state_only_logged(number: str) -> str:
    state = {"number": number}
    state["begun"] = datetime.now().isoformat()
    DBOS.logger.info("%s", state)
    return ship(number, 1)
