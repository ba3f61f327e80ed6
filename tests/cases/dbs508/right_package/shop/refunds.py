"""Nothing imports this module together with `orders`."""

from dbos import DBOS


@DBOS.workflow()
def process(order: str) -> str:
    return order


@DBOS.workflow()
def close(order: str) -> str:
    return order
