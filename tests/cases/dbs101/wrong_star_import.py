"""The name arrives with a star."""

from dbos import *


@DBOS.workflow()
async def water_plants(garden_id: str) -> None:
    DBOS.sleep(60)  # DBS101
    DBOS.set_event("watered", garden_id)  # DBS101
