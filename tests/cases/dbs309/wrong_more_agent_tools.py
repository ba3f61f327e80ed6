"""An agent whose tool calls take several steps each."""

import asyncio
from typing import Any, Awaitable, Callable

from dbos import DBOS


@DBOS.step()
async def ask(prompt: str) -> list[str]:
    return prompt.split()


@DBOS.step()
async def search(query: str) -> str:
    return query


@DBOS.step()
async def summarise(text: str) -> str:
    return text


async def search_tool(query: str) -> str:
    found = await search(query)
    return await summarise(found)


async def note_tool(text: str) -> str:
    return await summarise(text)


TOOLS: dict[str, Callable[[str], Awaitable[str]]] = {"search": search_tool, "note": note_tool}


@DBOS.workflow()
async def agent(prompt: str) -> list[Any]:
    history: list[Any] = [prompt]
    for _ in range(5):
        calls = await ask(str(history))
        if not calls:
            break
        results = await asyncio.gather(  # DBS309
            *(TOOLS[name](name) for name in calls), return_exceptions=True
        )
        history.extend(results)
    return history
