"""Helpers; nothing durable in this file calls them."""

from dbos import DBOS


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


def copy(source: str) -> None:
    fetch(source)


def copy_forever(source: str) -> None:
    while True:
        copy(source)
