"""Schedules without what dbos needs, or with what it does not know."""

from datetime import datetime
from typing import Any

import dbos
from dbos import DBOS, DBOSClient, ScheduleInput

CRON = "0 2 * * *"


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def entries() -> None:
    DBOS.apply_schedules(
        [
            {
                "name": "a",  # DBS709: write `schedule_name`
                "workflow_fn": job,
                "cron": CRON,  # DBS709: dbos ignores it
            },
            {  # DBS709: has no `schedule`, and dbos refuses it with DBOSException
                "schedule_name": "b",
                "workflow_fn": job,
            },
            {  # DBS709: no `workflow_fn`
                "schedule_name": "c",
                "schedule": CRON,
            },
            {"schedule_name": "d", "workflow_fn": "job", "schedule": CRON},  # DBS709: fails with AttributeError
            {
                "schedule_name": "e",
                "workflow_fn": job,
                "schedule": CRON,
                "timezone": "Europe/Paris",  # DBS709: write `cron_timezone`
            },
            ScheduleInput(schedule_name="f", workflow_fn=job),  # DBS709: no `schedule`
            {},  # DBS709: no `schedule_name`
        ]
    )


SCHEDULES = [
    {"schedule_name": "a", "schedule": CRON, "workflow_fn": job, "queue": "mails"},  # DBS709: write `queue_name`
]


async def coroutine_first() -> None:
    await DBOS.apply_schedules_async(SCHEDULES)


def later(client: DBOSClient) -> None:
    entry = {"schedule_name": "b", "schedule": CRON, "workflow": job}  # DBS709: write `workflow_fn`
    DBOS.apply_schedules([entry])
    client.apply_schedules(
        [
            {"schedule_name": "c", "schedule": CRON, "workflow_fn": job},  # DBS709: write `workflow_name`
        ]
    )


def calls(client: DBOSClient) -> None:
    DBOS.create_schedule("a", job, CRON)  # DBS709: takes no positional arguments
    dbos.DBOS.create_schedule("b", workflow_fn=job, schedule=CRON)  # DBS709: raises TypeError
    DBOS.create_schedule(schedule_name="c", workflow_fn=job)  # DBS709: dbos refuses it with TypeError
    DBOS.create_schedule(schedule_name="d", workflow_fn=job, cron=CRON)  # DBS709: a schedule has no `cron`
    DBOS.create_schedule(schedule_name="e", workflow_fn="job", schedule=CRON)  # DBS709: the text "job"
    client.create_schedule("f", "job", CRON)  # DBS709: `client.create_schedule(schedule_name=..., workflow_name=


async def coroutine() -> None:
    await DBOS.create_schedule_async("a", job, CRON)  # DBS709
