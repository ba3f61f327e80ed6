"""The end is the end."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def used() -> None:
    DBOS(config=config)
    DBOS.launch()
    DBOS.destroy()
    ship("42")  # DBS403: comes after `DBOS.destroy()`
    print(DBOS.list_workflows())  # DBS403


def launched() -> None:
    DBOS.destroy()
    DBOS.launch()  # DBS403: after `DBOS.destroy()` raises DBOSException
