"""What others call, when they have imported everything."""

from dbos import DBOS


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    from flows import ship

    ship("42")
