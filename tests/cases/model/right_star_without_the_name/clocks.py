"""The star gives away only what __all__ names."""

import time

from dbos import DBOS

__all__ = ["tick"]


def tick() -> float:
    return time.monotonic()


def start() -> None:
    DBOS.logger.info("started")
