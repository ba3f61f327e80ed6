"""What is portable and cannot be."""

import uuid
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dbos import DBOS, WorkflowSerializationFormat
from dbos import WorkflowSerializationFormat as Format


class Colour(Enum):
    RED = "red"


@dataclass
class Order:
    number: int


@DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
def bill(order: Any) -> Any:
    if order:
        return Order(1)  # DBS519: an object of `Order` is no portable JSON
    return {"raw": b"a"}  # DBS519: bytes


@DBOS.workflow(serialization_type=Format.PORTABLE, name="ship")
async def ship(order: Any) -> Any:
    return {1: "a", "id": uuid.uuid5(uuid.NAMESPACE_URL, "a")}  # DBS519 DBS519


def start(order: str) -> None:
    bill(Order(1))  # DBS519
    DBOS.start_workflow(bill, lambda: order)  # DBS519: `DBOS.start_workflow` raises when it is called
    DBOS.enqueue_workflow("work", bill, b"a")  # DBS519


@DBOS.workflow()
def tell(order: str) -> None:
    DBOS.set_event("order", Order(1), serialization_type=WorkflowSerializationFormat.PORTABLE)  # DBS519
    DBOS.send(order, b"a", serialization_type=WorkflowSerializationFormat.PORTABLE)  # DBS519
