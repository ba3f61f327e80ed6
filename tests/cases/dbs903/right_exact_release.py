# dbos-version: ==2.31.1
"""A pinned release that has the decorator."""

from datetime import datetime

from dbos import DBOS


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def nightly(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)
