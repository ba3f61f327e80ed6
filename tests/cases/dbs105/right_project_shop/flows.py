"""Coroutine workflows that keep the loop free."""

import asyncio

import steps
import till
from dbos import DBOS
from steps import pay, ship
from till import charge


@DBOS.workflow()
async def buy(order: str) -> str:
    charge(order)
    till.charge(order)
    pay(order, now=False)
    await asyncio.to_thread(steps.charge, order)
    await asyncio.to_thread(pay, order)
    await steps.ship(order)
    return await ship(order)


@DBOS.workflow()
def buy_sync(order: str) -> str:
    steps.charge(order)
    return pay(order)
