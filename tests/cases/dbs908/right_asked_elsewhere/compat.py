"""What the installed release of dbos has."""

from importlib.metadata import version

from dbos import DBOS

HAS_QUEUES = hasattr(DBOS, "register_queue")
IS_THREE = int(version("dbos").split(".")[0]) >= 3


def has_schedules() -> bool:
    return hasattr(DBOS, "apply_schedules")
