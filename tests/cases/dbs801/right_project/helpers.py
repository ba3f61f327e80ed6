"""Cleans up."""

from dbos import DBOS


def clean() -> None:
    DBOS.destroy()
