"""Patches that do not keep old workflows on the old code."""

import asyncio
from datetime import date

import dbos
from dbos import DBOS
from dbos import DBOS as D


@DBOS.step()
def bill(order: str) -> str:
    return order


@DBOS.step()
async def ship(order: str) -> str:
    return order


@DBOS.workflow()
def unused(order: str) -> None:
    DBOS.patch("a")  # DBS708: nobody looks at the answer of `DBOS.patch`
    dbos.DBOS.patch("b")  # DBS708: with DBOSUnexpectedStepError
    is_new = D.patch(patch_name="c")  # DBS708: write `if D.patch(patch_name='c'):`
    bill(order)


@DBOS.workflow()
async def unused_async(order: str) -> None:
    await DBOS.patch_async("a")  # DBS708: write `if await DBOS.patch_async('a'):`
    _ = await DBOS.patch_async("b")  # DBS708
    await ship(order)


@DBOS.workflow()
def deprecated(order: str) -> str:
    if DBOS.deprecate_patch("a"):  # DBS708: `DBOS.deprecate_patch` is always true
        bill(order)
    else:
        bill("old")
    if not DBOS.deprecate_patch("b"):  # DBS708
        return bill("old")
    is_new = DBOS.deprecate_patch("c")  # DBS708: what runs otherwise is dead
    if is_new and order:
        bill(order)
    return bill(order) if DBOS.deprecate_patch("d") else bill("old")  # DBS708


@DBOS.workflow()
async def deprecated_async(order: str) -> None:
    if await DBOS.deprecate_patch_async("a"):  # DBS708: write it as a statement
        await ship(order)


@DBOS.workflow()
def computed(order: str, version: int) -> None:
    if DBOS.patch(f"bill-{version}"):  # DBS708: is put together at run time
        bill(order)
    if DBOS.patch("bill-" + order):  # DBS708: write it out
        bill(order)
    if DBOS.patch("bill-%s" % version):  # DBS708
        bill(order)
    if DBOS.patch("bill-{}".format(version)):  # DBS708
        bill(order)
    DBOS.deprecate_patch(f"bill-{order}")  # DBS708


async def part(order: str) -> str:
    if await DBOS.patch_async("new-part"):
        return await ship(order)
    return "old"


async def deeper(order: str) -> str:
    return await part(order)


@DBOS.workflow()
async def side_by_side(orders: list[str]) -> list[str]:
    await asyncio.gather(part("a"), part("b"), return_exceptions=True)  # DBS708: `part` asks
    await asyncio.gather(deeper("a"), ship("b"), return_exceptions=True)  # DBS708: raises DBOSPatchNondeterminismError
    await asyncio.gather(  # DBS708: hand them the answer
        DBOS.patch_async("a"), DBOS.patch_async("b"), return_exceptions=True
    )
    return await asyncio.gather(*[part(one) for one in orders], return_exceptions=True)  # DBS708
