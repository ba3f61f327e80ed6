"""Schedules outside of workflows, in steps, and the operations that are recorded."""

from datetime import datetime

from dbos import DBOS


@DBOS.workflow()
def nightly(at: datetime, context: object) -> None: ...


@DBOS.step()
def trigger() -> None:
    DBOS.trigger_schedule("nightly")
    DBOS.apply_schedules([])


@DBOS.workflow()
def work() -> None:
    trigger()
    DBOS.create_schedule(schedule_name="nightly", workflow_fn=nightly, schedule="0 0 * * *")
    DBOS.pause_schedule("nightly")
    DBOS.resume_schedule("nightly")
    DBOS.get_schedule("nightly")
    DBOS.list_schedules()
    DBOS.delete_schedule("nightly")
    DBOS.run_step(None, lambda: DBOS.apply_schedules([]))


def helper() -> None:
    DBOS.trigger_schedule("nightly")


def main() -> None:
    DBOS.launch()
    DBOS.apply_schedules([])
    DBOS.backfill_schedule("nightly", datetime(2026, 1, 1), datetime(2026, 1, 2))
    helper()
