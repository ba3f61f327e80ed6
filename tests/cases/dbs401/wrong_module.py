"""A module with workflows that launches DBOS for whoever imports it."""

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "shop"}
DBOS(config=config)


@DBOS.workflow()
def ship(order: str) -> str:
    return order


DBOS.launch()  # DBS401: `DBOS.launch()` runs whenever this module is imported
