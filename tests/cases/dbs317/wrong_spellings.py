# enable: DBS317
"""Workflows that branch on what the program changes while it runs."""

from collections import defaultdict, deque

from fastapi import FastAPI

from dbos import DBOS
from dbos import DBOS as D

app = FastAPI()

MODE = "card"
paused = False
LIMIT: int = 100
FLAGS = {"express": False}
RATES: dict[str, float] = {}
BLOCKED: set[str] = set()
QUEUE: list[str] = []
RECENT: deque[str] = deque(maxlen=10)
COUNTS: defaultdict[str, int] = defaultdict(int)
first, second = "north", "south"


def set_mode(mode: str) -> None:
    global MODE
    MODE = mode


@app.post("/pause")
def pause() -> None:
    global paused
    paused = not paused


def raise_limit(by: int) -> None:
    global LIMIT
    LIMIT += by


@app.post("/flags/{name}")
def set_flag(name: str, value: bool) -> None:
    FLAGS[name] = value


def load_rates(rates: dict[str, float]) -> None:
    RATES.update(rates)


@app.post("/block/{user}")
async def block(user: str) -> None:
    BLOCKED.add(user)


def forget(order: str) -> None:
    QUEUE.remove(order)


def note(order: str) -> None:
    RECENT.append(order)
    COUNTS[order] += 1


def swap() -> None:
    global first, second
    first, second = second, first


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def wire(order: str) -> str:
    return order


@DBOS.step()
async def charge_soon(order: str) -> str:
    return order


@DBOS.workflow()
def by_comparison(order: str) -> str:
    if MODE == "card":  # DBS317
        return charge(order)
    return wire(order)


@DBOS.workflow()
def by_flag(order: str) -> str:
    if paused:  # DBS317
        return order
    return charge(order)


@D.workflow()
def by_negation(order: str) -> str:
    if not paused:  # DBS317
        charge(order)
    return order


@DBOS.workflow()
def by_number(order: str, price: int) -> str:
    if price > LIMIT:  # DBS317
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_item(order: str) -> str:
    if FLAGS["express"]:  # DBS317
        return charge(order)
    return wire(order)


@DBOS.workflow()
def by_get(order: str) -> str:
    if RATES.get(order, 1.0) > 2:  # DBS317
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_membership(order: str, user: str) -> str:
    if user in BLOCKED:  # DBS317
        return order
    return charge(order)


@DBOS.workflow()
def by_length(order: str) -> str:
    if len(QUEUE) > 10:  # DBS317
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_last(order: str) -> str:
    if RECENT[-1] == order:  # DBS317
        return order
    return charge(order)


@DBOS.workflow()
def by_count(order: str) -> str:
    if order and COUNTS[order] > 3:  # DBS317
        return order
    return charge(order)


@DBOS.workflow()
def by_elif(order: str) -> str:
    if order.startswith("free"):
        return order
    elif MODE == "wire":  # DBS317
        return wire(order)
    return charge(order)


@DBOS.workflow()
def by_conditional_expression(order: str) -> str:
    return charge(order) if MODE == "card" else wire(order)  # DBS317


@DBOS.workflow()
def by_while(order: str) -> str:
    charged = 0
    while charged < LIMIT:  # DBS317
        charge(order)
        charged += 1
    return order


@DBOS.workflow()
async def by_match(order: str) -> str:
    match MODE:  # DBS317
        case "card":
            return await charge_soon(order)
        case _:
            return order


@DBOS.workflow()
async def in_coroutine(order: str) -> str:
    if first == "north":  # DBS317
        return await charge_soon(order)
    return order


@DBOS.workflow()
def in_comprehension(orders: list[str]) -> list[str]:
    return [charge(order) for order in orders if order not in BLOCKED]  # DBS317


def _by_call_form(order: str) -> str:
    if paused:  # DBS317
        return order
    return charge(order)


by_call_form = DBOS.workflow()(_by_call_form)
