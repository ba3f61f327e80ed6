"""A test measures what its workflows do, and looks at it afterwards."""

import random
import threading
import time
import uuid

from dbos import DBOS

seen = []
began_at = 0.0


@DBOS.step()
def work(number: int) -> int:
    return number


def test_gaps():
    written = {}
    times = []
    slowest = 0.0
    threads = 0
    last = None

    @DBOS.step()
    def look():
        nonlocal threads
        threads = max(threads, threading.active_count())
        return slowest

    @DBOS.workflow()
    def writer():
        nonlocal slowest, threads, last
        for number in range(3):
            DBOS.sleep(0.1)
            written[number] = time.time()
            times.append(time.monotonic())
        started = time.perf_counter()
        work(1)
        slowest = max(slowest, time.perf_counter() - started)
        threads = max(threads, threading.active_count())
        last = uuid.uuid4()

    writer()
    assert written[1] - written[0] >= 0.1
    assert times[1] > times[0]
    assert slowest < 5
    assert threads < 50
    assert last is not None


def test_module_state():
    @DBOS.workflow()
    def writer():
        global began_at
        began_at = time.time()
        seen.append(random.random())

    writer()
    assert seen
    assert began_at > 0


def test_through_a_helper():
    stamps = []

    def stamp():
        stamps.append(time.time())

    @DBOS.workflow()
    def writer():
        stamp()
        work(1)
        stamp()

    writer()
    assert stamps[1] >= stamps[0]
