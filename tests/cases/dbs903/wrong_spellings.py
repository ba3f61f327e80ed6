"""Scheduled workflows of dbos 2 on the newest major version."""

from datetime import datetime

import dbos
import dbos as durable
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D

config: DBOSConfig = {"name": "reports"}
app = DBOS(config=config)
NIGHTLY = "0 2 * * *"


class Holder:
    INSTANCE = DBOS(config=config)


@DBOS.step()
def report(at: datetime) -> None: ...


@DBOS.scheduled("*/5 * * * *")  # DBS903
@DBOS.workflow()
def every_five_minutes(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@DBOS.scheduled(NIGHTLY)  # DBS903
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@DBOS.scheduled(cron="0 3 * * 1")  # DBS903
@DBOS.workflow()
def weekly(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@D.scheduled("@hourly")  # DBS903
@D.workflow()
def hourly(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@dbos.DBOS.scheduled("@daily")  # DBS903
@dbos.DBOS.workflow()
def daily(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@durable.DBOS.scheduled("0 4 * * *")  # DBS903
@durable.DBOS.workflow()
def at_four(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@app.scheduled("0 5 * * *")  # DBS903
@app.workflow()
def at_five(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@Holder.INSTANCE.scheduled("0 6 * * *")  # DBS903
@DBOS.workflow()
def at_six(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


@DBOS.workflow()
def at_seven(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


DBOS.scheduled("0 7 * * *")(at_seven)  # DBS903


@DBOS.workflow()
def at_eight(scheduled: datetime, actual: datetime) -> None:
    report(scheduled)


eight = DBOS.scheduled("0 8 * * *")(at_eight)  # DBS903

scheduled = DBOS.scheduled  # DBS903
every_nine = DBOS.scheduled("0 9 * * *")  # DBS903


@scheduled("0 10 * * *")
@DBOS.workflow()
def at_ten(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)


@every_nine
@DBOS.workflow()
def at_nine(scheduled_at: datetime, actual: datetime) -> None:
    report(scheduled_at)


@DBOS.dbos_class()
class Reports:
    @staticmethod
    @DBOS.scheduled("0 11 * * *")  # DBS903
    @DBOS.workflow()
    def at_eleven(scheduled_at: datetime, actual: datetime) -> None:
        report(scheduled_at)


@DBOS.scheduled(  # DBS903
    "0 12 * * *",
)
@DBOS.workflow()
async def at_noon(scheduled_at: datetime, actual: datetime) -> None:
    await DBOS.sleep_async(1)


def register(cron: str) -> None:
    for workflow in (at_seven, at_eight):
        DBOS.scheduled(cron)(workflow)  # DBS903
