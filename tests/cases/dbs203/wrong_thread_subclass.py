"""The `run` method of a thread class is what the thread runs."""

import threading

from dbos import DBOS


class Poller(threading.Thread):
    def __init__(self, seconds: float) -> None:
        super().__init__(daemon=True)
        self.seconds = seconds

    def run(self) -> None:
        while True:
            DBOS.sleep(self.seconds)  # DBS203
