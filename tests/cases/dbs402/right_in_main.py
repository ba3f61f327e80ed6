# enable: DBS402
"""Constructed where it is launched."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    ship("42")


if __name__ == "__main__":
    main()
