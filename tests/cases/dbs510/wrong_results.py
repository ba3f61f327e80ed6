"""What workflows and steps return."""

import re
import threading
from dataclasses import dataclass
from typing import Any

import requests
from dbos import DBOS, SQLAlchemyDatasource, WorkflowHandle
from sqlalchemy.orm import Session

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")


@dataclass
class Report:
    name: str
    source: Any


class Cart:
    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.lock = threading.RLock()


class PlainCart(Cart):
    def add(self, item: str) -> None: ...


@DBOS.workflow()
def child(number: int) -> int:
    return number


@DBOS.step()
def numbers(limit: int) -> Any:
    return (number for number in range(limit))  # DBS510


@DBOS.step()
def reader(path: str) -> Any:
    file = open(path)
    return file  # DBS510


@DBOS.step()
def page(url: str) -> Any:
    response = requests.get(url)
    return {
        "status": response.status_code,
        "parse": lambda: response.json(),  # DBS510
    }


@DBOS.step()
def report(path: str) -> Report:
    return Report("daily", source=open(path))  # DBS510


@DBOS.step()
def cart(owner: str) -> Cart:
    return PlainCart(owner)  # DBS510


@DBOS.step()
def find(text: str) -> Any:
    return re.search("a+", text)  # DBS510


@DBOS.step()
def totals(rows: list[str]) -> Any:
    found = {"a": 1, "b": 2}
    return found.values()  # DBS510


@DBOS.step()
def parsed(text: str) -> Any:
    class Result:
        def __init__(self, text: str) -> None:
            self.text = text

    return Result(text)  # DBS510


@ds.transaction
def session() -> Session:
    return ds.sql_session()  # DBS510


@DBOS.workflow()
def fan_out(limit: int) -> list[WorkflowHandle[int]]:
    return [DBOS.start_workflow(child, number) for number in range(limit)]  # DBS510


@DBOS.workflow()
def collected(limit: int) -> list[WorkflowHandle[int]]:
    handles = []
    for number in range(limit):
        handles.append(DBOS.start_workflow(child, number))
    return handles  # DBS510


@DBOS.workflow()
def background() -> WorkflowHandle[int]:
    return DBOS.start_workflow(child, 1)  # DBS510


@DBOS.workflow()
async def background_async() -> Any:
    handle = await DBOS.enqueue_workflow_async("work", child, 1)
    return handle  # DBS510


def chunks(path: str):
    with open(path) as file:
        yield from file


@DBOS.step()
def all_chunks(path: str) -> Any:
    return chunks(path)  # DBS510


@DBOS.workflow()
def inline(path: str) -> None:
    DBOS.run_step(None, lambda: open(path))  # DBS510

    def connect() -> Any:
        return threading.local()  # DBS510

    DBOS.run_step({"name": "connect"}, connect)


def make(path: str) -> Any:
    return lambda: path  # DBS510


later = DBOS.step()(make)


@DBOS.step()
def made(path: str) -> Any:
    return make(path)  # DBS510
