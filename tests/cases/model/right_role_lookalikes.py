"""Decorators called step and workflow that are not those of DBOS."""

from airflow_like import DAG
from dbos import DBOS
from workflows import Workflow, step

dag = DAG("nightly")


class DURABLE:
    @staticmethod
    def step(**options):
        return lambda function: function


class Agent(Workflow):
    @step
    async def think(self, event) -> str:
        return await DBOS.recv_async("thought")

    @step(num_workers=4)
    async def act(self, event) -> str:
        return await DBOS.recv_async("action")


@dag.step()
def wait_in_dag(topic: str) -> str:
    return DBOS.recv(topic)


@DURABLE.step()
def wait_in_own_class(topic: str) -> str:
    return DBOS.recv(topic)


def workflow(**options):
    return lambda function: function


@workflow()
def handle(topic: str) -> str:
    return DBOS.recv(topic)


@DBOS.step()
def handle_again(topic: str) -> bool:
    return callable(handle)
