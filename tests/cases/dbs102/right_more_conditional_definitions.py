"""Workflows of which nobody knows whether they are coroutines."""

import os

from dbos import DBOS

if os.environ.get("ASYNC"):

    @DBOS.workflow()
    async def job(name: str) -> str:
        return name

    start = DBOS.start_workflow_async
else:

    @DBOS.workflow()
    def job(name: str) -> str:
        return name

    start = DBOS.start_workflow


@DBOS.workflow()
def quick(name: str) -> str:
    return name


class Base:
    flow = None

    async def start(self, name: str) -> None:
        DBOS.start_workflow(self.flow, name)


class Quick(Base):
    flow = staticmethod(quick)


async def main(flows, name: str) -> None:
    DBOS.start_workflow(flows[name], name)
    DBOS.start_workflow(quick, name)
    DBOS.start_workflow(flows.find(name).run, name)
    await Quick().start(name)
