"""Functions that are called where they belong."""

import dbos
from dbos import DBOS, Debouncer, DBOSConfiguredInstance, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@DBOS.workflow()
def bill(order: str, tax: float = 0.2) -> str:
    return order


@DBOS.workflow()
async def ship(order: str) -> None: ...


@DBOS.step()
def pay(order: str) -> str:
    return order


def fetch(order: str) -> str:
    return order.upper()


def log(order: str) -> None:
    print(order)


async def load(order: str) -> list[str]:
    return [order]


def computed(order: str) -> dict[str, int]:
    return dict.fromkeys(order, 1)


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    @DBOS.workflow()
    def close(self, day: str) -> None: ...


start = DBOS.start_workflow


def take(order: str, shop: Shop) -> None:
    start(bill(order))  # DBS211: write `start(bill, order)`
    DBOS.start_workflow(bill(order))  # DBS211: write `DBOS.start_workflow(bill, order)`
    dbos.DBOS.start_workflow(bill(order, tax=0.1))  # DBS211: `dbos.DBOS.start_workflow(bill, order, tax=0.1)`
    DBOS.enqueue_workflow("bills", bill(order))  # DBS211: `DBOS.enqueue_workflow('bills', bill, order)`
    DBOS.enqueue_workflow("bills", func=bill(order))  # DBS211
    queue = DBOS.register_queue("bills")
    queue.enqueue(bill(order))  # DBS211
    DBOS.start_workflow(shop.close("monday"))  # DBS211
    DBOS.start_workflow(pay(order))  # DBS211
    Debouncer.create(bill(order))  # DBS211: AttributeError


@DBOS.workflow()
def work(order: str) -> None:
    DBOS.run_step(None, fetch(order))  # DBS211: AttributeError or TypeError
    DBOS.run_step({"name": "log"}, log(order))  # DBS211
    DBOS.run_step(None, pay(order))  # DBS211
    DBOS.run_step(None, computed(order))  # DBS211
    ds.run_tx_step({"name": "fetch"}, fetch(order))  # DBS211
    DBOS.run_step(None, price(order))  # DBS211
    DBOS.run_step(None, is_open(order))  # DBS211


async def take_async(order: str) -> None:
    await DBOS.start_workflow_async(ship(order))  # DBS211
    await DBOS.enqueue_workflow_async("ships", await ship(order))  # DBS211
    await DBOS.run_step_async(None, load(order))  # DBS211


def price(order):
    return f"{order}: 5"


def is_open(order):
    if not order:
        return False
    return order != "closed"
