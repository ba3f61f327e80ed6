"""Different sequences, appended to one list under conditions."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.step()
async def audit(text: str) -> None:
    print(text)


async def page(url: str) -> str:
    return await store(await fetch(url))


async def audited(url: str) -> None:
    await audit(url)
    await audit("done")


@DBOS.workflow()
async def run(url: str, careful: bool) -> list[Any]:
    tasks: list[Any] = [page(url)]
    if careful:
        tasks.append(audited(url))
    return list(await asyncio.gather(*tasks, return_exceptions=True))  # DBS309
