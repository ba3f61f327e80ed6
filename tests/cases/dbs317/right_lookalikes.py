# enable: DBS317
"""What changes is a local, a parameter, a copy, or is read elsewhere than in a branch of a workflow."""

import logging

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()
logger = logging.getLogger(__name__)

MODE = "card"
LIMIT = 100
FLAGS = {"express": False}
SEEN: set[str] = set()
_tariff: dict[str, int] | None = None


@app.post("/mode/{mode}")
def set_mode(mode: str) -> None:
    global MODE
    MODE = mode


@app.post("/seen/{order}")
def see(order: str) -> bool:
    SEEN.add(order)
    if len(SEEN) > 100:
        SEEN.clear()
    return order in SEEN


def local_limit() -> int:
    LIMIT = 5
    LIMIT += 1
    return LIMIT


def local_flags() -> dict[str, bool]:
    flags = dict(FLAGS)
    flags["express"] = True
    return flags


def parameter(FLAGS: dict[str, bool]) -> None:
    FLAGS["express"] = True


def only_reads() -> int:
    global LIMIT
    return LIMIT


def tariff() -> dict[str, int]:
    global _tariff
    if _tariff is None:
        _tariff = {"north": 1, "south": 2}
    return _tariff


@DBOS.step()
def charge(order: str) -> str:
    if MODE == "card":
        return order
    return f"{order} by wire"


@DBOS.step()
def read_mode() -> str:
    return MODE


@DBOS.step()
def is_new(order: str) -> bool:
    return order not in SEEN


@DBOS.workflow()
def by_step(order: str) -> str:
    if read_mode() == "card" and is_new(order):
        return charge(order)
    return order


@DBOS.workflow()
def by_run_step(order: str) -> str:
    if DBOS.run_step({"name": "mode"}, lambda: MODE) == "card":
        return charge(order)
    return order


@DBOS.workflow()
def by_unchanged(order: str, price: int) -> str:
    if price > LIMIT or FLAGS["express"]:
        return order
    return charge(order)


@DBOS.workflow()
def by_parameter(order: str, MODE: str) -> str:
    if MODE == "card":
        return charge(order)
    return order


@DBOS.workflow()
def by_local(order: str) -> str:
    MODE = order.partition(":")[0]
    if MODE == "card":
        return charge(order)
    return order


@DBOS.workflow()
def by_own_state(orders: list[str]) -> int:
    seen: set[str] = set()
    for order in orders:
        if order not in seen:
            charge(order)
            seen.add(order)
    return len(seen)


@DBOS.workflow()
def only_logged(order: str) -> str:
    logger.info("charging %s in mode %s", order, MODE)
    DBOS.logger.info("seen: %d", len(SEEN))
    return charge(order)


@DBOS.workflow()
def by_lazy_value(order: str) -> str:
    if tariff()["north"] > 1:
        return order
    return charge(order)
