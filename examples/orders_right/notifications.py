"""Everything that tells somebody about an order."""

import asyncio

from dbos import DBOS

from orders_right.helpers import Order, do, euros, subtotal


async def publish_progress(stage: str) -> None:
    """Let other programs see how far the workflow that calls this has come."""
    await DBOS.set_event_async("stage", stage)


@DBOS.step()
async def send_mail(address: str, text: str) -> str:
    if "@" not in address:
        raise ValueError(f"no such address: {address}")
    await asyncio.to_thread(do, f"mail {address}: {text}")
    return address


@DBOS.workflow()
async def send_receipt(order: Order) -> str:
    return await send_mail(order["customer"], f"Paid {euros(subtotal(order))}")


@DBOS.step()
def ask_clerk(order_id: str) -> str:
    do(f"review {order_id}")
    return "accepted"


@DBOS.workflow()
def review_order(order: Order) -> str:
    return ask_clerk(order["id"])
