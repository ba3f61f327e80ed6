# dbos-version: >=1.8,<3
"""A method of DBOS is recommended only where all releases of the range have it."""

from dbos import DBOS, DBOSClient

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


@DBOS.workflow()
def look(order: str) -> object:
    return client.get_event(order, "state")  # DBS322: use `DBOS.get_event`, or call it in a step


@DBOS.workflow()
def look_at_more(order: str) -> object:
    return client.list_workflow_steps(order)  # DBS322: use `DBOS.list_workflow_steps`, or call it in a step


@DBOS.workflow()
def cancel(orders: list[str]) -> None:
    client.cancel_workflows(orders)  # DBS322: recovered; call it in a step DBS908
