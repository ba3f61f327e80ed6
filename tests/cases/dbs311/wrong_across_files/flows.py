"""Workflows whose order of work is decided in another file."""

import asyncio

import racing
from dbos import DBOS
from racing import first_result
from steps import ask, ask_politely


@DBOS.workflow()
async def fastest(one: str, two: str) -> str:
    return await first_result([ask(one), ask(two)])  # DBS311


@DBOS.workflow()
async def all_as_they_come(mirrors: list[str]) -> list[str]:
    return await racing.in_order_of_arrival([ask_politely(mirror) for mirror in mirrors])  # DBS311


@DBOS.workflow()
async def steps_of_other_file(mirrors: list[str]) -> list[str]:
    answers = []
    for answer in asyncio.as_completed([ask_politely(mirror) for mirror in mirrors]):  # DBS311
        answers.append(await ask(await answer))
    return answers
