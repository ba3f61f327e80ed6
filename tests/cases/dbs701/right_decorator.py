"""`@DBOS.scheduled` of dbos 2 on what can take its two arguments."""

# dbos-version: <3

from datetime import datetime
from typing import Any

from apscheduler.schedulers import scheduled
from dbos import DBOS


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def two(at: datetime, started: datetime) -> None: ...


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def rest(*args: Any) -> None: ...


@DBOS.scheduled("0 2 * * *")
@DBOS.step()
def step(at: datetime, started: datetime) -> None: ...


@DBOS.dbos_class()
class Jobs:
    @staticmethod
    @DBOS.scheduled("0 2 * * *")
    @DBOS.workflow()
    def static(at: datetime, started: datetime) -> None: ...


@scheduled("0 2 * * *")
@DBOS.workflow()
def other() -> None: ...
