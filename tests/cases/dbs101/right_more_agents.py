"""Tools of agents, chosen by name."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from dbos import DBOS


@dataclass
class Tool:
    name: str
    run: Callable[..., Awaitable[Any]]


@dataclass
class Agent:
    tools: dict[str, Tool] = field(default_factory=dict)

    def tool(self, function: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        self.tools[function.__name__] = Tool(function.__name__, function)
        return function

    async def call(self, name: str, **arguments: Any) -> Any:
        return await self.tools[name].run(**arguments)


agent = Agent()


@agent.tool
@DBOS.step(retries_allowed=True)
async def search(query: str) -> list[str]:
    await asyncio.sleep(0)
    return [query]


@agent.tool
@DBOS.step()
async def read(path: str) -> str:
    return path


@DBOS.step()
async def think(messages: list[dict]) -> dict:
    return {"tool": "search", "arguments": {"query": messages[-1]["content"]}}


@DBOS.workflow()
async def converse(question: str) -> str:
    messages = [{"role": "user", "content": question}]
    for turn in range(9):
        match await think(messages):
            case {"tool": str(name), "arguments": dict(arguments)}:
                result = await agent.call(name, **arguments)
                messages.append({"role": "tool", "content": str(result), "turn": str(turn)})
            case {"answer": answer}:
                await DBOS.set_event_async("answer", answer)
                return str(answer)
            case _:
                break
    while (message := await DBOS.recv_async("human", timeout_seconds=60)) is not None:
        messages.append(message)
    return ""
