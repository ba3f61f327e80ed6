"""The classes come from elsewhere, or are no classes once they are pickled."""

from dataclasses import dataclass
from typing import Any, TypedDict

from dbos import DBOS, DBOSConfiguredInstance, WorkflowSerializationFormat
from models import Order


class Row(TypedDict):
    number: int


@dataclass
class InSteps:
    number: int


class Reduced:
    def __reduce__(self) -> Any:
        return Order, (1,)


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def open_shop(self, row: Row) -> Row:
        return row


@DBOS.step()
def save(order: InSteps) -> InSteps:
    return order


@DBOS.workflow()
def bill(order: Order, reduced: Reduced) -> str:
    return str(save(InSteps(1)).number)


@DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
def portable(order: InSteps) -> None: ...


def plain(order: InSteps) -> InSteps:
    return order


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    bill(Order(1), Reduced())
