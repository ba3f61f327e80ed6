# dbos-version: >=2,<3
"""Schedules of the second major version."""

from datetime import datetime

from dbos import DBOS


@DBOS.scheduled("0 6 * * *")
@DBOS.workflow()
def report(scheduled: datetime, actual: datetime) -> None:
    DBOS.logger.info("report of %s", scheduled)


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()  # DBS406
