"""The arguments of the workflow's calls keep the helper away from the client."""

from dbos import DBOS, DBOSClient

client = DBOSClient(system_database_url="postgresql://bills")


@DBOS.step()
def store(value: object) -> str:
    return str(value)


def tell(order: str, loud: bool = False) -> str:
    if loud:
        client.send(order, "loud")
    return order


@DBOS.workflow()
def with_default(order: str) -> str:
    return store(tell(order))


@DBOS.workflow()
def with_false(order: str) -> str:
    return store(tell(order, loud=False))


def state(order: str, known: str | None = None) -> str:
    if known is None:
        known = client.get_event(order, "state", timeout_seconds=0)
    return known or "new"


@DBOS.workflow()
def with_known_state(order: str) -> str:
    return store(state(order, "paid"))


def only_named(order: str) -> None:
    client.cancel_workflow(order)


@DBOS.workflow()
def names(order: str) -> str:
    return store(f"{only_named.__name__} {order}")
