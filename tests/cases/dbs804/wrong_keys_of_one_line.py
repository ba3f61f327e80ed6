"""Several wrong keys of one dictionary."""

from dbos import DBOSClient

client = DBOSClient(system_database_url="sqlite:///x.sqlite")


def bill(order: int) -> None:
    client.enqueue({"queue": "mail", "workflow": "bill"}, order)  # DBS804: `queue` and `workflow` are no options
    client.enqueue(
        {
            "queue": "mail",  # DBS804: `queue` is no option
            "workflow": "bill",  # DBS804: `workflow` is no option
        },
        order,
    )
