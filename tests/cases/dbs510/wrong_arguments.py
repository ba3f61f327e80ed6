"""What is handed to a workflow that is called, started or enqueued, or sent to one."""

import socket
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import dbos
import httpx
from dbos import DBOS, DBOSClient, Debouncer, Queue
from dbos import DBOS as D
from openai import OpenAI
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite://")
make_session = sessionmaker(engine)
guard = threading.Lock()
client = OpenAI()
queue = Queue("work", worker_concurrency=1)  # DBS902


@DBOS.workflow()
def bill(order: str, helper: object = None) -> None: ...


@DBOS.workflow()
async def ship(order: str, helper: object = None) -> None: ...


@DBOS.step()
def price(order: str, helper: object = None) -> None: ...


def start_all(orders: list[str], path: str) -> None:
    DBOS.start_workflow(bill, "1", lambda order: order)  # DBS510
    DBOS.start_workflow(bill, "1", helper=guard)  # DBS510
    D.start_workflow(bill, (order.strip() for order in orders))  # DBS510
    dbos.DBOS.enqueue_workflow("work", bill, "1", open(path))  # DBS510
    queue.enqueue(bill, "1", client)  # DBS510
    bill("1", threading.Thread(target=print))  # DBS510
    bill("1", helper={"session": Session(engine), "order": "1"})  # DBS510
    bill("1", [make_session()])  # DBS510
    bill("1", engine.connect())  # DBS510
    bill("1", partial(price, helper=guard))
    bill("1", partial(lambda order: order, "1"))  # DBS510
    DBOS.start_workflow(price, "1", guard)  # DBS510
    with open(path) as file, sqlite3.connect("shop.db") as connection:
        bill("1", file)  # DBS510
        bill("1", connection)  # DBS510
        bill("1", connection.cursor())  # DBS510


def start_named(path: str) -> None:
    handle = DBOS.start_workflow(bill, "1")
    pool = ThreadPoolExecutor()
    listener = socket.socket()
    DBOS.start_workflow(bill, "1", handle)  # DBS510
    DBOS.start_workflow(bill, "1", pool)  # DBS510
    DBOS.start_workflow(bill, "1", listener)  # DBS510

    def local(order: str) -> str:
        return order

    class Local:
        pass

    DBOS.start_workflow(bill, "1", local)  # DBS510
    DBOS.start_workflow(bill, "1", Local())  # DBS510
    DBOS.start_workflow(bill, "1", Local)  # DBS510
    debouncer = Debouncer.create(bill)
    debouncer.debounce("key", 5.0, "1", guard)  # DBS510


async def fetch(order: str) -> str:
    return order


async def start_async(session: Session) -> None:
    await ship("1", httpx.AsyncClient())  # DBS510
    await DBOS.start_workflow_async(ship, "1", httpx.Client())  # DBS510
    await DBOS.enqueue_workflow_async("work", ship, "1", session)  # DBS510
    handle = await DBOS.start_workflow_async(ship, "1")
    await DBOS.start_workflow_async(ship, "1", handle)  # DBS510
    await DBOS.start_workflow_async(ship, "1", fetch("1"))  # DBS510


def from_outside(url: str) -> None:
    outside = DBOSClient(system_database_url=url)
    outside.enqueue({"workflow_name": "bill", "queue_name": "work"}, "1", guard)  # DBS510
    outside.send("1", lambda: 1)  # DBS510


@DBOS.workflow()
def tell(order: str) -> None:
    DBOS.set_event("done", threading.Event())  # DBS510
    DBOS.send(order, message=(part for part in order), topic="parts")  # DBS510
    DBOS.write_stream("parts", iter_parts(order))  # DBS510
    child = DBOS.start_workflow(bill, order)
    DBOS.set_event("child", {"child": child})  # DBS510


def iter_parts(order: str):
    yield from order


def plan(name: str) -> None:
    DBOS.create_schedule(
        schedule_name=name,
        workflow_fn=bill,
        schedule="0 0 * * *",
        context=guard,  # DBS510
    )
