from dbos import DBOS


def tell(order: str) -> None:
    DBOS.send(order, "stored")


def compose(order: str) -> str:
    return f"Order {order}"
