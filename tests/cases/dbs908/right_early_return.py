# dbos-version: >=2,<4
"""A function that leaves early where the name is missing."""

from dbos import DBOS


def declare(name: str) -> object:
    if not hasattr(DBOS, "register_queue"):
        return None
    return DBOS.register_queue(name)


def schedule() -> None:
    if not hasattr(DBOS, "apply_schedules"):
        raise RuntimeError("needs dbos 2.13")
    DBOS.apply_schedules([])
