"""Cron expressions and time zones that dbos refuses."""

from datetime import datetime
from typing import Any

from dbos import DBOS, DBOSClient, ScheduleInput

NIGHT = "0 25 * * *"
HOUR = "24"


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def literals() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="* * * *")  # DBS702: it has 4 fields
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="60 * * * *")  # DBS702: of the minute
    DBOS.create_schedule(schedule_name="c", workflow_fn=job, schedule="")  # DBS702: it has 0 fields
    DBOS.create_schedule(schedule_name="d", workflow_fn=job, schedule="@reboot")  # DBS702: the aliases are
    DBOS.create_schedule(schedule_name="e", workflow_fn=job, schedule="every day")  # DBS702: it has 2 fields
    DBOS.create_schedule(schedule_name="f", workflow_fn=job, schedule="0 2 * * 1-8")  # DBS702: day of week
    DBOS.create_schedule(schedule_name="g", workflow_fn=job, schedule="0 2 31 13 *")  # DBS702: of the month
    DBOS.create_schedule(schedule_name="h", workflow_fn=job, schedule="0 2 * * monday")  # DBS702: `monday`
    DBOS.create_schedule(schedule_name="i", workflow_fn=job, schedule="*/0 * * * *")  # DBS702: step of 0
    DBOS.create_schedule(schedule_name="j", workflow_fn=job, schedule="0 0 2 * * * 1900")  # DBS702: of the year
    DBOS.create_schedule(schedule_name="k", workflow_fn=job, schedule="H * * * *")  # DBS702: needs a hash


def constants() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule=NIGHT)  # DBS702: of the hour
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="0 " + HOUR + " * * *")  # DBS702: of the hour
    cron = "0 2 * *"
    DBOS.create_schedule(schedule_name="c", workflow_fn=job, schedule=cron)  # DBS702: DBOSException


async def with_a_client(client: DBOSClient) -> None:
    await client.create_schedule_async(schedule_name="a", workflow_name="job", schedule="1h")  # DBS702


def zones() -> None:
    DBOS.create_schedule(
        schedule_name="a",
        workflow_fn=job,
        schedule="0 2 * * *",
        cron_timezone="Mars/Phobos",  # DBS702: is no time zone
    )
    DBOS.apply_schedules(
        [
            {
                "schedule_name": "b",
                "workflow_fn": job,
                "schedule": "61 * * * *",  # DBS702
                "cron_timezone": "EST5",  # DBS702
            },
            ScheduleInput(schedule_name="c", workflow_fn=job, schedule="daily"),  # DBS702
        ]
    )
