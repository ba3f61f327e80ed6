# dbos-version: >=2.13,<3
"""The transactions of dbos 2."""

from dbos import DBOS


@DBOS.transaction(isolation_level="SNAPSHOT")  # DBS504
def insert(order: str) -> None: ...


@DBOS.transaction("repeatable read")  # DBS504: "repeatable read"
def update(order: str) -> None: ...


@DBOS.transaction(level="SERIALIZABLE")  # DBS504: isolation_level
def delete(order: str) -> None: ...


@DBOS.scheduled("* * * * *", "UTC")  # DBS504
@DBOS.workflow()
def tick(scheduled, actual) -> None: ...
