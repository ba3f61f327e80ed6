"""Synchronous steps in threads at once."""

import asyncio

from dbos import DBOS


@DBOS.step()
def resize(name: str) -> str:
    return name


@DBOS.workflow()
async def gallery(names: list[str]) -> list[str]:
    jobs = [asyncio.to_thread(resize, name) for name in names]
    return list(await asyncio.gather(*jobs, return_exceptions=True))  # DBS309
