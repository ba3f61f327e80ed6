"""A program without a launch."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    print(ship("42"))  # DBS403
