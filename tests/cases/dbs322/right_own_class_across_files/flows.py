"""The project has a class with the name of dbos's client."""

from billing import DBOSClient, client
from dbos import DBOS


@DBOS.step()
def store(value: object) -> str:
    return str(value)


@DBOS.workflow()
def with_constant(order: str) -> str:
    return store(client.enqueue(order))


@DBOS.workflow()
def with_local(order: str) -> str:
    own = DBOSClient("orders")
    return store(own.enqueue(order))
