"""What the shop does to the world outside."""

import asyncio
import time

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource
from sqlalchemy import text

from orders_wrong import helpers
from orders_wrong.helpers import Line, Order, database_url, do, subtotal
from orders_wrong.notifications import review_order

warehouse = SQLAlchemyDatasource.create(database_url("warehouse"))
client = DBOSClient(system_database_url=database_url("system"), lazy=True)


def fill_warehouse() -> None:
    with warehouse.engine.begin() as connection:
        connection.execute(text("drop table if exists stock"))
        connection.execute(text("create table stock (sku text, pieces integer)"))
        connection.execute(text("insert into stock values ('mug', 10), ('tea', 10), ('kettle', 0)"))


@warehouse.transaction
def book_stock(sku: str, quantity: int) -> int:
    session = warehouse.sql_session()
    session.execute(
        text("update stock set pieces = pieces - :quantity where sku = :sku"),
        {"sku": sku, "quantity": quantity},
    )
    # DBS209: not part of the transaction and not recorded; it says "booked" even when
    # the transaction is rolled back below, and is repeated when it is retried.
    DBOS.set_event("stock", "booked")
    left = session.execute(text("select pieces from stock where sku = :sku"), {"sku": sku}).scalar_one()
    if left < 0:
        raise LookupError(f"{sku} is sold out")
    return int(left)


@DBOS.step()
def review_if_needed(order: Order) -> str:
    if subtotal(order) > 4000:
        # DBS201: raises AssertionError, without a word why: no workflow in a step.
        return DBOS.start_workflow(review_order, order).get_result()
    return "no review"


@DBOS.step()
def charge(order: Order, cents: int) -> str:
    do(f"charge {order['id']} {cents}")
    return f"payment-{order['id']}"


@DBOS.step()
def pay_back(order: Order) -> str:
    do(f"refund {order['id']}")
    return f"refund-{order['id']}"


@DBOS.step()
def call_courier(order: Order) -> str:
    do(f"courier for {order['id']}")
    return f"parcel-{order['id']}"


@DBOS.step()
def call_courier_later(order: Order) -> str:
    # DBS202: raises AssertionError, since a step cannot take a durable sleep.
    DBOS.sleep(0.1)
    do(f"courier for {order['id']}")
    return f"parcel-{order['id']}"


@DBOS.step()
async def weigh(line: Line) -> int:
    # The scales take longer for tea than for anything else.
    await asyncio.sleep(0.05 if line["sku"] == "tea" else 0.15)
    return line["quantity"] * 300


@DBOS.step()
async def label(line: Line, grams: int) -> str:
    return f"{line['sku']} {grams} g"


@DBOS.step()
async def ask_supplier(order: Order) -> str:
    await asyncio.to_thread(do, f"ask supplier for {order['id']}")
    if await asyncio.to_thread(helpers.first_time, "supplier"):
        await asyncio.sleep(30)
    return "in a week"


@DBOS.step()
async def promise(order: Order, when: str) -> str:
    return f"{order['id']} {when}"


@DBOS.step()
async def apologize(order: Order) -> str:
    return f"{order['id']} sold out"


@DBOS.step()
async def buy_stamp(grams: int) -> str:
    return f"stamp for {grams} g"


@DBOS.step()
def send_voucher(order: Order, code: str) -> None:
    do(f"voucher for {order['id']}")


@DBOS.step()
def write_date(order: Order, date: str) -> None:
    do(f"date on the invoice of {order['id']}")


@DBOS.step()
def charge_card(order: Order, key: str) -> None:
    do(f"charge the card of {order['customer']}")


@DBOS.step()
def print_label(order: Order, what: str) -> str:
    return f"{order['id']} {what}"


@DBOS.step()
def call_bike(order: Order) -> str:
    do(f"bike for {order['id']}")
    return f"bag-{order['id']}"


@DBOS.step()
def order_more(sku: str) -> str:
    do(f"order more {sku}")
    return f"more {sku}"


@DBOS.step()
def pickup_time() -> float:
    return time.time() + 1


@DBOS.step()
def fill_parcel(order: Order) -> str:
    if order["id"] == "o-1":
        # The customer calls meanwhile, and somebody cancels the workflow.
        DBOS.cancel_workflow(str(DBOS.workflow_id))
    return f"{order['id']} filled"


@DBOS.step()
def lock_shelf(order: Order) -> None:
    helpers.lock(order["id"])


@DBOS.step()
def unlock_shelf(order: Order) -> None:
    helpers.unlock(order["id"])
