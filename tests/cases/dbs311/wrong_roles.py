"""Workflows and steps in other spellings."""

import asyncio

import dbos
from dbos import DBOS as D
from dbos import DBOSConfig

config: DBOSConfig = {"name": "parcels"}
app = D(config=config)


@app.step()
async def track(parcel: str) -> str:
    return parcel


@dbos.DBOS.step(retries_allowed=True)
async def inform(parcel: str) -> None:
    print(parcel)


@app.workflow()
async def instance(parcels: list[str]) -> None:
    for place in asyncio.as_completed([track(parcel) for parcel in parcels]):  # DBS311
        await inform(await place)


@dbos.DBOS.workflow(name="by-module")
async def module(parcels: list[str]) -> None:
    for place in asyncio.as_completed([track(parcel) for parcel in parcels]):  # DBS311
        await inform(await place)


async def plain(parcels: list[str]) -> None:
    for place in asyncio.as_completed([track(parcel) for parcel in parcels]):  # DBS311
        await inform(await place)


call_form = D.workflow()(plain)


def durable(function):
    return D.workflow(max_recovery_attempts=5)(function)


@durable
async def own_decorator(parcels: list[str]) -> list[str]:
    order = []
    for place in asyncio.as_completed([track(parcel) for parcel in parcels]):  # DBS311
        order.append(await place)
    return order


class Tracking:
    async def follow(self, parcels: list[str]) -> list[str]:
        return [await place for place in asyncio.as_completed([self.one(parcel) for parcel in parcels])]  # DBS311

    async def one(self, parcel: str) -> str:
        return parcel


class ExpressTracking(Tracking):
    async def one(self, parcel: str) -> str:
        return await track(parcel)


@D.workflow()
async def overridden(parcels: list[str]) -> list[str]:
    return await ExpressTracking().follow(parcels)
