"""Nothing that is registered."""

from dbos import DBOS


@DBOS.step()
def pack(order: str) -> str:
    return order
