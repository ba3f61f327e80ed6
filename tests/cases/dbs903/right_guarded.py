"""A library for dbos 2 and dbos 3 takes the decorator where it is."""

from datetime import datetime
from importlib.metadata import version
from typing import Any

import dbos
from dbos import DBOS
from packaging.version import Version


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.workflow()
def nightly(scheduled: datetime, context: Any) -> None:
    report(scheduled)


if hasattr(DBOS, "scheduled"):
    DBOS.scheduled("0 2 * * *")(nightly)

if hasattr(dbos.DBOS, "scheduled"):
    dbos.DBOS.scheduled("0 2 * * *")(nightly)

try:
    scheduled = DBOS.scheduled
except AttributeError:
    scheduled = None

scheduled_or_none = getattr(DBOS, "scheduled", None)

if Version(version("dbos")) < Version("3"):
    nightly = DBOS.scheduled("0 3 * * *")(nightly)


def schedule() -> None:
    if Version(version("dbos")) >= Version("3"):
        DBOS.apply_schedules(
            [{"schedule_name": "n", "workflow_fn": nightly, "schedule": "0 2 * * *", "context": None}]
        )
    else:
        DBOS.scheduled("0 2 * * *")(nightly)


def schedule_if_old() -> None:
    if not hasattr(DBOS, "scheduled"):
        DBOS.logger.info("schedules are applied elsewhere")
    else:
        DBOS.scheduled("0 2 * * *")(nightly)
