"""Retry loops inside of steps, and fallbacks without a second step."""

import asyncio

from dbos import DBOS


async def call_model(prompt: str) -> str:
    await asyncio.sleep(0)
    return prompt


@DBOS.step()
async def with_retry(prompt: str) -> str:
    for _ in range(3):
        try:
            return await call_model(prompt)
        except ValueError:
            await asyncio.sleep(1)
    return ""


async def safe(prompt: str) -> str:
    try:
        return await with_retry(prompt)
    except Exception as error:
        DBOS.logger.warning("failed: %s", error)
        return ""


@DBOS.workflow()
async def ask_all(prompts: list[str]) -> list[str]:
    return list(await asyncio.gather(*[safe(prompt) for prompt in prompts], return_exceptions=True))
