"""A workflow that another module schedules."""

from datetime import datetime

from dbos import DBOS


@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None:
    DBOS.logger.info("started at %s", actual)
