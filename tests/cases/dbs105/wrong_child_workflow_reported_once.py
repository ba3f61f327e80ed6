"""The call of the synchronous child is the mistake; what the child does is right for it."""

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def settle(order: str) -> str:
    charge(order)
    return charge(order)


@DBOS.workflow()
async def buy(order: str) -> str:
    return settle(order)  # DBS105


@DBOS.step()
def outer(order: str) -> str:
    return charge(order)


@DBOS.workflow()
async def buy_outer(order: str) -> str:
    return outer(order)  # DBS105
