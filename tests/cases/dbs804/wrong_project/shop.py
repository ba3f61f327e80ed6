"""Uses what another file has."""

from dbos import DBOSClient
from options import BILL, STATUS

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


def order(item: str) -> None:
    client.enqueue(BILL, item)  # DBS804: `timeout`
    client.list_workflows(status=STATUS)  # DBS804
