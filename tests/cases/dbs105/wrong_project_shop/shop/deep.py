"""Two files away."""

from shop import helpers
from shop.steps import charge


def pay(order: str) -> str:
    if order:
        return charge(order)
    return helpers.pay_deep(order)
