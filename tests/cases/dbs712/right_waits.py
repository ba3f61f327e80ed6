"""Waits and messages as dbos wants them, and lists of which nothing is known."""

import asyncio

import pytest
from dbos import DBOS, DBOSClient, SendMessage, WorkflowHandle


def waits(handles: list[WorkflowHandle[str]], client: DBOSClient, first: WorkflowHandle[str]) -> None:
    if handles:
        DBOS.wait_first(handles)
    DBOS.wait_first([first])
    DBOS.wait_first([first, *handles])
    DBOS.wait_first([DBOS.retrieve_workflow("a"), DBOS.retrieve_workflow("b")])
    DBOS.wait_first([handle for handle in handles if handle])
    gathered: list[WorkflowHandle[str]] = []
    gathered.extend(handles)
    DBOS.wait_first(gathered)
    client.wait_first(handles)


async def coroutine(tasks: list[asyncio.Task[str]]) -> None:
    await DBOS.asyncio_wait(tasks)
    await asyncio.wait([])
    await asyncio.gather(*[])


def messages(a: str, b: str, workflows: list[str], event: str) -> None:
    DBOS.send_bulk([])
    DBOS.send_bulk([SendMessage(a, "closed"), SendMessage(b, "closed")])
    DBOS.send_bulk(
        [
            SendMessage(a, "closed", idempotency_key="a"),
            SendMessage(b, "closed", idempotency_key="b"),
        ]
    )
    DBOS.send_bulk([SendMessage(one, "closed", idempotency_key=f"{event}-{one}") for one in workflows])
    DBOS.send_bulk([SendMessage(one, "closed", idempotency_key=None) for one in workflows])
    DBOS.send(a, "closed", idempotency_key="k")
    DBOS.send(b, "closed", idempotency_key="k")


def refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        DBOS.wait_first([])


handles_of_all: list[WorkflowHandle[str]] = []
ALL: list[WorkflowHandle[str]] = []


def begin(handle: WorkflowHandle[str]) -> None:
    ALL.append(handle)


def wait_for_all() -> None:
    own: list[WorkflowHandle[str]] = []
    DBOS.wait_first(ALL)
    DBOS.wait_first(handles_of_all)
    DBOS.wait_first(own)
