"""A task of one step beside the steps of the workflow."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def warm_cache(region: str) -> None:
    return None


@DBOS.step()
async def deploy(region: str) -> str:
    return region


@DBOS.step()
async def smoke_test(region: str) -> bool:
    return True


@DBOS.workflow()
async def roll_out(region: str) -> bool:
    warming = asyncio.create_task(warm_cache(region))
    await deploy(region)
    passed = await smoke_test(region)
    await warming
    return passed


@DBOS.workflow()
async def roll_out_with_two(region: str) -> bool:
    warming = asyncio.create_task(warm_cache(region))
    testing = asyncio.create_task(smoke_test(region))
    await deploy(region)
    await deploy(region + "-b")
    await asyncio.gather(warming, testing, return_exceptions=True)
    return True
