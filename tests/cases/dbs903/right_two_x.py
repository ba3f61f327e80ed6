# dbos-version: >=2,<3
"""The second major version has the decorator."""

from datetime import datetime

import dbos
from dbos import DBOS
from dbos import DBOS as D

scheduled = DBOS.scheduled


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def nightly(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)


@D.scheduled("@hourly")
@D.workflow()
def hourly(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)


@dbos.DBOS.scheduled("@daily")
@DBOS.workflow()
def daily(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)


@scheduled("0 4 * * *")
@DBOS.workflow()
def at_four(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)
