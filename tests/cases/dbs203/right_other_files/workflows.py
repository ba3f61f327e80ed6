from dbos import DBOS
from progress import publish


@DBOS.workflow()
def ship(order: str) -> str:
    publish("shipping")
    return order
