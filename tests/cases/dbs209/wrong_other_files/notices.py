from dbos import DBOS


@DBOS.step()
def mail(order: str) -> str:
    return order


def tell(order: str) -> None:
    DBOS.send(order, "stored")


def mail_and_tell(order: str) -> None:
    mail(order)
    tell(order)


def compose(order: str) -> str:
    return f"Order {order}"
