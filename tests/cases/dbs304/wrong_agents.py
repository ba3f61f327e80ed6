"""Agents in workflows that nothing makes durable: their tools may be, the answers of the model are not."""

from agents import Agent as OpenAIAgent
from agents import Runner, function_tool
from dbos import DBOS
from pydantic_ai import Agent
from pydantic_ai.direct import model_request


@function_tool
@DBOS.step()
async def weather(city: str) -> str:
    return city


@DBOS.step()
async def note(text: str) -> None:
    print(text)


forecaster = OpenAIAgent(name="forecaster", tools=[weather])
writer = Agent("openai:gpt-5", tools=[note])


@DBOS.workflow()
async def forecast(city: str) -> str:
    result = await Runner.run(forecaster, city)  # DBS304: use `DBOSRunner` of dbos-openai-agents, or call
    await note(city)
    return str(result.final_output)


@DBOS.workflow()
async def write(subject: str) -> str:
    await note(subject)
    return (await writer.run(subject)).output  # DBS304: wrap the agent in `DBOSAgent`


@DBOS.workflow()
async def ask(subject: str) -> str:
    await note(subject)
    return str(await model_request("openai:gpt-5", [subject]))  # DBS304: recovered; call it in a step
