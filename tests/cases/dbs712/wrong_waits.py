"""Waits for nothing or for one thing twice, and messages with one key."""

import asyncio

import dbos
from dbos import DBOS, DBOSClient, SendMessage, WorkflowHandle

KEY = "closed"
EMPTY: list[WorkflowHandle[str]] = []
NONE = ()


def nothing(client: DBOSClient) -> None:
    DBOS.wait_first([])  # DBS712: `DBOS.wait_first` of nothing raises ValueError
    DBOS.wait_first(handles=())  # DBS712
    DBOS.wait_first(EMPTY)  # DBS712
    DBOS.wait_first(NONE)  # DBS712
    client.wait_first([])  # DBS712: `client.wait_first` of nothing


async def nothing_async() -> None:
    await dbos.DBOS.wait_first_async([])  # DBS712
    await DBOS.asyncio_wait([], return_when=asyncio.ALL_COMPLETED)  # DBS712


def twice(first: WorkflowHandle[str], second: WorkflowHandle[str]) -> None:
    DBOS.wait_first([first, second, first])  # DBS712: `first` stands twice


def messages(a: str, b: str, workflows: list[str]) -> None:
    DBOS.send_bulk(
        [
            SendMessage(a, "closed", idempotency_key="closed"),
            SendMessage(b, "closed", "topic", "closed"),  # DBS712: key 'closed' with DBOSException
        ]
    )
    DBOS.send_bulk([SendMessage(one, "closed", idempotency_key=KEY) for one in workflows])  # DBS712: key KEY
    bulk = [SendMessage(a, "closed", idempotency_key=KEY)]
    bulk.append(SendMessage(b, "closed", idempotency_key=KEY))  # DBS712: a key of its own
    DBOS.send_bulk(bulk)
