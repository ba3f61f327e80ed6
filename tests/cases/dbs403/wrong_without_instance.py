"""Launched or prepared before it is constructed."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}


def launched() -> None:
    DBOS.launch()  # DBS403: comes before `DBOS(...)` and raises DBOSException
    DBOS(config=config)


def listening() -> None:
    DBOS.listen_queues(["mails"])  # DBS403
    DBOS(config=config)
    DBOS.launch()
