# dbos-version: >=2.5,<3
"""Some releases of the range block, the later ones raise."""

from dbos import DBOS


@DBOS.workflow()
async def remind(user: str) -> None:
    DBOS.sleep(60)  # DBS101
    DBOS.write_stream("log", user)  # DBS101


async def look(user: str) -> object:
    return DBOS.get_event(user, "reminded")  # DBS101
