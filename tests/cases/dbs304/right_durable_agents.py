"""Wrapped agents take their own checkpoints."""

from agents import Agent as OpenAIAgent
from dbos import DBOS
from dbos_openai_agents import DBOSRunner
from pydantic_ai import Agent
from pydantic_ai.durable_exec.dbos import DBOSAgent

support = DBOSAgent(Agent("openai:gpt-5", name="support", system_prompt="Be brief."))
translator = OpenAIAgent(name="translator", instructions="Translate.")
plain = Agent("openai:gpt-5")


@DBOS.step()
async def ask_plainly(question: str) -> str:
    return (await plain.run(question)).output


@DBOS.workflow()
async def answer(question: str) -> str:
    return (await support.run(question)).output


@DBOS.workflow()
async def translate(text: str) -> str:
    result = await DBOSRunner.run(translator, text)
    return str(result.final_output)


@DBOS.workflow()
async def answer_in_step(question: str) -> str:
    return await ask_plainly(question)
