"""Schedules of the newest major version."""

from datetime import datetime
from typing import Any

from dbos import DBOS, DBOSConfig


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.workflow()
def nightly(scheduled: datetime, context: Any) -> None:
    report(scheduled)


@DBOS.workflow()
def hourly(scheduled: datetime, since: datetime) -> None:
    report(max(scheduled, since))


@DBOS.workflow()
async def weekly(scheduled: datetime, context: Any) -> None:
    await DBOS.sleep_async(1)


def main() -> None:
    config: DBOSConfig = {"name": "reports"}
    DBOS(config=config)
    DBOS.launch()
    DBOS.create_schedule(
        schedule_name="hourly",
        workflow_fn=hourly,
        schedule="0 * * * *",
        context=datetime(2026, 1, 1),
    )
    DBOS.apply_schedules(
        [
            {"schedule_name": "nightly", "workflow_fn": nightly, "schedule": "0 2 * * *", "context": None},
            {"schedule_name": "weekly", "workflow_fn": weekly, "schedule": "0 3 * * 1", "context": None},
        ]
    )
    for schedule in DBOS.list_schedules():
        print(schedule["schedule_name"])
    DBOS.pause_schedule("weekly")


if __name__ == "__main__":
    main()
