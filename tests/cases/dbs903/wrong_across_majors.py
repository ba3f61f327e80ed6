# dbos-version: >=2.13,!=2.20.*,<3.2
"""One old decorator is left beside a schedule of the new form."""

from datetime import datetime
from typing import Any

from dbos import DBOS


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.workflow()
def hourly(scheduled: datetime, context: Any) -> None:
    report(scheduled)


@DBOS.scheduled("0 2 * * *")  # DBS903
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


def schedule() -> None:
    DBOS.apply_schedules(
        [{"schedule_name": "hourly", "workflow_fn": hourly, "schedule": "0 * * * *", "context": None}]
    )
