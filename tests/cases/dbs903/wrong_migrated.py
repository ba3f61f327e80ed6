"""Schedules whose workflows still treat their second argument as the time of the start."""

from datetime import datetime, timedelta
from typing import Optional

from dbos import DBOS, ScheduleInput


@DBOS.step()
def report(at: object, took: object = None) -> None: ...


@DBOS.workflow()
def passed_on(scheduled: datetime, actual: datetime) -> None:  # DBS903: use `scheduled`
    report(scheduled, actual)


@DBOS.workflow()
def asked(scheduled, actual):
    report(scheduled, actual.isoformat())  # DBS903: (None here)


@DBOS.workflow()
def subtracted(at, actual):
    report(at, (actual - at).total_seconds())  # DBS903: use `at`


@DBOS.workflow()
def compared(at, actual):
    if actual > at:  # DBS903
        report(at)


@DBOS.workflow()
def added(at, actual):
    report(at, actual + timedelta(hours=1))  # DBS903


@DBOS.workflow()
async def logged(at, actual):
    DBOS.logger.info(f"late by {actual - at}")  # DBS903: a dict


@DBOS.dbos_class()
class Reports:
    @staticmethod
    @DBOS.workflow()
    def optional(at: datetime, actual: Optional[datetime]) -> None:  # DBS903
        report(at, actual)

    @classmethod
    @DBOS.workflow()
    def of_class(cls, at: datetime, actual: datetime) -> None:  # DBS903: `of_class`
        report(at, actual)


@DBOS.workflow()
def registered(at: datetime, actual: "datetime | None" = None) -> None:  # DBS903
    report(at, actual)


HOURLY = {"schedule_name": "asked", "workflow_fn": asked, "schedule": "@hourly", "context": None}


def schedule() -> None:
    DBOS.apply_schedules(
        [
            {"schedule_name": "passed_on", "workflow_fn": passed_on, "schedule": "@daily"},
            HOURLY,
            ScheduleInput(schedule_name="subtracted", workflow_fn=subtracted, schedule="@daily"),
        ]
    )
    entries = [{"schedule_name": "compared", "workflow_fn": compared, "schedule": "@daily"}]
    DBOS.apply_schedules(schedules=entries)
    DBOS.create_schedule(schedule_name="added", workflow_fn=added, schedule="@daily", context=None)
    DBOS.create_schedule(schedule_name="o", workflow_fn=Reports.optional, schedule="@daily", context="north")
    DBOS.create_schedule(schedule_name="c", workflow_fn=Reports.of_class, schedule="@daily")
    DBOS.create_schedule(schedule_name="r", workflow_fn=registered, schedule="@daily")


async def schedule_async() -> None:
    await DBOS.create_schedule_async(
        schedule_name="logged", workflow_fn=logged, schedule="@daily", context={"region": "north"}
    )
