"""Child workflows that are called are durable calls."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def ship(parcel: str) -> str:
    return f"shipped {parcel}"


@DBOS.workflow()
async def bill(parcel: str) -> str:
    return f"billed {parcel}"


@DBOS.workflow()
async def send_out(parcel: str) -> list[str]:
    return await asyncio.gather(ship(parcel), bill(parcel))  # DBS310


@DBOS.workflow()
async def send_out_all(parcels: list[str]) -> list[str]:
    return await asyncio.gather(*[ship(parcel) for parcel in parcels])  # DBS310
