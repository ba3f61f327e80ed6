"""The deadline of the other file is used in a step, or around what is not durable."""

from dbos import DBOS
from deadlines import at_most, shorten


async def download(url: str) -> str:
    return url


@DBOS.step()
async def fetch(url: str) -> str:
    return await at_most(10, download(url))


@DBOS.workflow()
async def read(url: str) -> str:
    return await at_most(1, shorten(await fetch(url)))
