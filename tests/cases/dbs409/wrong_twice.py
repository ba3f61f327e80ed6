"""One too many."""

import dbos
from dbos import DBOS, DBOSConfig

north: DBOSConfig = {"name": "north"}
south: DBOSConfig = {"name": "south"}


def constructed() -> None:
    DBOS(config=north)
    DBOS(config=south)  # DBS409: this configuration is ignored
    DBOS.launch()


def constructed_after_launch() -> None:
    first = DBOS(config=north)
    first.launch()
    second = dbos.DBOS(config={"name": "other"})  # DBS409
    print(second)


def launched() -> None:
    DBOS(config=north)
    DBOS.launch()
    DBOS.launch()  # DBS409: DBOS is launched already


def start() -> None:
    DBOS(config=north)
    DBOS.launch()


def through_a_helper() -> None:
    start()
    DBOS(config=south)  # DBS409
    DBOS.launch()  # DBS409
