"""Policies that dbos does not know, and keys that are written later."""

from dbos import DBOS, DBOSClient, EnqueueOptions

POLICY = "ignore"


def policies(client: DBOSClient, order: str) -> None:
    client.enqueue(
        {
            "queue_name": "bills",
            "workflow_name": "bill",
            "deduplication_id": order,
            "duplication_policy": POLICY,  # DBS804: `"ignore"` is no duplication policy
        },
        order,
    )
    options = EnqueueOptions(
        queue_name="bills",
        workflow_name="bill",
        workflow_id_reuse_policy="allow",  # DBS804: `"return-existing"` or `"reject"`
    )
    DBOS.enqueue_workflow_with_options(options, order)


def later(client: DBOSClient, order: str, is_urgent: bool) -> None:
    options: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}
    if is_urgent:
        options["priority"] = 1
        options["deduplicate_id"] = order  # DBS804: write `deduplication_id`
    options["workflow_id_reuse_policy"] = "fail"  # DBS804: is no reuse policy
    client.enqueue(options, order)
