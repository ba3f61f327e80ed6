"""Attributes of workflows that are no JSON."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import dbos
from dbos import DBOS, SetWorkflowAttributes


@dataclass
class Customer:
    name: str


@DBOS.workflow()
def bill(order: str) -> None: ...


def start(order: str, price: float) -> None:
    with SetWorkflowAttributes({"at": datetime.now()}):  # DBS519: a datetime is no JSON, so `SetWorkflowAttributes`
        bill(order)
    with dbos.SetWorkflowAttributes(attributes={"tags": {"a", "b"}}):  # DBS519: write a list
        bill(order)
    with SetWorkflowAttributes({"price": Decimal("1.5")}):  # DBS519
        bill(order)
    with SetWorkflowAttributes({"id": uuid.uuid4(), "day": date.today()}):  # DBS519 DBS519
        bill(order)
    with SetWorkflowAttributes({"nested": {"path": [Path("a")]}}):  # DBS519
        bill(order)
    with SetWorkflowAttributes({"raw": b"a"}):  # DBS519: decode them
        bill(order)
    with SetWorkflowAttributes({"customer": Customer("a")}):  # DBS519: an object of `Customer` is no JSON
        bill(order)
    with SetWorkflowAttributes({"wait": timedelta(hours=1)}):  # DBS519: total_seconds
        bill(order)
    with SetWorkflowAttributes({(1, 2): "a"}):  # DBS519: a key that is no text
        bill(order)
    with SetWorkflowAttributes(["a"]):  # DBS519: `['a']` is no dictionary
        bill(order)
    with SetWorkflowAttributes("a"):  # DBS519
        bill(order)
    attributes: dict[str, Any] = {"at": datetime.now()}
    with SetWorkflowAttributes(attributes):  # DBS519: a dictionary with a datetime in it
        bill(order)


async def update(workflow_id: str) -> None:
    await DBOS.update_workflow_attributes_async(workflow_id, {"at": datetime.now()})  # DBS519


def update_sync(workflow_id: str) -> None:
    DBOS.update_workflow_attributes(workflow_id, attributes={"callback": lambda: 1})  # DBS519: a lambda is no JSON
