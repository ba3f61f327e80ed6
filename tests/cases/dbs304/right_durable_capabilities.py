"""Agents of pydantic_ai that are made durable when they are made: they checkpoint their own calls."""

from dbos import DBOS
from pydantic_ai import Agent
from pydantic_ai.durable_exec.dbos import DBOSDurability

agent = Agent("openai:gpt-5", name="clerk", capabilities=[DBOSDurability()])
durability = DBOSDurability(name="manager")
manager = Agent("openai:gpt-5", name="manager", capabilities=[durability])


@DBOS.step()
def store(answer: str) -> str:
    return answer


@DBOS.workflow()
async def ask(question: str) -> str:
    result = await agent.run(question)
    return result.output


@DBOS.workflow()
async def ask_manager(question: str) -> str:
    result = await manager.run(question)
    return result.output


async def opinion(question: str) -> str:
    return (await agent.run(question)).output


@DBOS.workflow()
async def through_helper(question: str) -> str:
    return await opinion(question)


@DBOS.workflow()
async def made_here(question: str) -> str:
    local = Agent("openai:gpt-5", name="local", capabilities=[DBOSDurability()])
    async with local.iter(question) as run:
        async for _ in run:
            pass
    return question
