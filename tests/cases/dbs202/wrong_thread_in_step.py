"""A thread has no part in the step: no workflow runs in it at all."""

import threading

from dbos import DBOS


def beat(seconds: float) -> None:
    while True:
        DBOS.sleep(seconds)  # DBS203


@DBOS.step()
def import_rows(rows: list[str]) -> int:
    threading.Thread(target=beat, args=(5.0,), daemon=True).start()
    DBOS.sleep(1)  # DBS202
    return len(rows)


@DBOS.workflow()
def nightly(rows: list[str]) -> int:
    return import_rows(rows)
