# dbos-version: >=2,<3
"""The same names of others."""

import dataclasses

from dbos import DBOS as Durable
from flask import request
from myshop.settings import ConfigFile, load_config


class DBOS:
    config = ConfigFile()
    debug_mode = False

    @staticmethod
    def restart_workflow(workflow_id: str) -> str:
        return workflow_id

    @staticmethod
    def register_queue(name: str, on_conflict: str = "update") -> str:
        return name

    @staticmethod
    def reserve_step() -> int:
        return 1


@dataclasses.dataclass
class GetWorkflowsInput:
    status: str = "PENDING"


class Step:
    def __init__(self, should_retry=None, preemptible: bool = False) -> None:
        self.should_retry = should_retry


class Engine:
    def asyncio_wait(self, tasks: list) -> list:
        return tasks

    def rewind_workflow(self, workflow_id: str) -> str:
        return workflow_id

    def launch(self, debug_mode: bool = False) -> None: ...


engine = Engine()
engine.launch(debug_mode=True)
engine.rewind_workflow("a")
engine.asyncio_wait([])
step = Step(should_retry=None, preemptible=True)
query = GetWorkflowsInput(status="ERROR")
DBOS.restart_workflow("a")
DBOS.register_queue("mails", on_conflict="never")
DBOS.reserve_step()
loaded = load_config("shop.yaml")


def address() -> str:
    return request.host


@Durable.step()
def read() -> object:
    return DBOS.config


@Durable.workflow()
def take(order: str) -> str:
    read()
    return order
