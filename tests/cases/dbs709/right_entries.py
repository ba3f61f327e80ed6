"""Schedules with all that dbos needs, and such as are only known at run time."""

from datetime import datetime
from typing import Any

from dbos import DBOS, DBOSClient, ScheduleInput
from elsewhere import SCHEDULES, defaults

CRON = "0 2 * * *"


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def entries(key: str, given: list[ScheduleInput]) -> None:
    DBOS.apply_schedules([{"schedule_name": "a", "workflow_fn": job, "schedule": CRON}])
    DBOS.apply_schedules(
        [
            {
                "schedule_name": "b",
                "workflow_fn": job,
                "schedule": CRON,
                "context": {"cron": "data"},
                "automatic_backfill": True,
                "cron_timezone": "Europe/Paris",
                "queue_name": "mails",
                "shard_key": "north",
            }
        ]
    )
    DBOS.apply_schedules([ScheduleInput(schedule_name="c", workflow_fn=job, schedule=CRON)])
    DBOS.apply_schedules([{"schedule_name": "d", **defaults}])
    DBOS.apply_schedules([{"schedule_name": "e", "workflow_fn": job, key: CRON}])
    DBOS.apply_schedules([ScheduleInput(**defaults)])
    DBOS.apply_schedules(SCHEDULES)
    DBOS.apply_schedules(given)
    DBOS.apply_schedules([])
    DBOS.apply_schedules([*given, {"schedule_name": "f", "workflow_fn": job, "schedule": CRON}])


def filled_later() -> None:
    entry: dict[str, Any] = {"schedule_name": "a", "workflow_fn": job}
    entry["schedule"] = CRON
    other = {"schedule_name": "b"}
    other.update(defaults)
    DBOS.apply_schedules([entry, other])
    DBOS.apply_schedules([{"schedule_name": name, "workflow_fn": job, "schedule": CRON} for name in ("a", "b")])


def calls(client: DBOSClient, options: dict[str, Any], workflow: Any) -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule=CRON, cron_timezone="UTC")
    DBOS.create_schedule(**options)
    DBOS.create_schedule(schedule_name="b", **options)
    DBOS.create_schedule(schedule_name="c", workflow_fn=workflow, schedule=CRON)
    client.create_schedule(schedule_name="d", workflow_name="job", schedule=CRON, workflow_class_name="Jobs")
    client.apply_schedules(
        [{"schedule_name": "e", "workflow_name": "job", "schedule": CRON, "application_name": "shop"}]
    )


def other_things() -> None:
    print([{"name": "a", "cron": CRON}])
    workflow = {"schedule_name": "b"}
    DBOS.start_workflow(job, datetime.max, workflow)
