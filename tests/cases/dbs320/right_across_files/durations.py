"""Durations: from the clock, for steps, and from arguments."""

import time

from dbos import DBOS


def remaining(deadline: float) -> float:
    return max(1.0, deadline - time.time())


def backoff(attempt: int) -> float:
    return min(60.0, 2.0**attempt)


def pause(seconds: float) -> None:
    DBOS.sleep(seconds)
