"""Workflows that can take the two arguments of their schedule, or of which nothing is known."""

import functools
from datetime import datetime
from typing import Any

import elsewhere
from dbos import DBOS, DBOSClient
from elsewhere import imported

CRON = "0 2 * * *"


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function()

    return wrapper


@DBOS.workflow()
def two(at: datetime, context: Any) -> None: ...


@DBOS.workflow()
async def coroutine(at: datetime, context: dict[str, str]) -> None: ...


@DBOS.workflow()
def more(at: datetime, context: Any, region: str = "north", *, dry: bool = False) -> None: ...


@DBOS.workflow()
def anything(*args: Any) -> None: ...


@DBOS.workflow()
def anything_at_all(*args: Any, **kwargs: Any) -> None: ...


@DBOS.workflow()
def one_and_rest(at: datetime, *rest: Any) -> None: ...


@DBOS.workflow()
def optional(at: datetime | None = None, context: Any = None) -> None: ...


@DBOS.workflow()
@logged
def wrapped() -> None: ...


@DBOS.workflow()
@elsewhere.fills_in
def changed() -> None: ...


@DBOS.workflow()
def positional_only(at: datetime, context: Any, /) -> None: ...


@DBOS.dbos_class()
class Jobs:
    @staticmethod
    @DBOS.workflow()
    def static(at: datetime, context: Any) -> None: ...

    @classmethod
    @DBOS.workflow()
    def of_class(cls, at: datetime, context: Any) -> None: ...


class Plain:
    @DBOS.workflow()
    def run(at: datetime, context: Any) -> None: ...


class Scheduler:
    def create_schedule(self, **kwargs: Any) -> None: ...


@DBOS.workflow()
def none() -> None: ...


def set_up(client: DBOSClient, scheduler: Scheduler, given: Any) -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=two, schedule=CRON)
    DBOS.create_schedule(schedule_name="b", workflow_fn=coroutine, schedule=CRON)
    DBOS.create_schedule(schedule_name="c", workflow_fn=more, schedule=CRON)
    DBOS.create_schedule(schedule_name="d", workflow_fn=anything, schedule=CRON)
    DBOS.create_schedule(schedule_name="e", workflow_fn=anything_at_all, schedule=CRON)
    DBOS.create_schedule(schedule_name="f", workflow_fn=one_and_rest, schedule=CRON)
    DBOS.create_schedule(schedule_name="g", workflow_fn=optional, schedule=CRON)
    DBOS.create_schedule(schedule_name="h", workflow_fn=wrapped, schedule=CRON)
    DBOS.create_schedule(schedule_name="i", workflow_fn=changed, schedule=CRON)
    DBOS.create_schedule(schedule_name="j", workflow_fn=positional_only, schedule=CRON)
    DBOS.create_schedule(schedule_name="k", workflow_fn=Jobs.static, schedule=CRON)
    DBOS.create_schedule(schedule_name="l", workflow_fn=Jobs.of_class, schedule=CRON)
    DBOS.create_schedule(schedule_name="m", workflow_fn=Plain.run, schedule=CRON)
    DBOS.create_schedule(schedule_name="n", workflow_fn=imported, schedule=CRON)
    DBOS.create_schedule(schedule_name="o", workflow_fn=given, schedule=CRON)
    client.create_schedule(schedule_name="p", workflow_name="none", schedule=CRON)
    scheduler.create_schedule(schedule_name="q", workflow_fn=none, schedule=CRON)
    DBOS.apply_schedules([{"schedule_name": "r", "workflow_fn": two, "schedule": CRON}])
    DBOS.start_workflow(none)


@DBOS.workflow()
def typed_as_time(at: datetime, context: datetime) -> None: ...


def with_a_time_as_context() -> None:
    """The context may really be a time (N56)."""
    DBOS.apply_schedules(
        [
            {
                "schedule_name": "s",
                "workflow_fn": typed_as_time,
                "schedule": CRON,
                "context": datetime(2030, 1, 1),
            }
        ]
    )
