"""One coroutine function started twice: recovery may give one parcel the label of the other."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def weigh(parcel: str) -> int:
    return len(parcel)


@DBOS.step()
async def print_label(parcel: str, grams: int) -> str:
    return f"{parcel}:{grams}"


async def prepare(parcel: str) -> str:
    grams = await weigh(parcel)
    return await print_label(parcel, grams)


@DBOS.workflow()
async def ship(left: str, right: str) -> list:
    labels = await asyncio.gather(prepare(left), prepare(right), return_exceptions=True)  # DBS309
    return [label for label in labels if isinstance(label, str)]
