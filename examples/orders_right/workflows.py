"""The workflows of the shop. `orders_wrong.workflows` has the same ones, wrong."""

import asyncio

from dbos import DBOS

from orders_right.helpers import Line, Order, euros, subtotal
from orders_right.notifications import (
    publish_progress,
    review_order,
    send_mail,
    send_receipt,
)
from orders_right.steps import (
    book_stock,
    call_courier,
    charge,
    label,
    needs_review,
    pay_back,
    weigh,
)

# Coroutine workflows: every DBOS operation in its `_async` form, awaited.


@DBOS.workflow()
async def confirm_order(order: Order) -> str:
    await DBOS.sleep_async(0.1)
    return f"{order['id']} confirmed"


@DBOS.workflow()
async def track_order(order: Order) -> str:
    await publish_progress("packed")
    return f"{order['id']} tracked"


@DBOS.workflow()
async def queue_receipt(order: Order) -> str:
    handle = await DBOS.enqueue_workflow_async("mail", send_receipt, order)
    return await handle.get_result()


@DBOS.workflow()
async def audit_order(order: Order) -> str:
    # A synchronous child runs in a thread, and the loop goes on meanwhile.
    return await asyncio.to_thread(review_order, order)


@DBOS.workflow()
async def thank_customer(order: Order) -> str:
    return await send_mail(order["customer"], "Thank you")


@DBOS.workflow()
async def pay_order(order: Order) -> str:
    # `to_thread` keeps the context of the workflow, so the step is recorded.
    return await asyncio.to_thread(charge, order, subtotal(order))


@DBOS.workflow()
async def start_receipt(order: Order) -> str:
    # `start_workflow_async` is for coroutine workflows.
    handle = await DBOS.start_workflow_async(send_receipt, order)
    return await handle.get_result()


@DBOS.workflow()
async def pay_deposit(order: Order) -> str:
    return await asyncio.to_thread(charge, order, 500)


@DBOS.workflow()
async def announce_order(order: Order) -> str:
    task = asyncio.create_task(send_mail(order["customer"], "On its way"))
    await task
    return f"{order['id']} announced"


@DBOS.workflow()
async def pack_line(line: Line) -> str:
    """A child workflow, because its two steps are numbered apart from all others."""
    grams = await weigh(line)
    return await label(line, grams)


@DBOS.workflow()
async def pack_order(order: Order) -> list[str]:
    parcels = await asyncio.gather(*(pack_line(line) for line in order["lines"]), return_exceptions=True)
    return [str(parcel) for parcel in parcels]


@DBOS.workflow()
async def tell_everyone(order: Order) -> list[str]:
    # With `return_exceptions` every step has ended before the workflow goes on.
    answers = await asyncio.gather(
        send_mail("warehouse", "Pack it"),
        send_mail(order["customer"], "We pack it"),
        return_exceptions=True,
    )
    return [str(answer) for answer in answers]


# Synchronous workflows.


@DBOS.workflow()
def check_order(order: Order) -> str:
    if needs_review(order):
        return DBOS.start_workflow(review_order, order).get_result()
    return "no review"


@DBOS.workflow()
def wait_for_courier(order: Order) -> str:
    DBOS.sleep(0.1)
    return call_courier(order)


@DBOS.workflow()
def ship_order(order: Order) -> str:
    return call_courier(order)


@DBOS.workflow()
def ship_orders(orders: list[Order]) -> list[str]:
    handles = [DBOS.start_workflow(ship_order, order) for order in orders]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def charge_orders(orders: list[Order]) -> list[str]:
    # A queue runs steps side by side, each in a small workflow of its own.
    handles = [DBOS.enqueue_workflow("payments", charge, order, subtotal(order)) for order in orders]
    return [handle.get_result() for handle in handles]


@DBOS.workflow()
def daily_report(orders: list[Order]) -> list[str]:
    return [f"{order['id']} {euros(subtotal(order))}" for order in orders]


@DBOS.step()
def price(order: Order) -> int:
    # What a step returns is recorded; what it changes in an argument is not.
    return subtotal(order) * 90 // 100


@DBOS.workflow()
def place_order(order: Order) -> str:
    return euros(price(order))


@DBOS.workflow()
def refund(order: Order) -> str:
    return pay_back(order)


@DBOS.workflow()
def book_order(order: Order) -> str:
    for line in order["lines"]:
        try:
            book_stock(line["sku"], line["quantity"])
        except LookupError as error:
            DBOS.set_event("stock", "sold out")
            return str(error)
    DBOS.set_event("stock", "booked")
    return f"{order['id']} booked"
