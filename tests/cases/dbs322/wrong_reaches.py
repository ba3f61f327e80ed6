"""The client is used in helpers, or is the attribute of an object."""

import contextlib
import functools
from dataclasses import dataclass

import dbos
from dbos import DBOS, DBOSClient, DBOSConfiguredInstance

URL = "postgresql://shop"
BILL = {"queue_name": "bills", "workflow_name": "bill"}
client = DBOSClient(system_database_url=URL)


@DBOS.step()
def store(value: object) -> str:
    return str(value)


def get_client() -> DBOSClient:
    return client


@functools.lru_cache(maxsize=1)
def cached_client():
    return DBOSClient(system_database_url=URL)


@DBOS.workflow()
def from_function(order: str) -> str:
    get_client().enqueue(BILL, order)  # DBS322
    return store(order)


@DBOS.workflow()
def from_cached_function(order: str) -> str:
    cached_client().send(order, "paid")  # DBS322
    return store(order)


def bill(order: str) -> None:
    client.enqueue(BILL, order)  # DBS322: checkout


def bill_all(orders: list[str]) -> None:
    for order in orders:
        bill(order)


@DBOS.workflow()
def checkout(orders: list[str]) -> str:
    bill_all(orders)
    return store(orders)


def bill_with(one: DBOSClient, order: str) -> None:
    one.enqueue(BILL, order)  # DBS322


@DBOS.workflow()
def parameter_annotation(order: str, clients: list) -> str:
    bill_with(clients[0], order)
    return store(order)


class Billing:
    def __init__(self) -> None:
        self.client = DBOSClient(system_database_url=URL)

    def bill(self, order: str) -> str:
        handle = self.client.enqueue(BILL, order)  # DBS322
        return handle.workflow_id

    @property
    def waiting(self) -> int:
        return len(self.client.list_queued_workflows())  # DBS322

    @staticmethod
    def cancel(order: str) -> None:
        client.cancel_workflow(order)  # DBS322


@DBOS.workflow()
def attribute(order: str) -> str:
    billing = Billing()
    store(billing.bill(order))
    Billing.cancel(order)
    return store(billing.waiting)


class Relay:
    client: dbos.DBOSClient

    def send(self, order: str) -> None:
        self.client.send(order, "paid")  # DBS322


def send_by(relay: Relay, order: str) -> None:
    relay.send(order)


@DBOS.workflow()
def class_annotation(order: str, relays: list) -> str:
    send_by(relays[0], order)
    return store(order)


@dataclass
class Desk:
    client: DBOSClient
    name: str

    def resume(self, order: str) -> None:
        self.client.resume_workflow(order)  # DBS322


@DBOS.workflow()
def dataclass_field(order: str) -> str:
    Desk(client, "bills").resume(order)
    return store(order)


@DBOS.dbos_class()
class Agent(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self._client = DBOSClient(system_database_url=URL)
        super().__init__(config_name=name)

    @DBOS.workflow()
    def pay(self, order: str) -> str:
        self._client.enqueue(BILL, order)  # DBS322
        return store(order)


@DBOS.workflow()
def with_nested_function(order: str) -> str:
    def tell(state: str) -> None:
        client.send(order, state)  # DBS322

    tell("paid")
    return store(order)


@DBOS.workflow()
def with_lambda(order: str) -> str:
    tell = lambda state: client.send(order, state)  # DBS322
    tell("paid")
    return store(order)


@DBOS.workflow()
def with_comprehension(orders: list[str]) -> str:
    events = [client.get_event(order, "paid", timeout_seconds=0) for order in orders]  # DBS322
    return store(events)


def tell_later(order: str, state: str = "new") -> None:
    client.send(order, state)  # DBS322


@DBOS.workflow()
def with_partial(order: str) -> str:
    tell = functools.partial(tell_later, state="paid")
    tell(order)
    return store(order)


@contextlib.contextmanager
def announced(order: str):
    client.send(order, "begin")  # DBS322
    yield
    client.send(order, "end")  # DBS322


@DBOS.workflow()
def with_context_manager(order: str) -> str:
    with announced(order):
        return store(order)


def tell_if(order: str, loud: bool = False) -> None:
    if loud:
        client.send(order, "loud")  # DBS322


@DBOS.workflow()
def with_flag(order: str) -> str:
    tell_if(order, loud=True)
    return store(order)
