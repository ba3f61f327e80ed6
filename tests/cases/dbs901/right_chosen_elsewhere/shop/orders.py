# dbos-version: >=2.20
"""What another module has chosen for the release at hand."""

from datetime import datetime

from . import compat
from .compat import Compat, Queue, sql_session, transaction

mails = Queue("mails")
letters = compat.Queue("letters", priority_enabled=True)


@compat.transaction()
def save(order: str) -> None:
    sql_session().execute(order)


@transaction(isolation_level="SERIALIZABLE")
def load(order: str) -> None:
    compat.sql_session().execute(order)


@Compat.scheduled("* * * * *")
def report(scheduled: datetime, started: datetime) -> None: ...
