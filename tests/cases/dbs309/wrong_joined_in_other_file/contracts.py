"""The helper in the other file joins the tasks, so the finding stands at the call that leads there."""

from batching import run_batch
from dbos import DBOS

import batching


@DBOS.workflow()
async def yearly(contracts: list[str]) -> list:
    renewed = await run_batch(contracts)  # DBS309
    return renewed


@DBOS.workflow()
async def monthly(contracts: list[str]) -> list:
    return await batching.run_batch(contracts[:10])  # DBS309
