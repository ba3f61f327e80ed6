# dbos-version: >=2.13,<3
"""Schedules for functions that are no workflows."""

from datetime import datetime

from dbos import DBOS


@DBOS.scheduled("0 2 * * *")  # DBS507: schedules `nightly`, which is no workflow
def nightly(scheduled: datetime, actual: datetime) -> None: ...


class Jobs:
    @staticmethod
    @DBOS.scheduled("0 2 * * *")  # DBS507
    def hourly(scheduled: datetime, actual: datetime) -> None: ...
