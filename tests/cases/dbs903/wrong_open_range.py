# dbos-version: >=2.13
"""An open range reaches the releases without the decorator."""

from datetime import datetime

from dbos import DBOS


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.scheduled("0 2 * * *")  # DBS903
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)
