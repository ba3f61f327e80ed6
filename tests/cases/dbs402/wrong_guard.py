# enable: DBS402
"""Constructed at import, launched in the guard."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}
DBOS(config=config)  # DBS402


@DBOS.workflow()
def ship(order: str) -> str:
    return order


if __name__ == "__main__":
    DBOS.launch()
    ship("42")
