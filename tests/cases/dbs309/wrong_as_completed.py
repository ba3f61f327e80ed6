"""Sequences handed to as_completed."""

import asyncio
from asyncio import as_completed

from dbos import DBOS


@DBOS.step()
async def ask_model(prompt: str) -> str:
    return prompt[::-1]


@DBOS.step()
async def score(answer: str) -> int:
    return len(answer)


async def answer_and_score(prompt: str) -> int:
    answer = await ask_model(prompt)
    return await score(answer)


@DBOS.workflow()
async def best(prompts: list[str]) -> int:
    top = 0
    for finished in asyncio.as_completed([answer_and_score(prompt) for prompt in prompts]):  # DBS311 DBS309
        top = max(top, await finished)
    return top


@DBOS.workflow()
async def total(first: str, second: str) -> int:
    points = 0
    running = [asyncio.create_task(answer_and_score(first)), asyncio.create_task(answer_and_score(second))]
    for finished in as_completed(running):  # DBS311 DBS309
        points += await finished
    return points
