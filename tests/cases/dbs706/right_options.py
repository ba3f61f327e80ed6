"""IDs and time limits of an enqueue by name that dbos takes."""

from dbos import DBOSClient, EnqueueOptions


def enqueue(client: DBOSClient, order: str, limit: float | None) -> None:
    client.enqueue({"queue_name": "bills", "workflow_name": "bill", "workflow_timeout": 0.5}, order)
    client.enqueue({"queue_name": "bills", "workflow_name": "bill", "workflow_timeout": limit}, order)
    options: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill", "workflow_id": ""}
    options["workflow_id"] = f"bill-{order}"
    if limit:
        options["workflow_timeout"] = limit
    client.enqueue(options, order)
