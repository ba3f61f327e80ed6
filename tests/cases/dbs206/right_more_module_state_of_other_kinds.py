"""Locks, queues, events and unknown objects of the module that a workflow uses."""

import queue
import threading
import weakref

from cachetools import TTLCache
from dbos import DBOS

from shop.state import board

lock = threading.Lock()
progress: "queue.Queue[str]" = queue.Queue()
stop = threading.Event()
cache = TTLCache(10, 60)
listeners: "weakref.WeakSet[object]" = weakref.WeakSet()


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def handle(order: str) -> str:
    with lock:
        progress.put(order)
    if stop.is_set():
        return ""
    board.mark(order)
    return ship(order)
