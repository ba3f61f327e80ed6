"""The instance takes the name of the class, as some guides write it."""

from dbos import DBOS

DBOS = DBOS(config={"name": "night-shift"})


@DBOS.workflow()
async def guard(site: str) -> None:
    DBOS.sleep(600)  # DBS101
    DBOS.set_event("checked", site)  # DBS101
