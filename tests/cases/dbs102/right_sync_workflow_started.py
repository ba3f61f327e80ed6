"""A synchronous workflow has no other way to be started: it runs in a thread of its own."""

import functools
from typing import Any

from dbos import DBOS, DBOSConfiguredInstance, SetWorkflowID
from fastapi import FastAPI

app = FastAPI()
start = DBOS.start_workflow


@DBOS.workflow()
def weigh(order: str) -> int:
    DBOS.set_event("weighed", order)
    return len(order)


def _measure(order: str) -> int:
    DBOS.set_event("measured", order)
    return len(order)


measure = DBOS.workflow(name="measure")(_measure)


@DBOS.step()
def paint(order: str) -> str:
    return order


@DBOS.dbos_class()
class Scale(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def read(self, order: str) -> int:
        DBOS.set_event("read", order)
        return len(order)

    @staticmethod
    @DBOS.workflow()
    def zero(order: str) -> int:
        DBOS.set_event("zero", order)
        return 0

    async def use(self, order: str) -> None:
        DBOS.start_workflow(self.read, order)
        DBOS.start_workflow(self.zero, order)


scale = Scale("left")
start_weigh = functools.partial(DBOS.start_workflow, weigh)


@app.post("/weigh/{order}")
async def endpoint(order: str) -> str:
    DBOS.start_workflow(weigh, order)
    return DBOS.start_workflow(weigh, order).workflow_id


@DBOS.workflow()
async def parent(order: str) -> str:
    handle = DBOS.start_workflow(weigh, order)
    return handle.workflow_id


async def spellings(order: str) -> list[Any]:
    start(measure, order)
    start_weigh(order)
    with SetWorkflowID(f"weigh-{order}"):
        DBOS.start_workflow(weigh, order)
    DBOS.start_workflow(scale.read, order)
    DBOS.start_workflow(Scale.zero, order)
    DBOS.start_workflow(paint, order)
    return [DBOS.start_workflow(weigh, o) for o in (order, order + "-copy")]
