"""These operations do not even run in a thread of the workflow."""

import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS


def report(state: str) -> None:
    DBOS.set_event("state", state)  # DBS205


@DBOS.workflow()
def ship(order: str) -> str:
    threading.Thread(target=report, args=("shipping",)).start()
    return order


def wait(topic: str):
    return DBOS.recv(topic)  # DBS205


@DBOS.workflow()
def collect(topics: list[str]) -> list:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(wait, topics))


@DBOS.workflow()
def pause(seconds: float) -> None:
    threading.Thread(target=DBOS.sleep, args=(seconds,)).start()  # DBS205
