"""What was received is used without a question."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any, cast

import dbos
from dbos import DBOS, DBOSClient
from dbos import DBOS as D


@dataclass
class Order:
    name: str
    price: float


@DBOS.step()
def save(order: Any) -> None: ...


@DBOS.workflow()
def direct() -> Any:
    total = DBOS.recv("a")["total"]  # DBS707: its use here then raises TypeError
    name = DBOS.recv("b", timeout_seconds=5).name  # DBS707: raises AttributeError
    first, second = DBOS.recv("c")  # DBS707
    for item in DBOS.recv("d"):  # DBS707
        save(item)
    count = 1 + dbos.DBOS.recv("e")  # DBS707
    size = len(D.recv("f"))  # DBS707
    order = Order(**DBOS.recv("g"))  # DBS707
    names = [one.name for one in DBOS.recv("h")]  # DBS707
    save(*DBOS.recv("i"))  # DBS707
    return [total, name, first, second, count, size, order, names, -DBOS.recv("j")]  # DBS707


@DBOS.workflow()
def by_name() -> float:
    message = DBOS.recv("a", 60)
    DBOS.logger.info("received %s", message)
    DBOS.set_event("message", message)
    return message["price"] * 2  # DBS707: `message['price']` then raises TypeError


@DBOS.workflow()
def annotated() -> str:
    order: Order = DBOS.recv("a")
    print(f"received {order}")
    return order.name  # DBS707: `order.name` then raises AttributeError


@DBOS.workflow()
async def coroutine() -> str:
    message = await DBOS.recv_async("a")
    total = (await DBOS.recv_async("b"))["total"]  # DBS707
    await asyncio.sleep(0)
    return message["name"] + total  # DBS707


@DBOS.workflow()
async def gathered(one: str, two: str) -> str:
    name, price = await asyncio.gather(DBOS.get_event_async(one, "name"), DBOS.get_event_async(two, "price"))
    if name is None:
        return "nobody"
    return name + str(price["gross"])  # DBS707: the event is not set


@DBOS.workflow()
def in_loop(count: int) -> float:
    total = 0.0
    for _ in range(count):
        message = DBOS.recv("a")
        total += message["price"]  # DBS707
        total += DBOS.recv("b")  # DBS707
    return total


@DBOS.workflow()
def in_branches(is_fast: bool) -> str:
    if is_fast:
        message = DBOS.recv("fast", timeout_seconds=1)
    else:
        message = DBOS.recv("slow", timeout_seconds=1000)
    return message["name"]  # DBS707


@DBOS.workflow()
def checked_too_late() -> str:
    message = DBOS.recv("a")
    name = message["name"]  # DBS707
    if message is None:
        return "nobody"
    return name


@DBOS.workflow()
def cast_to() -> str:
    order = cast(Order, DBOS.recv("a"))
    return order.name  # DBS707


@DBOS.workflow()
def handled_by_raising() -> str:
    try:
        return DBOS.recv("a")["name"]  # DBS707
    except TypeError:
        DBOS.logger.error("failed")
        raise


def progress(workflow_id: str, client: DBOSClient) -> int:
    event = DBOS.get_event(workflow_id, "progress", timeout_seconds=0)
    print(event["done"])  # DBS707: when the event is not set in time
    return client.get_event(workflow_id, "progress")["done"]  # DBS707: `client.get_event` gives None


@DBOS.workflow()
def contained() -> bool:
    message = DBOS.recv("a")
    return "paid" in message  # DBS707


@DBOS.workflow()
def parsed() -> Any:
    return json.loads(DBOS.recv("a"))  # DBS707


def wait_for_order() -> Any:
    return DBOS.recv("order")


async def wait_async() -> Any:
    order = await DBOS.recv_async("order")
    DBOS.logger.info("received")
    return order


@DBOS.workflow()
def by_helper() -> str:
    order = wait_for_order()
    return order["name"]  # DBS707: `wait_for_order` gives None when no message comes


@DBOS.workflow()
async def by_coroutine() -> str:
    return (await wait_async())["name"]  # DBS707


@DBOS.workflow()
def walrus() -> str:
    (message := DBOS.recv("a"))
    return message["name"]  # DBS707
