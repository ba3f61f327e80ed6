"""One file between the workflow and the steps; the imports go round in a circle."""

import shop
from shop import deep

from . import steps


def pay(order: str) -> str:
    return steps.charge(order)


async def pay_later(order: str) -> str:
    return shop.charge(order)


def pay_deep(order: str) -> str:
    return deep.pay(order)
