"""Messages, events, streams, and other kinds of sleep are fine in steps."""

import asyncio
import contextvars
import logging
import time

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///rows.sqlite")
log = logging.getLogger(__name__)
row_number: contextvars.ContextVar[int] = contextvars.ContextVar("row_number")


@DBOS.step()
def progress(rows: list[str]) -> int:
    for number, row in enumerate(rows):
        DBOS.set_event("progress", number)
        DBOS.write_stream("rows", row)
        log.info("row %s", row)
    DBOS.close_stream("rows")
    return len(rows)


@DBOS.step()
async def progress_soon(rows: list[str]) -> int:
    await DBOS.set_event_async("progress", len(rows))
    await DBOS.write_stream_async("rows", len(rows))
    await DBOS.close_stream_async("rows")
    return len(rows)


@DBOS.step()
def messages(workflow_id: str):
    DBOS.send(workflow_id, "hello", "greetings")
    return DBOS.get_event(workflow_id, "answer", timeout_seconds=0)


@DBOS.step()
async def messages_soon(workflow_id: str):
    await DBOS.send_async(workflow_id, "hello", "greetings")
    return await DBOS.get_event_async(workflow_id, "answer")


@DBOS.step()
def stream(workflow_id: str) -> list:
    return list(DBOS.read_stream(workflow_id, "rows"))


@DBOS.step()
def sleep_plainly(seconds: float) -> None:
    time.sleep(seconds)


@DBOS.step()
async def sleep_plainly_soon(seconds: float) -> None:
    await asyncio.sleep(seconds)


@DBOS.step()
def identity() -> str:
    token = row_number.set(1)
    try:
        return f"{DBOS.workflow_id} {DBOS.step_id} {row_number.get()}"
    finally:
        row_number.reset(token)


@DBOS.step()
def management(workflow_id: str) -> int:
    DBOS.set_workflow_delay(workflow_id, delay_seconds=10.0)
    return len(DBOS.list_workflows(limit=5))


@ds.transaction
def insert(row: str) -> None:
    ds.sql_session().execute(text("insert into rows values (:r)"), {"r": row})
    DBOS.logger.info("inserted in %s", DBOS.workflow_id)


class Connection:
    """Has methods that are called like those of dbos."""

    def recv(self, size: int) -> bytes:
        return b"x" * size

    def sleep(self, seconds: float) -> float:
        return seconds

    def patch(self, url: str) -> str:
        return url


@DBOS.step()
def other_objects(url: str, session) -> bytes:
    connection = Connection()
    connection.sleep(1)
    connection.patch(url)
    session.patch(url)
    return connection.recv(12)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def recv(topic: str) -> str:
    return topic


@DBOS.step()
def own_functions(topic: str) -> str:
    sleep(0.1)
    return recv(topic)


@DBOS.step()
def sleep_of_nothing(order: str) -> str:
    # A duration of zero records nothing and is refused nowhere.
    DBOS.sleep(0)
    return order


@DBOS.step()
def only_named(order: str) -> str:
    operations = {"sleep": DBOS.sleep, "recv": DBOS.recv}
    return order + ",".join(operations)


@DBOS.workflow()
def load(rows: list[str]) -> int:
    messages(rows[0])
    identity()
    insert(rows[0])
    own_functions(rows[0])
    sleep_of_nothing(rows[0])
    sleep_plainly(0.1)
    return progress(rows)
