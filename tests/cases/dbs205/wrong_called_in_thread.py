"""The thread runs a function that calls a step or an operation."""

import asyncio
import functools
import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS

POOL = ThreadPoolExecutor(max_workers=4)


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
def refund(order: str) -> str:
    return order


def charge_and_log(order: str) -> str:
    DBOS.logger.info("charging %s", order)
    return charge(order)  # DBS205: charge_and_log


@DBOS.workflow()
def with_helper(order: str) -> str:
    return POOL.submit(charge_and_log, order).result()


def refund_all(orders: list[str]) -> None:
    for order in orders:
        refund_one(order)


def refund_one(order: str) -> None:
    refund(order)  # DBS205


@DBOS.workflow()
def with_helper_of_helper(orders: list[str]) -> None:
    threading.Thread(target=refund_all, args=(orders,)).start()


@DBOS.workflow()
def with_lambda(order: str) -> None:
    threading.Thread(target=lambda: charge(order)).start()  # DBS205


@DBOS.workflow()
def with_nested_function(order: str) -> list[str]:
    results: list[str] = []

    def run() -> None:
        results.append(charge(order))  # DBS205

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return results


@DBOS.workflow()
def with_partial(order: str) -> None:
    threading.Thread(target=functools.partial(charge, order)).start()  # DBS205


def tell(workflow_id: str) -> None:
    DBOS.send(workflow_id, "charged", "payments")  # DBS205


@DBOS.workflow()
def with_message(workflow_id: str) -> None:
    POOL.submit(tell, workflow_id).result()


def look(workflow_id: str):
    return DBOS.get_event(workflow_id, "state")  # DBS205


@DBOS.workflow()
def with_event(workflow_id: str) -> list:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(look, [workflow_id]))


def several(workflow_id: str) -> None:
    charge(workflow_id)  # DBS205
    DBOS.run_step({"name": "upper"}, str.upper, workflow_id)  # DBS205
    DBOS.logger.info("%s", len(DBOS.list_workflows(limit=1)))  # DBS205


@DBOS.workflow()
async def with_executor(workflow_id: str) -> None:
    await asyncio.get_running_loop().run_in_executor(None, several, workflow_id)


# The thread starts in a helper of the workflow.
def charge_inline(order: str) -> str:
    return charge(order)  # DBS205


def in_background(order: str) -> None:
    threading.Thread(target=charge_inline, args=(order,)).start()


@DBOS.workflow()
def with_background(order: str) -> None:
    in_background(order)


# The helper is told what to run.
def run_all(function, items: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(function, items))  # DBS205


@DBOS.workflow()
def with_generic_helper(orders: list[str]) -> list[str]:
    return run_all(charge, orders)


class Desk:
    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor()

    @DBOS.step()
    def serve(self, order: str) -> str:
        return order

    def open(self, order: str) -> None:
        self._pool.submit(self.serve, order)  # DBS205
        self._pool.submit(self._serve_quietly, order)

    def _serve_quietly(self, order: str) -> str:
        return self.serve(order)  # DBS205


@DBOS.workflow()
def with_desk(order: str) -> None:
    Desk().open(order)


# The context is copied by hand: the step is recorded.
@DBOS.workflow()
def with_copied_context(order: str) -> str:
    import contextvars

    return POOL.submit(contextvars.copy_context().run, charge, order).result()


# In the workflow itself, beside the thread, the same helper is right; in the
# thread of a script it is, too.
def store(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def without_thread(order: str) -> str:
    return store(order)


def from_script(order: str) -> None:
    threading.Thread(target=store, args=(order,)).start()
