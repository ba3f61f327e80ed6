"""Workflows that cannot take the two arguments of their schedule."""

import functools
from datetime import datetime
from typing import Any

import dbos
from dbos import DBOS, DBOSConfiguredInstance, ScheduleInput
from dbos import DBOS as D

CRON = "0 2 * * *"


@DBOS.workflow()
def none() -> None: ...


@D.workflow()
async def one(at: datetime) -> None: ...


@dbos.DBOS.workflow()
def three(at: datetime, context: Any, region: str) -> None: ...


@DBOS.workflow()
def by_name(at: datetime, *, context: Any) -> None: ...


@DBOS.workflow()
def needs_region(at: datetime, context: Any, *, region: str) -> None: ...


@DBOS.workflow()
def optional(at: datetime = datetime.max) -> None: ...


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self) -> None:
        super().__init__(config_name="mailer")

    @DBOS.workflow()
    def send(self, at: datetime, context: Any) -> None: ...

    @classmethod
    @DBOS.workflow()
    def of_class(cls, at: datetime) -> None: ...

    @staticmethod
    @DBOS.workflow()
    def static(at: datetime) -> None: ...


class Plain:  # DBS506
    @DBOS.workflow()
    def run(self, at: datetime, context: Any) -> None: ...


mailer = Mailer()


def create() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=none, schedule=CRON)  # DBS701: takes no arguments
    DBOS.create_schedule(schedule_name="b", schedule=CRON, workflow_fn=one)  # DBS701: takes one argument
    D.create_schedule(schedule_name="c", workflow_fn=three, schedule=CRON)  # DBS701: takes 3 arguments
    dbos.DBOS.create_schedule(schedule_name="d", workflow_fn=by_name, schedule=CRON)  # DBS701: `context` by name
    DBOS.create_schedule(schedule_name="e", workflow_fn=needs_region, schedule=CRON)  # DBS701: `region` by name
    DBOS.create_schedule(schedule_name="f", workflow_fn=optional, schedule=CRON)  # DBS701: takes one argument
    DBOS.create_schedule(schedule_name="g", workflow_fn=mailer.send, schedule=CRON)  # DBS701: DBOSException
    DBOS.create_schedule(schedule_name="h", workflow_fn=Mailer.send, schedule=CRON)  # DBS701: method of an instance
    DBOS.create_schedule(schedule_name="i", workflow_fn=Mailer.of_class, schedule=CRON)  # DBS701: takes one argument
    DBOS.create_schedule(schedule_name="j", workflow_fn=Mailer.static, schedule=CRON)  # DBS701: takes one argument
    DBOS.create_schedule(schedule_name="k", workflow_fn=Plain.run, schedule=CRON)  # DBS701: takes 3 arguments


async def create_async() -> None:
    await DBOS.create_schedule_async(
        schedule_name="a",
        workflow_fn=none,  # DBS701: write `def none(scheduled_at, context)`
        schedule=CRON,
    )


SCHEDULES = [
    {"schedule_name": "a", "workflow_fn": none, "schedule": CRON},  # DBS701
    ScheduleInput(schedule_name="b", workflow_fn=one, schedule=CRON),  # DBS701
]


def apply() -> None:
    DBOS.apply_schedules(SCHEDULES)
    DBOS.apply_schedules(
        [
            {"schedule_name": "c", "workflow_fn": three, "schedule": CRON},  # DBS701
        ]
    )
    schedules: list[ScheduleInput] = []
    entry: ScheduleInput = {
        "schedule_name": "d",
        "workflow_fn": by_name,  # DBS701
        "schedule": CRON,
    }
    schedules.append(entry)
    DBOS.apply_schedules(schedules)
    DBOS.apply_schedules(schedules=[dict(schedule_name="e", workflow_fn=optional, schedule=CRON)])  # DBS701
    make = functools.partial(DBOS.create_schedule, schedule="* * * * *")
    make(schedule_name="f", workflow_fn=none)  # DBS701


called = DBOS.workflow()(lambda: None)


def of_lambda() -> None:
    DBOS.create_schedule(schedule_name="l", workflow_fn=called, schedule=CRON)  # DBS701
