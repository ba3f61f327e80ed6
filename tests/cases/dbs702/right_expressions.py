"""Cron expressions and time zones that dbos takes, and such as only the program knows."""

# dbos-version: >=3.3

import os
from datetime import datetime
from typing import Any

import croniter
from dbos import DBOS

HOUR = 2
FROM_SETTINGS = os.environ.get("CRON", "* * * *")


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def create(name: str, cron: str, zone: str) -> None:
    DBOS.create_schedule(schedule_name=name, workflow_fn=job, schedule=cron, cron_timezone=zone)


def literals() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="* * * * *")
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="*/10 * * * * *")
    DBOS.create_schedule(schedule_name="c", workflow_fn=job, schedule="0 0 2 * * * 2030")
    DBOS.create_schedule(schedule_name="d", workflow_fn=job, schedule="@daily")
    DBOS.create_schedule(schedule_name="e", workflow_fn=job, schedule="0 9-17/2 * JAN,jul mon-fri")
    DBOS.create_schedule(schedule_name="f", workflow_fn=job, schedule="0 0 L * ?")
    DBOS.create_schedule(schedule_name="g", workflow_fn=job, schedule="0 0 * * fri#2")
    DBOS.create_schedule(schedule_name="h", workflow_fn=job, schedule="0 0 * * 7")
    DBOS.create_schedule(schedule_name="i", workflow_fn=job, schedule="0 22-6 * * *")
    DBOS.create_schedule(schedule_name="j", workflow_fn=job, schedule="0 0 15w * *")
    DBOS.create_schedule(schedule_name="k", workflow_fn=job, schedule="  0   2 * * *  ")
    DBOS.create_schedule(schedule_name="l", workflow_fn=job, schedule="R * * * *")
    DBOS.create_schedule(schedule_name="m", workflow_fn=job, schedule="0 2 31 2 *")
    DBOS.create_schedule(schedule_name="n", workflow_fn=job, schedule="0 2 * * *", cron_timezone="America/New_York")
    DBOS.create_schedule(schedule_name="o", workflow_fn=job, schedule="0 2 * * *", cron_timezone="UTC")
    DBOS.create_schedule(schedule_name="p", workflow_fn=job, schedule="0 2 * * *", cron_timezone=None)


def computed(minute: int, late: bool) -> None:
    create("a", "* * * *", "Mars/Phobos")
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule=f"{minute} {HOUR} * * *")
    DBOS.create_schedule(schedule_name="c", workflow_fn=job, schedule=FROM_SETTINGS)
    DBOS.create_schedule(schedule_name="d", workflow_fn=job, schedule=" ".join(["0", "2"]))
    DBOS.create_schedule(schedule_name="e", workflow_fn=job, schedule="0 2 * * *" if late else "@hourly")


def others() -> None:
    croniter.croniter("* * * *")
    print({"schedule": "* * * *", "cron_timezone": "Mars/Phobos"})


def refused() -> None:
    import pytest

    with pytest.raises(Exception, match="Invalid cron"):
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="* * * *")
