"""A DBOSClient, and starts from everything that is no step."""

import os

from dbos import DBOS, DBOSClient, EnqueueOptions

client = DBOSClient(system_database_url=os.environ["DATABASE"])


class Outbox:
    def __init__(self, client: DBOSClient) -> None:
        self._client = client

    def push(self, order: str) -> None:
        options: EnqueueOptions = {"queue_name": "mail", "workflow_name": "send_mail"}
        self._client.enqueue(options, order)


outbox = Outbox(client)


@DBOS.step()
def push(order: str) -> None:
    outbox.push(order)
    client.enqueue({"queue_name": "mail", "workflow_name": "send_mail"}, order)


@DBOS.workflow()
def handle(order: str) -> None:
    push(order)
