"""Steps and a helper."""

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def ship(order: str) -> str:
    return order


def pay(order: str, now: bool = True) -> str:
    return charge(order) if now else order
