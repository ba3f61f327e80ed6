"""What the shop does to the world outside, one recorded step each."""

import asyncio
import os
import random
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import text

from orders_right import helpers
from orders_right.carrier import ask_carrier
from orders_right.helpers import Line, Order, database_url, do, subtotal

warehouse = SQLAlchemyDatasource.create(database_url("warehouse"))


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
    left = session.execute(text("select pieces from stock where sku = :sku"), {"sku": sku}).scalar_one()
    if left < 0:
        raise LookupError(f"{sku} is sold out")
    return int(left)


@DBOS.step()
def needs_review(order: Order) -> bool:
    """An answer only: it is the workflow that starts other workflows."""
    return subtotal(order) > 4000


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
async def weigh(line: Line) -> int:
    # The scales take longer for tea than for anything else.
    await asyncio.sleep(0.05 if line["sku"] == "tea" else 0.15)
    return line["quantity"] * 300


@DBOS.step()
async def label(line: Line, grams: int) -> str:
    return f"{line['sku']} {grams} g"


@DBOS.step(timeout_seconds=1)
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
def make_code() -> str:
    return f"{random.getrandbits(64):x}"


@DBOS.step()
def send_voucher(order: Order, code: str) -> None:
    do(f"voucher for {order['id']}")


@DBOS.step()
def read_clock() -> str:
    return datetime.now().isoformat()


@DBOS.step()
def write_date(order: Order, date: str) -> None:
    do(f"date on the invoice of {order['id']}")


@DBOS.step()
def make_key() -> str:
    return str(uuid.uuid4())


@DBOS.step()
def charge_card(order: Order, key: str) -> None:
    do(f"charge the card of {order['customer']}")


@DBOS.step()
def ask_carrier_once(order: Order) -> str:
    return ask_carrier(order["id"])


@DBOS.step()
def print_label(order: Order, what: str) -> str:
    return f"{order['id']} {what}"


@DBOS.step()
def record_invoice(order: Order) -> None:
    with helpers.LEDGER.open("a", encoding="utf-8") as ledger:
        ledger.write(f"invoice {order['id']}\n")


@warehouse.transaction
def take_piece(sku: str) -> int:
    session = warehouse.sql_session()
    session.execute(text("update stock set pieces = pieces - 1 where sku = :sku"), {"sku": sku})
    left = session.execute(text("select pieces from stock where sku = :sku"), {"sku": sku}).scalar_one()
    return int(left)


@DBOS.step()
def goes_by_bike() -> bool:
    return bool(os.environ.get("ORDERS_BY_BIKE"))


@DBOS.step()
def call_bike(order: Order) -> str:
    do(f"bike for {order['id']}")
    return f"bag-{order['id']}"


@DBOS.step()
def order_more(sku: str) -> str:
    do(f"order more {sku}")
    return f"more {sku}"


def wrap(order: Order) -> None:
    do(f"wrap {order['id']}")


@DBOS.step()
def wrap_all(orders: list[Order]) -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(wrap, orders))


@DBOS.step()
def seconds_until_pickup() -> float:
    noon = time.time() + 1
    return noon - time.time()


@DBOS.step()
def write_card(order: Order) -> None:
    do(f"card for {order['customer']}")


def fill(order: Order) -> str:
    if order["id"] == "o-1":
        # The customer calls meanwhile, and somebody cancels the workflow.
        DBOS.cancel_workflow(str(DBOS.workflow_id))
    return f"{order['id']} filled"


@DBOS.step()
def fill_parcel(order: Order) -> str:
    return fill(order)


@DBOS.step()
def empty_locked_shelf(order: Order) -> str:
    helpers.lock(order["id"])
    try:
        return fill(order)
    finally:
        helpers.unlock(order["id"])
