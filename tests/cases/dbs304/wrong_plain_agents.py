"""Agents of pydantic_ai that nobody made durable."""

from dbos import DBOS
from pydantic_ai import Agent

agent = Agent("openai:gpt-5", name="clerk")


@DBOS.step()
async def store(answer: str) -> str:
    return answer


@DBOS.workflow()
async def ask(question: str) -> str:
    result = await agent.run(question)  # DBS304
    return await store(result.output)


async def opinion(question: str) -> str:
    return (await agent.run(question)).output  # DBS304


@DBOS.workflow()
async def through_helper(question: str) -> str:
    return await store(await opinion(question))
