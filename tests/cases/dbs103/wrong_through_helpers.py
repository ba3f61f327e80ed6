"""The wait stands in a synchronous function, which a coroutine calls."""

import contextlib
import functools

from dbos import DBOS, WorkflowHandle


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


def settle_now(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()  # DBS103


async def endpoint(invoice: str) -> str:
    return settle_now(invoice)


def wait_for(handle: WorkflowHandle[str]) -> str:
    return handle.get_result()  # DBS103


def wait_for_all(handles: list[WorkflowHandle[str]]) -> list[str]:
    return [wait_for(handle) for handle in handles]


async def endpoint_for_all(invoices: list[str]) -> list[str]:
    return wait_for_all([DBOS.start_workflow(settle, invoice) for invoice in invoices])


class Cashier:
    def __init__(self, invoice: str) -> None:
        self.handle = DBOS.start_workflow(settle, invoice)

    def result(self) -> str:
        return self.handle.get_result()  # DBS103

    @property
    def text(self) -> str:
        return str(self.handle.get_result())  # DBS103

    @staticmethod
    def now(invoice: str) -> str:
        return DBOS.start_workflow(settle, invoice).get_result()  # DBS103


class NightCashier(Cashier):
    async def close(self) -> str:
        return self.result()


async def use_cashier(invoice: str) -> None:
    cashier = Cashier(invoice)
    print(cashier.text, Cashier.now(invoice))


async def in_nested(invoice: str) -> str:
    def wait() -> str:
        return DBOS.start_workflow(settle, invoice).get_result()  # DBS103

    return wait()


async def in_lambda(invoice: str) -> str:
    wait = lambda: DBOS.start_workflow(settle, invoice).get_result()  # DBS103
    return wait()


def settle_with(prefix: str, invoice: str) -> str:
    return DBOS.start_workflow(settle, prefix + invoice).get_result()  # DBS103


settle_shop = functools.partial(settle_with, "shop-")


async def in_partial(invoice: str) -> str:
    return settle_shop(invoice)


def settled(fn):
    @functools.wraps(fn)
    def wrapper(invoice: str):
        DBOS.start_workflow(settle, invoice).get_result()  # DBS103
        return fn(invoice)

    return wrapper


@settled
def print_invoice(invoice: str) -> None:
    print(invoice)


async def print_one(invoice: str) -> None:
    print_invoice(invoice)


@contextlib.contextmanager
def settling(invoice: str):
    handle = DBOS.start_workflow(settle, invoice)
    yield handle
    handle.get_result()  # DBS103


async def with_settling(invoice: str) -> None:
    with settling(invoice) as handle:
        print(handle.workflow_id)


@DBOS.workflow()
def settle_both(one: str, two: str) -> list[str]:
    first = DBOS.start_workflow(settle, one)
    second = DBOS.start_workflow(settle, two)
    return [first.get_result(), second.get_result()]  # DBS103 DBS103


async def calls_workflow(one: str, two: str) -> list[str]:
    return settle_both(one, two)
