"""Decorators of the same names from elsewhere, which need no parentheses."""

import functools

from behave import step as behave_step
from llama_index.core.workflow import Workflow
from prefect import flow, task
from workflows import step

from dbos import DBOS


class Engine:
    def workflow(self, function):
        return function

    def step(self, function):
        return function

    def dbos_class(self, cls):
        return cls


engine = Engine()


def workflow(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


class Agent(Workflow):
    @step
    async def think(self, question: str) -> str:
        return question


@workflow
def own(url: str) -> str:
    return url


@engine.workflow
def of_engine(url: str) -> str:
    return url


@engine.step
def step_of_engine(url: str) -> str:
    return url


@engine.dbos_class
class OfEngine:
    pass


@flow
def of_prefect(url: str) -> str:
    return url


@task
def task_of_prefect(url: str) -> str:
    return url


@behave_step("the shop is open")
def shop_is_open(context) -> None:
    context.open = True


@DBOS.workflow()
async def ask(question: str) -> str:
    return await Agent().run(question=question)
