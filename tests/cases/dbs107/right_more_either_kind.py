"""Some values of a name can be awaited."""

import asyncio

from dbos import DBOS


@DBOS.step()
def quick(name: str) -> str:
    return name


@DBOS.step()
async def slow(name: str) -> str:
    return name


async def call(function, name: str) -> str:
    if asyncio.iscoroutinefunction(function):
        return await function(name)
    return await asyncio.to_thread(function, name)


async def run(kind: str, name: str) -> str:
    function = {"quick": quick, "slow": slow}[kind]
    return await call(function, name)


async def main(name: str) -> None:
    await call(quick, name)
    await call(slow, name)
    await run("quick", name)
