"""Workflows registered by a call: their result kept, rebound or thrown away."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


async def mirror_kept(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))  # DBS310


mirror_workflow = DBOS.workflow()(mirror_kept)


async def mirror_rebound(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))  # DBS310


mirror_rebound = DBOS.workflow(name="mirror")(mirror_rebound)


async def mirror_discarded(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))  # DBS310


DBOS.workflow()(mirror_discarded)


async def mirror_unregistered(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))
