# dbos-version: >=2.11,<3
"""Transactions of the second major version are synchronous."""

from dbos import DBOS


@DBOS.transaction()
def save(order: str) -> str:
    DBOS.sql_session.execute(order)
    return order


@DBOS.transaction(isolation_level="READ COMMITTED")
def save_carefully(order: str) -> str:
    DBOS.sql_session.execute(order)
    return order


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
async def buy(order: str) -> str:
    save(order)  # DBS105
    save_carefully(order)  # DBS105
    return charge(order)  # DBS105


def save_all(orders: list[str]) -> None:
    for order in orders:
        save(order)  # DBS105


@DBOS.workflow()
async def buy_all(orders: list[str]) -> int:
    save_all(orders)
    return len(orders)
