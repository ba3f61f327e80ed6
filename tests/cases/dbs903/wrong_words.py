"""The messages show the schedules that take the place of the decorators."""

from datetime import datetime

from dbos import DBOS

CRON = "0 3 * * *"


@DBOS.scheduled("0 2 * * *")  # DBS903: call `DBOS.apply_schedules([{"schedule_name": "nightly", "workflow_fn": nightly, "schedule": "0 2 * * *"}])` after `DBOS.launch()`
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None: ...


class Reports:
    @staticmethod
    @DBOS.scheduled(cron=CRON)  # DBS903: {"schedule_name": "weekly", "workflow_fn": Reports.weekly, "schedule": CRON}
    @DBOS.workflow()
    def weekly(scheduled: datetime, actual: datetime) -> None: ...


@DBOS.workflow()
def hourly(scheduled: datetime, actual: datetime) -> None: ...


DBOS.scheduled("@hourly")(hourly)  # DBS903: {"schedule_name": "hourly", "workflow_fn": hourly, "schedule": "@hourly"}
scheduled = DBOS.scheduled  # DBS903: call `DBOS.apply_schedules([...])` after `DBOS.launch()`
