"""The endpoints."""

from fastapi import APIRouter

import shop
import shop.flows as flows
from shop import weigh
from shop.runtime import dbos, debounced, enqueue, start

from .flows import ship

router = APIRouter()
ship_later = debounced(ship)


@router.post("/orders/{order}")
async def order(order: str) -> str:
    dbos.start_workflow(ship, order)  # DBS102
    start(flows.ship, order)  # DBS102
    start(shop.ship, order)  # DBS102
    enqueue("orders", weigh, order)  # DBS102
    dbos.start_workflow(weigh, order)
    return order


@router.post("/orders/{order}/edit")
async def edit(order: str) -> None:
    ship_later.debounce(order, 5, order)  # DBS102


@router.post("/orders/{order}/again")
def again(order: str) -> str:
    start(ship, order)
    enqueue("orders", weigh, order)
    return flows.start_ship(order)
