"""Structural types whose methods are called like those of DBOS."""

import time
from abc import ABC, abstractmethod
from typing import Protocol


class Clock(Protocol):
    def sleep(self, seconds: float) -> None: ...


class Messenger(ABC):
    @abstractmethod
    def send(self, destination: str, text: str) -> None: ...


class WallClock:
    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Poller:
    def __init__(self, clock: Clock, messenger: Messenger) -> None:
        self.clock = clock
        self.messenger = messenger

    async def poll(self) -> None:
        self.clock.sleep(0.1)
        self.messenger.send("ops", "done")


async def main(dbos, DBOS) -> None:
    dbos.sleep(1)
    DBOS.sleep(1)
    await Poller(WallClock(), dbos).poll()
