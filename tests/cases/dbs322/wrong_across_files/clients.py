"""Other programs of the company."""

from functools import lru_cache

from dbos import DBOSClient

client = DBOSClient(system_database_url="postgresql://bills")
BILL = {"queue_name": "bills", "workflow_name": "bill"}


@lru_cache
def get_client():
    return DBOSClient(system_database_url="postgresql://bills")


def bill(order: str) -> str:
    return client.enqueue(BILL, order).workflow_id


def bill_all(orders: list[str]) -> list[str]:
    return [bill(order) for order in orders]


class Billing:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self, order: str) -> None:
        get_client().cancel_workflow(order)
