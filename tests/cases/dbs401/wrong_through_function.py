"""A function that the module calls itself."""

from dbos import DBOS


@DBOS.step()
def pack(order: str) -> str:
    return order


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


start()  # DBS401
