"""Starts DBOS."""

from dbos import DBOS


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


def prepare() -> None:
    DBOS.listen_queues(["mails"])
