"""Retry loops around a step, for all items at once."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def call_model(prompt: str) -> str:
    return prompt


async def with_retry(prompt: str) -> str:
    for _ in range(3):
        try:
            return await call_model(prompt)
        except ValueError:
            continue
    return ""


async def until_good(prompt: str) -> str:
    while True:
        answer = await call_model(prompt)
        if answer.endswith("."):
            return answer


@DBOS.workflow()
async def ask_all(prompts: list[str]) -> list[str]:
    first = await asyncio.gather(  # DBS309: with_retry
        *[with_retry(prompt) for prompt in prompts], return_exceptions=True
    )
    second = await asyncio.gather(  # DBS309: until_good
        *[until_good(prompt) for prompt in prompts], return_exceptions=True
    )
    return first + second
