"""Helpers of the same file carry the workflow and its loop along."""

import contextlib
import functools

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


def pay(order: str) -> str:
    return charge(order)  # DBS105


def pay_twice(order: str) -> str:
    return pay(order) + pay(order)


async def pay_later(order: str) -> str:
    return charge(order)  # DBS105


class Till:
    def __init__(self, order: str) -> None:
        self.order = order

    def pay(self) -> str:
        return charge(self.order)  # DBS105

    async def pay_later(self) -> str:
        return charge(self.order)  # DBS105

    @property
    def receipt(self) -> str:
        return charge(self.order)  # DBS105

    @staticmethod
    def refund(order: str) -> str:
        return charge(order)  # DBS105


class NightTill(Till):
    def close(self) -> str:
        return super().pay()


def paid(fn):
    @functools.wraps(fn)
    def wrapper(order: str):
        charge(order)  # DBS105
        return fn(order)

    return wrapper


@paid
def print_order(order: str) -> None:
    print(order)


@contextlib.contextmanager
def paying(order: str):
    charge(order)  # DBS105
    yield order


@contextlib.asynccontextmanager
async def paying_later(order: str):
    charge(order)  # DBS105
    yield order


def payments(orders: list[str]):
    for order in orders:
        yield charge(order)  # DBS105


def pay_for(shop: str, order: str) -> str:
    return charge(shop + order)  # DBS105


pay_for_shop = functools.partial(pay_for, "shop-")


def apply_to(order: str, action) -> str:
    return action(order)


def pay_by_name(order: str) -> str:
    return charge(order + "-by-name")  # DBS105


@DBOS.workflow()
async def buy(order: str) -> str:
    pay_twice(order)
    await pay_later(order)
    print_order(order)
    pay_for_shop(order)
    apply_to(order, pay_by_name)
    return order


@DBOS.workflow()
async def buy_at_till(order: str) -> str:
    till = NightTill(order)
    till.close()
    await till.pay_later()
    Till.refund(order)
    return till.receipt


@DBOS.workflow()
async def buy_in_context(order: str) -> str:
    with paying(order):
        print("paid")
    async with paying_later(order):
        print("paid later")
    return ",".join(payments([order]))


@DBOS.workflow()
async def buy_nested(order: str) -> str:
    def pay_now() -> str:
        return charge(order)  # DBS105

    async def pay_soon() -> str:
        return charge(order)  # DBS105

    pay_at_last = lambda: charge(order)  # DBS105
    return pay_now() + await pay_soon() + pay_at_last()
