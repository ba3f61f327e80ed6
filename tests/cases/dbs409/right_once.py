"""One at a time, or in branches."""

import os
from collections.abc import Iterator

from dbos import DBOS, DBOSConfig

north: DBOSConfig = {"name": "north"}
south: DBOSConfig = {"name": "south"}


def renewed() -> None:
    DBOS(config=north)
    DBOS.launch()
    DBOS.destroy()
    DBOS(config=south)
    DBOS.launch()


def branches(is_north: bool) -> None:
    if is_north:
        DBOS(config=north)
    else:
        DBOS(config=south)
    DBOS.launch()


def early(is_north: bool) -> None:
    if is_north:
        DBOS(config=north)
        DBOS.launch()
        return
    DBOS(config=south)
    DBOS.launch()


def loops() -> None:
    for config in (north, south):
        DBOS(config=config)
        DBOS.launch()
        print(DBOS.list_workflows())
        DBOS.destroy()


def get() -> DBOS:
    return DBOS(config=north)


def accessor() -> None:
    get()
    get().launch()


def fixture() -> Iterator[None]:
    DBOS(config=north)
    DBOS.launch()
    yield
    DBOS(config=south)
    DBOS.launch()


def by_environment() -> None:
    DBOS(config=north if os.environ.get("NORTH") else south)
    try:
        DBOS.launch()
    except Exception:
        DBOS.launch()
