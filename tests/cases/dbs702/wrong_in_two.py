"""What the cron copy of dbos up to 3.2 refuses, for schedules and for the decorator."""

# dbos-version: >=2.13,<3

from datetime import datetime

from dbos import DBOS


@DBOS.scheduled("0 22-6 * * *")  # DBS702: refuses it with ValueError at import, because `22-6` runs backwards
@DBOS.workflow()
def nightly(at: datetime, started: datetime) -> None: ...


@DBOS.scheduled("* * * *")  # DBS702: it has 4 fields
@DBOS.workflow()
def short(at: datetime, started: datetime) -> None: ...


@DBOS.scheduled(cron="0 0 15w * *")  # DBS702: `15w` is no value
@DBOS.workflow()
def nearest(at: datetime, started: datetime) -> None: ...


def set_up() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=nightly, schedule="0 22-6 * * *")  # DBS702
