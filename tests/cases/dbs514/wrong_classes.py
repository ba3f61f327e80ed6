"""Classes as first argument, and plain functions whose first parameter is `self`."""

import dbos
from dbos import DBOS
from pydantic import BaseModel


class Invoice(BaseModel):
    number: int


class Order: ...


@DBOS.workflow()
def export(model: type, path: str = "") -> str:
    return model.__name__


@DBOS.workflow()
async def export_soon(model: type) -> str:
    return model.__name__


@DBOS.workflow()
def looks_like_a_method(self, url: str) -> str:  # DBS514: first parameter is called `self`
    return url


def plain(self) -> None: ...  # DBS514


by_call = DBOS.workflow()(plain)


async def main() -> None:
    export(Invoice)  # DBS514: the class `Invoice`
    export(Order, "x")  # DBS514
    export(int)  # DBS514
    DBOS.start_workflow(export, Invoice)  # DBS514
    await export_soon(Invoice)  # DBS514
    await dbos.DBOS.start_workflow_async(export_soon, Order)  # DBS514


def enqueue() -> None:
    DBOS.enqueue_workflow("exports", export, Invoice, "x")  # DBS514
