# dbos-version: >=2.11
"""In an open range, entries need a context, and some releases have no such schedules."""

from datetime import datetime

from dbos import DBOS


@DBOS.scheduled("@daily")  # DBS903: "schedule": "@daily", "context": None}])` after `DBOS.launch()` (dbos 2.13 on)
@DBOS.workflow()
def daily(scheduled: datetime, actual: datetime) -> None: ...
