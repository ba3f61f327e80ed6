"""Helpers with loops that end, and one that no workflow calls."""

from dbos import DBOS


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


def copy_until_empty(source: str) -> None:
    while True:
        if not fetch(source):
            return


def copy_forever(source: str) -> None:
    while True:
        fetch(source)
