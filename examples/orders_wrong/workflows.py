"""The workflows of the shop. `orders_right.workflows` has the same ones, right."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS, WorkflowHandleAsync

from orders_wrong.helpers import Line, Order, euros, subtotal
from orders_wrong.notifications import (
    publish_progress,
    review_order,
    send_mail,
    send_receipt,
)
from orders_wrong.steps import (
    book_stock,
    call_courier,
    call_courier_later,
    charge,
    label,
    pay_back,
    review_if_needed,
    weigh,
)

REPORT: list[str] = []

# Coroutine workflows.


@DBOS.workflow()
async def confirm_order(order: Order) -> str:
    # DBS101: raises RuntimeError on the event loop.
    DBOS.sleep(0.1)
    return f"{order['id']} confirmed"


@DBOS.workflow()
async def track_order(order: Order) -> str:
    # DBS101: the helper calls `DBOS.set_event`, which raises RuntimeError as well.
    publish_progress("packed")
    return f"{order['id']} tracked"


@DBOS.workflow()
async def queue_receipt(order: Order) -> str:
    # DBS102: every other coroutine stands still while the database is at work.
    DBOS.enqueue_workflow("mail", send_receipt, order)
    return f"{order['id']} queued"


@DBOS.workflow()
async def audit_order(order: Order) -> str:
    handle = DBOS.start_workflow(review_order, order)
    # DBS103: every other coroutine stands still until the review has ended; a
    # coroutine workflow could not even begin, and both would wait for ever.
    return handle.get_result()


@DBOS.workflow()
async def thank_customer(order: Order) -> str:
    # DBS104: makes a coroutine and drops it; no mail is sent.
    send_mail(order["customer"], "Thank you")  # type: ignore[unused-coroutine]
    return f"{order['id']} thanked"


@DBOS.workflow()
async def pay_order(order: Order) -> str:
    # DBS105: every other coroutine stands still until the payment provider answers.
    return charge(order, subtotal(order))


@DBOS.workflow()
async def start_review(order: Order) -> str:
    # DBS106: the child does its work, then fails with TypeError: its result is awaited.
    handle: WorkflowHandleAsync[str] = await DBOS.start_workflow_async(
        review_order,  # type: ignore[arg-type]
        order,
    )
    return await handle.get_result()


@DBOS.workflow()
async def pay_deposit(order: Order) -> str:
    # DBS107: charges the customer, then raises TypeError: text cannot be awaited.
    return await charge(order, 500)  # type: ignore[misc, no-any-return]


@DBOS.workflow()
async def announce_order(order: Order) -> str:
    # DBS108: the workflow ends before the mail is sent, and the step is not recorded.
    asyncio.create_task(send_mail(order["customer"], "On its way"))  # noqa: RUF006
    return f"{order['id']} announced"


async def pack_line(line: Line) -> str:
    grams = await weigh(line)
    return await label(line, grams)


@DBOS.workflow()
async def pack_order(order: Order) -> list[str]:
    # DBS309: the labels are numbered in the order in which the scales happen to be
    # ready. In another order, a recovery hands the label of one line to the other.
    parcels = await asyncio.gather(*(pack_line(line) for line in order["lines"]), return_exceptions=True)
    return [str(parcel) for parcel in parcels]


@DBOS.workflow()
async def tell_everyone(order: Order) -> list[str]:
    # DBS310: the first failure ends the workflow while the other mail is being sent.
    answers = await asyncio.gather(
        send_mail("warehouse", "Pack it"),
        send_mail(order["customer"], "We pack it"),
    )
    return list(answers)


# Synchronous workflows.


@DBOS.workflow()
def check_order(order: Order) -> str:
    return review_if_needed(order)


@DBOS.workflow()
def wait_for_courier(order: Order) -> str:
    return call_courier_later(order)


@DBOS.workflow()
def ship_order(order: Order) -> str:
    return call_courier(order)


@DBOS.workflow()
def ship_orders(orders: list[Order]) -> str:
    for order in orders:
        # DBS204: a workflow without a parent; a recovery starts it once more.
        shipping = threading.Thread(target=ship_order, args=(order,))
        shipping.start()
        shipping.join()
    return "all shipped"


@DBOS.workflow()
def charge_orders(orders: list[Order]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        # DBS205: not recorded; a recovery charges every customer once more.
        payments = [pool.submit(charge, order, subtotal(order)) for order in orders]
    return [payment.result() for payment in payments]


@DBOS.workflow()
def daily_report(orders: list[Order]) -> list[str]:
    for order in orders:
        # DBS206: a recovery, or the next run in this process, finds the old lines.
        REPORT.append(f"{order['id']} {euros(subtotal(order))}")
    return list(REPORT)


@DBOS.step()
def price(order: Order) -> None:
    # DBS207: a recovery does not run this step again, so that the workflow reads 0.
    order["total"] = subtotal(order) * 90 // 100


@DBOS.workflow()
def place_order(order: Order) -> str:
    price(order)
    return euros(order["total"])


def refund(order: Order) -> str:
    # DBS208: registered anew on each call; after a restart DBOS does not know the
    # workflow until somebody asks for another refund, and cannot recover it.
    @DBOS.workflow()
    def give_back(order: Order) -> str:
        return pay_back(order)

    return give_back(order)


@DBOS.workflow()
def book_order(order: Order) -> str:
    for line in order["lines"]:
        try:
            book_stock(line["sku"], line["quantity"])
        except LookupError as error:
            return str(error)
    return f"{order['id']} booked"
