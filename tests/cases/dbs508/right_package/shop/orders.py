from dbos import DBOS


@DBOS.workflow()
def process(order: str) -> str:
    return order


@DBOS.workflow(name="shop.orders.close")
def close(order: str) -> str:
    return order
