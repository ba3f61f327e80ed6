# dbos-version: >=2.0,<3
"""The transactions of dbos 2."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@DBOS.transaction()
def store(order: str) -> str:
    return ship(order)  # DBS201


@DBOS.transaction(isolation_level="READ COMMITTED")
def store_committed(order: str) -> str:
    return ship(order)  # DBS201
