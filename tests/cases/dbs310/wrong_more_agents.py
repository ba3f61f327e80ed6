"""Agents that call their tools at once."""

import asyncio
from typing import Any

from dbos import DBOS


@DBOS.step()
async def search(query: str) -> str:
    return query


@DBOS.step()
async def calculate(term: str) -> str:
    return term


TOOLS = {"search": search, "calculate": calculate}


async def call(name: str, argument: str) -> str:
    return await TOOLS[name](argument)


@DBOS.workflow()
async def agent(calls: list[tuple[str, str]]) -> list[Any]:
    first = await asyncio.gather(*[call(name, argument) for name, argument in calls])  # DBS310
    second = await asyncio.gather(*[TOOLS[name](argument) for name, argument in calls])  # DBS310
    third = await asyncio.gather(search("a"), calculate("b"))  # DBS310
    tasks = [asyncio.create_task(search(argument)) for _, argument in calls]
    fourth = await asyncio.gather(*tasks)  # DBS310
    return [first, second, third, fourth]
