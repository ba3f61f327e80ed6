"""Waiting."""

import dbos


def nap() -> None:
    dbos.DBOS.sleep(1)
