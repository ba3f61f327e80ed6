"""Hashes that do not change between processes, and other things called `id` and `hash`."""

import logging
from dataclasses import dataclass

from dbos import DBOS

logger = logging.getLogger(__name__)


@dataclass
class Order:
    id: str
    amount: int

    def hash(self) -> str:
        return f"{self.id}:{self.amount}"


@DBOS.step()
def route(order: str, target: object) -> str:
    return f"{order} {target}"


@DBOS.workflow()
def hash_of_numbers(number: int) -> None:
    route("a", hash(number) % 4)
    route("b", hash(7))
    if hash(number) % 2:
        route("c", "odd")


@DBOS.workflow()
def hash_of_numbers_in_a_tuple() -> None:
    route("a", hash((1, 2)))


@DBOS.workflow()
def attributes(order: Order) -> None:
    route(order.id, order.hash())
    if order.id == "x":
        route(order.id, 0)


@DBOS.workflow()
def parameters(id: str, hash: int) -> None:
    route(id, hash)


def shown(id: str) -> str:
    return id.upper()


@DBOS.workflow()
def keyword(order: Order) -> None:
    route(shown(id=order.id), dict(id=order.id, hash=1))


@DBOS.workflow()
def only_logged(order: Order) -> str:
    logger.debug("order object at %x with hash %s", id(order), hash(order.id))
    return route(order.id, "north")


@DBOS.step()
def bucket(order: str) -> int:
    return hash(order) % 4


@DBOS.workflow()
def in_a_step(order: Order) -> str:
    return route(order.id, bucket(order.id))
