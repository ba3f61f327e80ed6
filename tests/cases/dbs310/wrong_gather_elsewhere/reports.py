"""The helper of the other file gathers: the finding stands at the call that leads there."""

import gathering
from dbos import DBOS
from gathering import load_totals


@DBOS.workflow()
async def monthly(regions: list[str]) -> int:
    totals = await load_totals(regions)  # DBS310
    return sum(totals)


@DBOS.workflow()
async def yearly(regions: list[str]) -> int:
    return sum(await gathering.load_totals(regions))  # DBS310


@DBOS.workflow()
async def safely(regions: list[str]) -> int:
    return len(await gathering.load_totals_safely(regions))
