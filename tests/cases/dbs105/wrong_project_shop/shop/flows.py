"""The coroutine workflows."""

import shop
import shop.steps as steps
from shop import DBOS, weigh, workflow

from . import helpers
from .helpers import pay, pay_deep, pay_later
from .steps import Till, quote, save
from .steps import charge as take_money


@workflow()
async def buy(order: str) -> str:
    take_money(order)  # DBS105
    steps.charge(order)  # DBS105
    shop.charge(order)  # DBS105
    weigh(order)  # DBS105
    save(order)  # DBS105
    quote(order)  # DBS105
    Till().open(order)  # DBS105
    return order


@DBOS.workflow()
async def buy_with_helpers(order: str) -> str:
    pay(order)  # DBS105: helpers.py
    helpers.pay(order)  # DBS105: helpers.py
    await pay_later(order)  # DBS105: helpers.py
    pay_deep(order)  # DBS105: deep.py
    return order
