from dbos import DBOS


@DBOS.workflow()  # DBS508
def bill(order: str) -> str:
    return order
