"""The steps of the fleet."""

from dbos import DBOS


@DBOS.step()
async def locate_van(van: str) -> str:
    return f"{van}@depot"


@DBOS.step()
async def send_van(position: str) -> bool:
    return bool(position)
