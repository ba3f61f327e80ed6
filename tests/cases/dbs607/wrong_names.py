# enable: DBS607
"""Slips of the pen."""

from dbos import DBOS, DBOSClient


@DBOS.workflow()
def bill(order: str) -> None: ...


def main(client: DBOSClient) -> None:
    DBOS.launch()
    DBOS.register_queue("invoices", worker_concurrency=3)
    DBOS.register_queue("mail")
    DBOS.enqueue_workflow("invoice", bill, "o1")  # DBS607: did you mean `invoices`?
    DBOS.enqueue_workflow("Invoices", bill, "o1")  # DBS607
    DBOS.enqueue_workflow("mial_", bill, "o1")
    DBOS.enqueue_workflow("mails", bill, "o1")  # DBS607: `mail`
    client.enqueue({"workflow_name": "bill", "queue_name": "invocies"}, "o1")  # DBS607
    DBOS.enqueue_workflow_with_options({"workflow_name": "bill", "queue_name": "invoices_"}, "o1")  # DBS607
