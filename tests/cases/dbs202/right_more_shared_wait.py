"""One waiting helper for workflows and another for steps."""

import time
from typing import Callable

from dbos import DBOS


def pause(seconds: float, durable: bool) -> None:
    if durable:
        DBOS.sleep(seconds)
    else:
        time.sleep(seconds)


def retry(function: Callable[[], str], wait: Callable[[float], None]) -> str:
    for attempt in range(3):
        try:
            return function()
        except ConnectionError:
            wait(2**attempt)
    raise RuntimeError("gave up")


@DBOS.step()
def fetch(url: str) -> str:
    pause(1, durable=False)
    return retry(lambda: url, time.sleep)


@DBOS.workflow()
def run(url: str) -> str:
    pause(1, True)
    return retry(lambda: fetch(url), DBOS.sleep)
