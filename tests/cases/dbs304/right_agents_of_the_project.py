"""Agents whose requests the project records itself, by a model of its own."""

from agents import Agent, Model, ModelProvider, RunConfig, Runner
from dbos import DBOS


@DBOS.step()
async def ask(question: str) -> str:
    return question


class RecordedModel(Model):
    async def get_response(self, question: str) -> str:
        return await ask(question)


class Provider(ModelProvider):
    def get_model(self, name: str) -> Model:
        return RecordedModel()


clerk = Agent(name="clerk", tools=[ask], model=RecordedModel())
porter = Agent(name="porter", tools=[ask])


@DBOS.workflow()
async def serve(question: str) -> str:
    result = await Runner.run(clerk, question)
    return str(result.final_output)


@DBOS.workflow()
async def carry(question: str) -> str:
    result = await Runner.run(porter, question, run_config=RunConfig(model_provider=Provider()))
    return str(result.final_output)
