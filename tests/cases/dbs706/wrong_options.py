"""IDs and time limits among the options of an enqueue by name."""

from dbos import DBOS, DBOSClient, EnqueueOptions

NOW = 0


def enqueue(client: DBOSClient, order: str) -> None:
    client.enqueue({"queue_name": "bills", "workflow_name": "bill", "workflow_id": ""}, order)  # DBS706: `''`
    client.enqueue({"queue_name": "bills", "workflow_name": "bill", "workflow_timeout": 0}, order)  # DBS706: cancels
    client.enqueue(
        EnqueueOptions(queue_name="bills", workflow_name="bill", workflow_timeout=-1.5),  # DBS706: of -1.5
        order,
    )
    DBOS.enqueue_workflow_with_options(
        {
            "queue_name": "bills",
            "workflow_name": "bill",
            "workflow_id": "  ",  # DBS706
            "workflow_timeout": NOW,  # DBS706
        },
        order,
    )


async def later(client: DBOSClient, order: str) -> None:
    options: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}
    options["workflow_id"] = ""  # DBS706
    options["workflow_timeout"] = "30"  # DBS706: a text
    await client.enqueue_async(options, order)
