# dbos-version: >=3
"""A file that has all that it needs of dbos from other modules of the project."""

from datetime import datetime

from . import core, durable
from .core import Holder, Queue, app_db

bills = Queue("bills")  # DBS902


@app_db.transaction()  # DBS901: `app_db.transaction` is gone
def save(order: str) -> None:
    core.DBOS.sql_session.execute(order)  # DBS901


@Holder.INSTANCE.transaction()  # DBS901
def load(order: str) -> None: ...


@app_db.scheduled("* * * * *")  # DBS903
@durable.workflow()
def report(scheduled: datetime, started: datetime) -> None:
    save("report")


def setup() -> None:
    durable.register_queue("mails", priority_enabled=True)  # DBS906
    core.register("letters", partition_queue=True)  # DBS906


def again(order: str) -> None:
    from shop import durable as here

    here.restart_workflow(order)  # DBS908
    core.app_db.start_worklow(report, order)  # DBS909: did you mean `core.app_db.start_workflow`?
