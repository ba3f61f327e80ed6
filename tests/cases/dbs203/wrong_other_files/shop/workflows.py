from dbos import DBOS

from .progress import publish, wait


@DBOS.workflow()
def ship(order: str) -> str:
    publish("shipping")
    wait(5.0)
    return order
