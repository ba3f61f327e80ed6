"""Plain functions as steps by run_step_async, gathered."""

import asyncio

from dbos import DBOS


def resize(name: str) -> str:
    return name


async def fetch(url: str) -> str:
    return url


@DBOS.workflow()
async def gallery(names: list[str]) -> None:
    await asyncio.gather(
        *(DBOS.run_step_async({"name": "resize"}, resize, name) for name in names),
        return_exceptions=True,
    )
    await asyncio.gather(
        DBOS.run_step_async(None, fetch, names[0]),
        DBOS.run_step_async(None, fetch, names[1]),
        return_exceptions=True,
    )
