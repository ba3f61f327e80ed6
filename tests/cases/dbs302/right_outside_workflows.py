"""The clock outside workflows: handlers, transactions, main, tests, helpers that no workflow reaches."""

import time
from datetime import datetime, timezone

from dbos import DBOS, SetWorkflowID, SQLAlchemyDatasource
from fastapi import FastAPI
from sqlalchemy import text

app = FastAPI()
ds = SQLAlchemyDatasource.create("sqlite:///orders.sqlite")
BOOTED = time.time()


@DBOS.step()
def confirm(order: str) -> str:
    if datetime.now().hour > 20:
        return f"{order} tomorrow"
    return f"{order} at {time.time()}"


@ds.transaction()
def insert(order: str) -> None:
    ds.sql_session().execute(
        text("insert into orders values (:order, :at)"), {"order": order, "at": datetime.now(timezone.utc)}
    )


@DBOS.workflow()
def checkout(order: str, at: float) -> str:
    insert(order)
    return confirm(order)


@app.post("/orders/{order}")
def place(order: str) -> dict:
    started = time.time()
    with SetWorkflowID(f"{order}-{datetime.now():%Y%m%d%H%M%S}"):
        handle = DBOS.start_workflow(checkout, order, started)
    return {"id": handle.workflow_id, "took": time.time() - started}


@app.get("/age")
def age() -> float:
    return time.time() - BOOTED


def next_run() -> datetime:
    return datetime.now(timezone.utc)


def test_checkout() -> None:
    started = time.monotonic()
    assert checkout("tea", time.time())
    while time.monotonic() - started < 1:
        time.sleep(0.1)


def main() -> None:
    print(checkout("tea", time.time()))
    print(next_run())


if __name__ == "__main__":
    main()
