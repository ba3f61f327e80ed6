# dbos-version: >=2.13,<3
"""Scheduled workflows of dbos 2."""

from datetime import datetime

from dbos import DBOS


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None: ...


# This order works as well.
@DBOS.workflow()
@DBOS.scheduled("0 2 * * *")
def reversed_order(scheduled: datetime, actual: datetime) -> None: ...


@DBOS.scheduled("0 3 * * *")
@DBOS.required_roles([])
@DBOS.workflow()
def between(scheduled: datetime, actual: datetime) -> None: ...


@DBOS.scheduled("0 4 * * *")
def registered_later(scheduled: datetime, actual: datetime) -> None: ...


workflow = DBOS.workflow()(registered_later)
