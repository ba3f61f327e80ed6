"""A program that works before it launches."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


bills = DBOS.register_queue("bills")  # DBS403

if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    ship("41")  # DBS403
    DBOS.launch()
    ship("42")
