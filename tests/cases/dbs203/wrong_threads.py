"""Threads of plain code: nothing durable runs in them."""

import functools
import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS


def beat(seconds: float) -> None:
    while True:
        DBOS.sleep(seconds)  # DBS203


def start_heart() -> None:
    threading.Thread(target=beat, args=(5.0,), daemon=True).start()


def tick() -> None:
    DBOS.set_event("tick", 1)  # DBS203


def start_timer() -> None:
    threading.Timer(5.0, tick).start()


def listen(topic: str) -> None:
    handle_message(DBOS.recv(topic))  # DBS203


def handle_message(message) -> None:
    DBOS.logger.info("%s", message)


def start_listeners(topics: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for topic in topics:
            pool.submit(listen, topic)


def stream_one(line: str) -> None:
    DBOS.write_stream("lines", line)  # DBS203


def stream_all(lines: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(stream_one, lines))


def start_lambda() -> None:
    threading.Thread(target=lambda: DBOS.set_event("lambda", 1)).start()  # DBS203


def close(stream: str) -> None:
    DBOS.close_stream(stream)  # DBS203


def start_partial() -> None:
    threading.Thread(target=functools.partial(close, "lines")).start()


class Monitor:
    def start(self) -> None:
        threading.Thread(target=self._run).start()

    def _run(self) -> None:
        self._report("running")

    def _report(self, state: str) -> None:
        DBOS.set_event("monitor", state)  # DBS203
