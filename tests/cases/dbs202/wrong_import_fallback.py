"""Runs without dbos as well, where nothing is durable."""

import time

try:
    import dbos
    from dbos import DBOS
except ImportError:
    dbos = None

    class DBOS:  # type: ignore[no-redef]
        @staticmethod
        def step(**_options):
            return lambda function: function

        @staticmethod
        def sleep(seconds: float) -> None:
            time.sleep(seconds)


@DBOS.step()
def throttle(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS202


@DBOS.step()
def throttle_where_installed(seconds: float) -> None:
    if dbos is None:
        time.sleep(seconds)
    else:
        DBOS.sleep(seconds)  # DBS202
