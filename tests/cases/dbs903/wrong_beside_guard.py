"""The guard is for another name, or in another function."""

from datetime import datetime

from dbos import DBOS


@DBOS.step()
def report(at: datetime) -> None: ...


def has_schedules() -> bool:
    return hasattr(DBOS, "scheduled")


if hasattr(DBOS, "create_schedule"):

    @DBOS.scheduled("0 2 * * *")  # DBS903
    @DBOS.workflow()
    def nightly(scheduled: datetime, actual: datetime) -> None:
        report(scheduled)


@DBOS.scheduled("0 3 * * *")  # DBS903
@DBOS.workflow()
def later(scheduled: datetime, actual: datetime) -> None:
    try:
        report(scheduled)
    except AttributeError:
        DBOS.logger.warning("no report")
