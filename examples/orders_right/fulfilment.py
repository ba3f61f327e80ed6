"""The workflows between order and delivery. `orders_wrong.fulfilment` has the same ones, wrong."""

import asyncio

from dbos import DBOS, error

from orders_right.helpers import Order, euros, subtotal
from orders_right.notifications import send_receipt
from orders_right.steps import (
    apologize,
    ask_carrier_once,
    ask_supplier,
    buy_stamp,
    call_bike,
    call_courier,
    charge_card,
    empty_locked_shelf,
    fill_parcel,
    goes_by_bike,
    make_code,
    make_key,
    order_more,
    print_label,
    promise,
    read_clock,
    record_invoice,
    seconds_until_pickup,
    send_voucher,
    take_piece,
    weigh,
    wrap_all,
    write_card,
    write_date,
)

# Coroutine workflows.


@DBOS.workflow()
async def weigh_order(order: Order) -> dict[int, str]:
    tasks = [asyncio.create_task(weigh(line)) for line in order["lines"]]
    # All of them have ended before one is taken, in the order of the lines.
    await asyncio.wait(tasks)
    stamps = {}
    for task in tasks:
        grams = task.result()
        stamps[grams] = await buy_stamp(grams)
    return stamps


@DBOS.workflow()
async def find_supplier(order: Order) -> str:
    try:
        # The step has a limit itself, and that it was too late is recorded.
        answer = await ask_supplier(order)
    except error.DBOSStepTimeoutError:
        return await apologize(order)
    return await promise(order, answer)


@DBOS.workflow()
async def post_order(order: Order) -> dict[int, str]:
    waiting = [asyncio.create_task(weigh(line)) for line in order["lines"]]
    stamps = {}
    while waiting:
        # The positions in a list, which are recorded, are the same in a recovery.
        done, _ = await DBOS.asyncio_wait([*waiting], return_when="FIRST_COMPLETED")
        grams = sum(task.result() for task in done)
        stamps[grams] = await buy_stamp(grams)
        waiting = [task for task in waiting if task not in done]
    return stamps


@DBOS.workflow()
async def keep_diary(order: Order) -> str:
    await DBOS.write_stream_async("diary", f"{order['id']} packed")
    await DBOS.write_stream_async("diary", f"{order['id']} sent")
    return f"{order['id']} kept"


@DBOS.step()
async def read_diary(workflow_id: str) -> list[str]:
    return [entry async for entry in DBOS.read_stream_async(workflow_id, "diary")]


@DBOS.workflow()
async def compare_diaries(orders: list[Order]) -> list[list[str]]:
    first, second = [await DBOS.start_workflow_async(keep_diary, order) for order in orders]
    # Each stream is read in a step, and one after the other.
    return [await read_diary(first.workflow_id), await read_diary(second.workflow_id)]


# Synchronous workflows.


@DBOS.workflow()
def give_voucher(order: Order) -> str:
    code = make_code()
    send_voucher(order, code)
    return code


@DBOS.workflow()
def date_invoice(order: Order) -> str:
    date = read_clock()
    write_date(order, date)
    return date


@DBOS.workflow()
def pay_by_card(order: Order) -> str:
    key = make_key()
    charge_card(order, key)
    return key


@DBOS.workflow()
def request_pickup(order: Order) -> str:
    when = ask_carrier_once(order)
    return print_label(order, when)


@DBOS.workflow()
def write_invoice(order: Order) -> str:
    record_invoice(order)
    return print_label(order, euros(subtotal(order)))


@DBOS.workflow()
def take_sample(order: Order) -> str:
    left = take_piece("tea")
    print_label(order, "sample")
    return f"{left} left"


@DBOS.workflow()
def choose_carrier(order: Order) -> str:
    if goes_by_bike():
        return call_bike(order)
    return call_courier(order)


@DBOS.workflow()
def let_tea_draw(order: Order) -> str:
    # Records when it ends; a recovery waits for what is left.
    DBOS.sleep(0.2)
    return print_label(order, "drawn")


@DBOS.workflow()
def fill_shelves(orders: list[Order]) -> list[str]:
    answers = []
    for sku in sorted({line["sku"] for order in orders for line in order["lines"]}):
        answers.append(order_more(sku))
    return answers


@DBOS.workflow()
def fill_parcels(orders: list[Order]) -> str:
    for order in orders:
        try:
            fill_parcel(order)
        # The cancellation of a workflow is no `Exception`.
        except Exception as failure:
            print("not filled:", type(failure).__name__)
    return "all filled"


@DBOS.workflow()
def wrap_orders(orders: list[Order]) -> str:
    # The step may have threads of its own.
    wrap_all(orders)
    return print_label(orders[0], "wrapped")


@DBOS.workflow()
def wait_for_pickup(order: Order) -> str:
    # How long it takes comes from a step, so that it is the same in a recovery.
    DBOS.sleep(seconds_until_pickup())
    return call_courier(order)


@DBOS.workflow()
def resend_receipt(order: Order) -> str:
    # Unlike a client, `DBOS` itself records what it puts into a queue.
    receipt = DBOS.enqueue_workflow("mail", send_receipt, order)
    return f"receipt for {receipt.get_result()}"


@DBOS.workflow()
def write_cards(orders: list[Order]) -> str:
    for order in orders:
        write_card(order)
    return f"{len(orders)} cards"


@DBOS.workflow()
def empty_shelf(order: Order) -> str:
    # One step locks and unlocks; a cancellation of the workflow waits until it has ended.
    return empty_locked_shelf(order)
