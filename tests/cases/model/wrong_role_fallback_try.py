"""A fallback for the case that dbos is not installed."""

import time

try:
    from dbos import DBOS

    step = DBOS.step
except ImportError:
    DBOS = None

    def step(**options):
        def keep(function):
            return function

        return keep


@step()
def wait_for_parcel(depot: str) -> str:
    return DBOS.recv(depot)  # DBS202


@step(retries_allowed=True)
def wait_for_van(depot: str) -> None:
    if DBOS is None:
        time.sleep(1)
    else:
        DBOS.sleep(1)  # DBS202
