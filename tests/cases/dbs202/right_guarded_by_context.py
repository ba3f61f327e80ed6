"""Helpers that ask dbos where they run before they choose."""

import time

from dbos import DBOS


def wait(seconds: float) -> None:
    # Inside a step dbos has a step number.
    if DBOS.step_id is not None:
        time.sleep(seconds)
        return
    DBOS.sleep(seconds)


@DBOS.step()
def poll(url: str) -> str:
    wait(1.0)
    return url


@DBOS.step()
def poll_directly(url: str) -> str:
    if DBOS.step_id is None:
        DBOS.sleep(1.0)
    else:
        time.sleep(1.0)
    return url
