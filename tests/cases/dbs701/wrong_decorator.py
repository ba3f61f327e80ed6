"""`@DBOS.scheduled` of dbos 2 on what cannot take its two arguments."""

# dbos-version: <3

from datetime import datetime

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.scheduled("0 2 * * *")  # DBS701: the time of the start
@DBOS.workflow()
def none() -> None: ...


@DBOS.scheduled("0 2 * * *")  # DBS701: write `def one(scheduled_at, started_at)`
@DBOS.workflow()
async def one(at: datetime) -> None: ...


@DBOS.scheduled("0 2 * * *")  # DBS701: takes 3 arguments
@DBOS.workflow()
def three(at: datetime, started: datetime, region: str) -> None: ...


@DBOS.dbos_class()
class Mailer(DBOSConfiguredInstance):
    def __init__(self) -> None:
        super().__init__(config_name="mailer")

    @DBOS.scheduled("0 2 * * *")  # DBS701: every run fails
    @DBOS.workflow()
    def send(self, at: datetime, started: datetime) -> None: ...

    @classmethod
    @DBOS.scheduled("0 2 * * *")  # DBS701: without its class
    @DBOS.workflow()
    def of_class(cls, at: datetime, started: datetime) -> None: ...

    @staticmethod
    @DBOS.scheduled("0 2 * * *")  # DBS701: takes one argument
    @DBOS.workflow()
    def static(at: datetime) -> None: ...


@DBOS.workflow()
def later() -> None: ...


DBOS.scheduled("0 2 * * *")(later)  # DBS701
