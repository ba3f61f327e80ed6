"""Methods that only some classes make synchronous."""

import asyncio
from abc import ABC, abstractmethod

from dbos import DBOS, DBOSConfiguredInstance


class Task(DBOSConfiguredInstance, ABC):
    @abstractmethod
    def run(self) -> None: ...

    async def start(self):
        return await DBOS.start_workflow_async(self.run)


@DBOS.dbos_class()
class Crawl(Task):
    @DBOS.workflow()
    async def run(self) -> None:
        await DBOS.sleep_async(1)


@DBOS.workflow()
def quick(name: str) -> str:
    return name


@DBOS.workflow()
async def slow(name: str) -> str:
    return name


FLOWS = {"quick": quick, "slow": slow}


async def start(kind: str, name: str):
    workflow = FLOWS[kind]
    if asyncio.iscoroutinefunction(workflow):
        return await DBOS.start_workflow_async(workflow, name)
    return await asyncio.to_thread(DBOS.start_workflow, workflow, name)


async def start_parameter(workflow, name: str):
    return await DBOS.start_workflow_async(workflow, name)


async def main(name: str) -> None:
    await start_parameter(slow, name)
    await DBOS.enqueue_workflow_async("queue", quick, name)
    await DBOS.start_workflow_async(FLOWS["slow"], name)
