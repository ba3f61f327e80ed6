"""Locks, events and queues of the process that steps use."""

import queue
import threading

from dbos import DBOS

lock = threading.Lock()
stopped = threading.Event()
outbox: "queue.Queue[str]" = queue.Queue()
connections: dict[int, str] = {}


def connection() -> str:
    key = threading.get_ident()
    with lock:
        if key not in connections:
            connections[key] = f"connection {key}"
        return connections[key]


@DBOS.step()
def send(text: str) -> str:
    outbox.put(text)
    stopped.set()
    return connection() + text


@DBOS.workflow()
def run(text: str) -> str:
    if stopped.is_set():
        return ""
    return send(text)
