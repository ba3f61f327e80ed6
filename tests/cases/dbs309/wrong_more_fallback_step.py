"""A second step in an exception handler."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def primary(prompt: str) -> str:
    return prompt


@DBOS.step()
async def backup(prompt: str) -> str:
    return prompt


async def ask(prompt: str) -> str:
    try:
        return await primary(prompt)
    except Exception:
        return await backup(prompt)


@DBOS.workflow()
async def ask_all(prompts: list[str]) -> list[str]:
    return list(
        await asyncio.gather(*(ask(prompt) for prompt in prompts), return_exceptions=True)  # DBS309: ask
    )
