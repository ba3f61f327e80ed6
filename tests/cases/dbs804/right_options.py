"""Options that are right, or of which nobody knows all."""

import os
from typing import Any

import pytest
from dbos import DBOS, DBOSClient, EnqueueOptions

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
lazy = DBOSClient(system_database_url="sqlite:///shop.sqlite", lazy=True, use_listen_notify=False)
BASE: dict[str, Any] = {"queue_name": "bills"}
SETTINGS = {"system_database_url": os.environ["DBOS_URL"]}
from_settings = DBOSClient(**SETTINGS)


@DBOS.workflow()
def bill(order: str) -> str:
    return order


class Mailer:
    @staticmethod
    @DBOS.workflow()
    def post(order: str) -> str:
        return order


def by_name(order: str) -> None:
    client.enqueue({"queue_name": "bills", "workflow_name": bill.__qualname__}, order)
    client.enqueue({"queue_name": "bills", "workflow_name": "Mailer.post", "class_name": "Mailer"}, order)
    client.enqueue({**BASE, "workflow_name": "bill"}, order)
    client.enqueue(BASE | {"workflow_name": "bill"}, order)
    client.enqueue(dict(BASE, workflow_name="bill"), order)
    options: EnqueueOptions = {
        "queue_name": "bills",
        "workflow_name": "bill",
        "workflow_id": order,
        "workflow_timeout": 60,
        "deduplication_id": order,
        "duplication_policy": "return-existing",
        "priority": 1,
        "app_version": "1",
        "delay_seconds": 5,
        "authenticated_user": "joe",
        "authenticated_roles": ["admin"],
        "attributes": {"order": order},
    }
    client.enqueue(options, order)


def filled_later(order: str, timeout: int | None) -> None:
    options: EnqueueOptions = {"queue_name": "bills"}
    options["workflow_name"] = "bill"
    if timeout is not None:
        options["workflow_timeout"] = timeout
    client.enqueue(options, order)
    other = {"workflow_name": "bill"}
    other.update(BASE)
    client.enqueue(other, order)


def given(options: EnqueueOptions, name: str, order: str) -> None:
    client.enqueue(options, order)
    client.enqueue({"queue_name": "bills", "workflow_name": name}, order)
    DBOS.enqueue_workflow("bills", bill, order)


def expected(order: str) -> None:
    with pytest.raises(KeyError):
        client.enqueue({"queue_name": "bills"}, order)


class Queue:
    def enqueue(self, options: dict[str, str], order: str) -> None:
        print(options, order)


def others(order: str) -> None:
    Queue().enqueue({"queue": "bills"}, order)
    options = {"queue": "bills"}
    print(options)
