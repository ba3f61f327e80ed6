"""Functions that are no steps, and names that are no longer steps."""

from typing import Any

from dbos import DBOS
from vendor_shop import charge_card, shop


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def ship(order: str) -> str:
    return order


def weigh(order: str) -> int:
    return len(order)


class Till:
    def charge(self, order: str) -> str:
        return order

    def step(self, order: str) -> str:
        return order

    @staticmethod
    def workflow(order: str) -> str:
        return order


class Framework:
    def step(self):
        return lambda fn: fn


flow = Framework()


@flow.step()
def paint(order: str) -> str:
    return order


@DBOS.workflow()
async def plain_functions(order: str) -> str:
    weigh(order)
    paint(order)
    Till().charge(order)
    Till().step(order)
    Till.workflow(order)
    charge_card(order)
    shop.charge(order)
    return order.strip()


@DBOS.workflow()
async def own_function_of_same_name(order: str) -> str:
    def charge(name: str) -> str:
        return name

    return charge(order)


@DBOS.workflow()
async def rebound(order: str) -> str:
    ship = weigh
    ship(order)
    return order


@DBOS.workflow()
async def unknown(till: Any, order: str) -> str:
    till.charge(order)
    return till.ship(order)


class Desk:
    def __init__(self, charge: Any) -> None:
        self.charge = charge

    async def run(self, order: str) -> str:
        return self.charge(order)


async def use(order: str) -> str:
    return await Desk(weigh).run(order)


def pay(order: str, now: bool = False) -> str:
    if now:
        return charge(order)
    return order


def pay_or(order: str, paid: str = "") -> str:
    return paid or charge(order)


@DBOS.workflow()
async def ruled_out(order: str) -> str:
    pay(order)
    pay(order, False)
    pay(order, now=False)
    return pay_or(order, "paid")


@DBOS.workflow()
def sync_caller(order: str) -> str:
    return pay(order, now=True) + pay_or(order)
