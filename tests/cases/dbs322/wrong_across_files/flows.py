"""Workflows that use the client of another file."""

import clients
from clients import BILL, Billing, bill_all, client, get_client
from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def checkout(orders: list[str]) -> str:
    return store(bill_all(orders))  # DBS322: clients.py:17


@DBOS.workflow()
def by_module(order: str) -> str:
    return store(clients.bill(order))  # DBS322: clients.py:17


@DBOS.workflow()
def with_client(order: str) -> str:
    client.enqueue(BILL, order)  # DBS322
    store(order)
    get_client().send(order, "paid")  # DBS322
    return store(order)


def cancel(order: str) -> None:
    Billing("shop").cancel(order)  # DBS322


@DBOS.workflow()
def through_two_files(order: str) -> str:
    cancel(order)
    return store(order)
