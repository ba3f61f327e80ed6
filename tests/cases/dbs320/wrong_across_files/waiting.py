"""Waiting for a point in time."""

import time

from dbos import DBOS


def remaining(deadline: float) -> float:
    return deadline - time.time()


def sleep_until(deadline: float) -> None:
    DBOS.sleep(deadline - time.time())
