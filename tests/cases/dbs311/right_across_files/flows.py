"""The helpers of another file wait for all, or only see plain coroutines."""

from dbos import DBOS
from racing import all_results, total, weigh


@DBOS.step()
async def ask(mirror: str) -> str:
    return mirror


@DBOS.step()
async def weigh_all(parcels: list[str]) -> int:
    return await total([weigh(parcel) for parcel in parcels])


@DBOS.workflow()
async def everybody(one: str, two: str) -> list[str]:
    return await all_results([ask(one), ask(two)])


@DBOS.workflow()
async def weight(parcels: list[str]) -> int:
    return await total([weigh(parcel) for parcel in parcels]) + await weigh_all(parcels)
