"""The workflows between order and delivery. `orders_right.fulfilment` has the same ones, right."""

import asyncio
import os
import random
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from dbos import DBOS, WorkflowHandle
from sqlalchemy import text

from orders_wrong.carrier import ask_carrier
from orders_wrong.helpers import LEDGER, Order, do, euros, subtotal
from orders_wrong.steps import (
    apologize,
    ask_supplier,
    buy_stamp,
    call_bike,
    call_courier,
    charge_card,
    client,
    fill_parcel,
    lock_shelf,
    order_more,
    pickup_time,
    print_label,
    promise,
    send_voucher,
    unlock_shelf,
    warehouse,
    weigh,
    write_date,
)

# Coroutine workflows.


@DBOS.workflow()
async def weigh_order(order: Order) -> dict[int, str]:
    tasks = [asyncio.create_task(weigh(line)) for line in order["lines"]]
    stamps = {}
    # DBS311: which line is weighed first is not recorded. In another order, a recovery
    # hands the stamp of one line to the other.
    for task in asyncio.as_completed(tasks):
        grams = await task
        stamps[grams] = await buy_stamp(grams)
    return stamps


@DBOS.workflow()
async def find_supplier(order: Order) -> str:
    try:
        # DBS312: what is too late is not recorded. A recovery asks once more; an answer in
        # time meets the record of `apologize`, and the workflow fails.
        answer = await asyncio.wait_for(ask_supplier(order), 1)
    except asyncio.TimeoutError:
        return await apologize(order)
    return await promise(order, answer)


@DBOS.workflow()
async def post_order(order: Order) -> dict[int, str]:
    pending = {asyncio.create_task(weigh(line)) for line in order["lines"]}
    stamps = {}
    while pending:
        # DBS319: records positions in a set; in a recovery other tasks are there.
        done, pending = await DBOS.asyncio_wait(pending, return_when="FIRST_COMPLETED")  # type: ignore[arg-type]
        grams = sum(task.result() for task in done)
        stamps[grams] = await buy_stamp(grams)
    return stamps


@DBOS.workflow()
async def keep_diary(order: Order) -> str:
    await DBOS.write_stream_async("diary", f"{order['id']} packed")
    await DBOS.write_stream_async("diary", f"{order['id']} sent")
    return f"{order['id']} kept"


async def read_diary(workflow_id: str) -> list[str]:
    return [entry async for entry in DBOS.read_stream_async(workflow_id, "diary")]


@DBOS.workflow()
async def compare_diaries(orders: list[Order]) -> list[str]:
    first, second = [await DBOS.start_workflow_async(keep_diary, order) for order in orders]
    # DBS321: the second reader meets DBOSStreamNondeterminismError.
    diaries = await asyncio.gather(
        read_diary(first.workflow_id), read_diary(second.workflow_id), return_exceptions=True
    )
    return [repr(diary) for diary in diaries]


# Synchronous workflows.


@DBOS.workflow()
def give_voucher(order: Order) -> str:
    # DBS301: a recovery draws another code than the one that the customer has got.
    code = f"{random.getrandbits(64):x}"
    send_voucher(order, code)
    return code


@DBOS.workflow()
def date_invoice(order: Order) -> str:
    # DBS302: a recovery reads another time than the one that is on the invoice.
    date = datetime.now().isoformat()
    write_date(order, date)
    return date


@DBOS.workflow()
def pay_by_card(order: Order) -> str:
    # DBS303: a recovery makes another key, so that the bank takes it for a new payment.
    key = str(uuid.uuid4())
    charge_card(order, key)
    return key


@DBOS.workflow()
def request_pickup(order: Order) -> str:
    # DBS304: not recorded; a recovery sends the carrier for the parcel once more.
    when = ask_carrier(order["id"])
    return print_label(order, when)


@DBOS.workflow()
def write_invoice(order: Order) -> str:
    # DBS305: not recorded; a recovery writes the line once more.
    with LEDGER.open("a", encoding="utf-8") as ledger:
        ledger.write(f"invoice {order['id']}\n")
    return print_label(order, euros(subtotal(order)))


@DBOS.workflow()
def take_sample(order: Order) -> str:
    # DBS306: not recorded; a recovery takes another piece.
    with warehouse.engine.begin() as connection:
        connection.execute(text("update stock set pieces = pieces - 1 where sku = 'tea'"))
        left = connection.execute(text("select pieces from stock where sku = 'tea'")).scalar_one()
    print_label(order, "sample")
    return f"{left} left"


@DBOS.workflow()
def choose_carrier(order: Order) -> str:
    # DBS307: a recovery that finds another value takes another step than the one that is
    # recorded: DBOSUnexpectedStepError.
    if os.environ.get("ORDERS_BY_BIKE"):
        return call_bike(order)
    return call_courier(order)


@DBOS.workflow()
def let_tea_draw(order: Order) -> str:
    # DBS308: a recovery waits all of the time once more.
    time.sleep(0.2)
    return print_label(order, "drawn")


@DBOS.workflow()
def fill_shelves(orders: list[Order]) -> list[str]:
    answers = []
    # DBS313: another process has another order, in which a recovery gives the answer
    # for one thing to another.
    for sku in {line["sku"] for order in orders for line in order["lines"]}:
        answers.append(order_more(sku))
    return answers


@DBOS.workflow()
def fill_parcels(orders: list[Order]) -> str:
    for order in orders:
        try:
            fill_parcel(order)
        # DBS314: swallows the cancellation; the workflow goes on, and no step does.
        except BaseException as error:
            print("DBS314 went on after", type(error).__name__)
    return "all filled"


def wrap(order: Order) -> None:
    do(f"wrap {order['id']}")


@DBOS.workflow()
def wrap_orders(orders: list[Order]) -> str:
    with ThreadPoolExecutor() as pool:
        # DBS315: not recorded; a recovery wraps all of them once more.
        list(pool.map(wrap, orders))
    return print_label(orders[0], "wrapped")


@DBOS.workflow()
def wait_for_pickup(order: Order) -> str:
    noon = pickup_time()
    # DBS320: after that time, the sleep of a recovery takes no checkpoint; the next
    # step meets the record of the sleep: DBOSUnexpectedStepError.
    DBOS.sleep(noon - time.time())
    return call_courier(order)


@DBOS.workflow()
def resend_receipt(order: Order) -> str:
    # DBS322: not recorded; a recovery puts another receipt into the queue.
    receipt: WorkflowHandle[str] = client.enqueue(
        {"queue_name": "mail", "workflow_name": "send_receipt"}, order
    )
    return f"receipt {receipt.workflow_id}"


def write_card(order: Order) -> None:
    do(f"card for {order['customer']}")


@DBOS.workflow()
# DBS323: records nothing; a recovery writes all cards once more.
def write_cards(orders: list[Order]) -> str:
    for order in orders:
        write_card(order)
    return f"{len(orders)} cards"


@DBOS.workflow()
def empty_shelf(order: Order) -> str:
    lock_shelf(order)
    try:
        return fill_parcel(order)
    finally:
        # DBS324: does nothing when the workflow is cancelled; the shelf stays locked.
        unlock_shelf(order)
