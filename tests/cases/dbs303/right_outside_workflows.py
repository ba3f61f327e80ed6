"""Identities made in handlers, steps, transactions, tests and main."""

import uuid

from dbos import DBOS, SetWorkflowID, SQLAlchemyDatasource
from fastapi import FastAPI
from sqlalchemy import text

app = FastAPI()
ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")
PROCESS = uuid.uuid4()


@ds.transaction()
def insert(order: str) -> str:
    key = uuid.uuid4().hex
    ds.sql_session().execute(text("insert into orders values (:key)"), {"key": key})
    return key


@DBOS.step()
def confirm(order: str, key: str) -> str:
    return f"{order} {key} {uuid.uuid4()}"


@DBOS.workflow()
def checkout(order: str) -> str:
    return confirm(order, insert(order))


@app.post("/orders/{order}")
def place(order: str) -> str:
    with SetWorkflowID(str(uuid.uuid4())):
        return DBOS.start_workflow(checkout, order).workflow_id


@app.post("/orders/{order}/again")
async def place_again(order: str) -> str:
    with SetWorkflowID(f"{order}-{uuid.uuid4()}"):
        handle = await DBOS.enqueue_workflow_async("orders", checkout, order)
    return handle.workflow_id


def new_key() -> str:
    return uuid.uuid4().hex


def test_checkout() -> None:
    with SetWorkflowID(str(uuid.uuid4())):
        assert checkout(new_key())


def main() -> None:
    print(PROCESS, checkout(str(uuid.uuid4())))


if __name__ == "__main__":
    main()
