"""In a step the call of a workflow fails; that it would also hold the loop is beside the point."""

from dbos import DBOS


@DBOS.workflow()
def settle(order: str) -> str:
    return order


@DBOS.step()
async def charge(order: str) -> str:
    return settle(order)  # DBS201


@DBOS.workflow()
async def buy(order: str) -> str:
    return await charge(order)
