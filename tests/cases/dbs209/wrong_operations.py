"""DBOS operations and steps in datasource transactions are not recorded."""

import asyncio

from sqlalchemy import text

from dbos import DBOS, AsyncSQLAlchemyDatasource, SendMessage, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("postgresql://localhost/orders")
ads = asyncio.run(AsyncSQLAlchemyDatasource.create("sqlite+aiosqlite:///orders.sqlite"))

INSERT = text("insert into orders values (:o)")


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def charge_soon(order: str) -> str:
    return order


@ds.transaction
def count(order: str) -> int:
    return len(order)


@ds.transaction
def sends(order: str) -> None:
    ds.sql_session().execute(INSERT, {"o": order})
    DBOS.send(order, "stored")  # DBS209


@ds.transaction()
def sends_many(order: str) -> None:
    DBOS.send_bulk([SendMessage(order, "stored")])  # DBS209


@ds.transaction()
def sets_event(order: str) -> None:
    ds.sql_session().execute(INSERT, {"o": order})
    DBOS.set_event("state", "stored")  # DBS209


@ds.transaction(name="streams-order")
def streams(order: str) -> None:
    DBOS.write_stream("orders", order)  # DBS209
    DBOS.close_stream("orders")  # DBS209


@ds.transaction
def reads_stream(order: str) -> list:
    return list(DBOS.read_stream(order, "orders"))  # DBS209


@ds.transaction
def gets_event(order: str):
    return DBOS.get_event(order, "state", timeout_seconds=0)  # DBS209


@ds.transaction
def gets_all_events(order: str) -> dict:
    return DBOS.get_all_events(order)  # DBS209


@ds.transaction(isolation_level="READ COMMITTED")
def manages(order: str) -> int:
    DBOS.cancel_workflow(order)  # DBS209
    DBOS.resume_workflow(order)  # DBS209
    return len(DBOS.list_workflows(limit=5))  # DBS209


@ds.transaction
def looks(order: str):
    return DBOS.get_workflow_status(order)  # DBS209


@ds.transaction
def waits_for_result(order: str):
    return DBOS.get_result(order)  # DBS209


@ds.transaction
def calls_step(order: str) -> str:
    return charge(order)  # DBS209


@ds.transaction
def calls_transaction(order: str) -> int:
    return count(order)  # DBS209


@ds.transaction
def calls_run_step(order: str) -> str:
    return DBOS.run_step({"name": "upper"}, str.upper, order)  # DBS209


@ads.transaction
async def sends_soon(order: str) -> None:
    await ads.sql_session().execute(INSERT, {"o": order})
    await DBOS.send_async(order, "stored")  # DBS209


@ads.transaction()
async def sets_event_soon(order: str) -> None:
    await DBOS.set_event_async("state", "stored")  # DBS209


@ads.transaction(name="calls-step-soon")
async def calls_step_soon(order: str) -> str:
    return await charge_soon(order)  # DBS209


# The other rules of steps keep their own codes.
@ds.transaction
def starts(order: str) -> None:
    DBOS.start_workflow(checkout, order)  # DBS201


@ds.transaction
def sleeps(order: str) -> str:
    DBOS.sleep(1)  # DBS202
    return order


@ds.transaction
def receives(order: str):
    return DBOS.recv(order)  # DBS202


@DBOS.workflow()
def checkout(order: str) -> str:
    sends(order)
    sets_event(order)
    streams(order)
    starts(order)
    sleeps(order)
    return calls_step(order)
