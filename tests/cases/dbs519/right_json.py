"""JSON, and what is written in other ways."""

from collections import OrderedDict
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple, TypedDict

import pytest
from dbos import DBOS, SetWorkflowAttributes, WorkflowSerializationFormat


class Status(str, Enum):
    OPEN = "open"


class Point(NamedTuple):
    x: int


class Tags(dict[str, str]):
    pass


class Row(TypedDict):
    number: int


@dataclass
class Order:
    number: int


@DBOS.workflow()
def bill(order: Any) -> Any:
    return order


@DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
def portable(order: Any) -> Any:
    fetch(Order(1))
    return {"at": datetime(2026, 1, 1), "day": date(2026, 1, 1), "price": Decimal("1.5"), "tags": {"a"}}


@DBOS.workflow(serialization_type=WorkflowSerializationFormat.NATIVE)
def native(order: Any) -> Any:
    return Order(1)


@DBOS.workflow()
def nightly(scheduled_at: datetime, context: Any) -> None: ...


@DBOS.step()
def fetch(order: Order) -> Any:
    return {"raw": b"a", 1: Order(1)}


def start(order: str, unknown: Any, chosen: Any) -> None:
    with SetWorkflowAttributes({"at": datetime.now().isoformat(), "n": 1, "f": 1.5, "none": None, "ok": True}):
        bill(Order(1))
    with SetWorkflowAttributes({"list": [1, (2, 3)], "nested": {"a": {1: "b"}}, "unknown": unknown}):
        bill(b"a")
    with SetWorkflowAttributes({"status": Status.OPEN, "point": Point(1), "tags": Tags(), "row": Row(number=1)}):
        bill({1})
    with SetWorkflowAttributes(None):
        bill(order)
    with SetWorkflowAttributes(unknown), SetWorkflowAttributes(asdict(unknown)):
        bill(order)
    with SetWorkflowAttributes(dict(a=1)), SetWorkflowAttributes(OrderedDict(a=1)):
        bill(order)
    with SetWorkflowAttributes({"seconds": timedelta(hours=1).total_seconds(), "size": len({1, 2})}):
        bill(order)
    portable([1, "a", None])
    native(Order(1))
    DBOS.set_event("order", Order(1))
    DBOS.send(order, Order(1), serialization_type=chosen)
    with pytest.raises(Exception):
        with SetWorkflowAttributes({"at": datetime.now()}):
            bill(order)


class Fake:
    def update_workflow_attributes(self, workflow_id: str, attributes: Any) -> None: ...


Fake().update_workflow_attributes("1", {"at": datetime.now()})
DBOS.create_schedule(schedule_name="a", workflow_fn=nightly, schedule="0 0 * * *", context={1: Order(1)})
