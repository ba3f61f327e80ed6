"""Orders: the steps reach the audit trail through two files."""

import mailing
from dbos import DBOS
from mailing import confirm as send_confirmation


def finish(order: str) -> str:
    return send_confirmation(order)  # DBS201: log.py:17


@DBOS.step()
def ship(order: str) -> str:
    return finish(order)


@DBOS.step()
def ship_directly(order: str) -> str:
    return mailing.confirm(order)  # DBS201: confirm


@DBOS.step()
def ship_many(orders: list[str]) -> None:
    # Two starts behind one call are one finding.
    mailing.confirm_all(orders)  # DBS201: log.py


@DBOS.step()
async def ship_soon(order: str) -> str:
    return await mailing.confirm_soon(order)  # DBS201: log.py:17


@DBOS.step()
def show(order: str) -> str:
    return mailing.preview(order)


@DBOS.workflow()
def sell(order: str) -> str:
    show(order)
    ship_directly(order)
    ship_many([order])
    # From a workflow the very same helper is fine.
    mailing.confirm(order)
    return ship(order)
