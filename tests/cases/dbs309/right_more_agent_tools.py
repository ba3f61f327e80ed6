"""An agent whose tools are single steps or child workflows."""

import asyncio
from typing import Any, Awaitable, Callable

from dbos import DBOS


@DBOS.step()
async def ask(prompt: str) -> list[str]:
    return prompt.split()


@DBOS.step()
async def search(query: str) -> str:
    return query


@DBOS.workflow()
async def research(query: str) -> str:
    return await search(await search(query))


async def note(text: str) -> str:
    DBOS.logger.info(text)
    return text


TOOLS: dict[str, Callable[[str], Awaitable[str]]] = {"search": search, "research": research, "note": note}


class Agent:
    def __init__(self, tools: dict[str, Callable[[str], Awaitable[str]]]) -> None:
        self.tools = tools
        self.history: list[Any] = []

    async def use(self, name: str) -> str:
        tool = self.tools.get(name)
        if tool is None:
            return f"no tool {name}"
        try:
            return await tool(name)
        except Exception as error:
            return f"failed: {error}"

    async def run(self, prompt: str) -> list[Any]:
        self.history.append(prompt)
        for _ in range(5):
            calls = await ask(str(self.history))
            results = await asyncio.gather(*(self.use(name) for name in calls), return_exceptions=True)
            self.history.extend(results)
        return self.history


@DBOS.workflow()
async def agent(prompt: str) -> list[Any]:
    return await Agent(TOOLS).run(prompt)
