"""Functions that start whatever they are given."""

from __future__ import annotations
from typing import Any, Callable, ParamSpec, TypeVar
from dbos import DBOS, SetWorkflowID, SetEnqueueOptions, WorkflowHandle

P = ParamSpec("P")
R = TypeVar("R")


def submit(workflow: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> WorkflowHandle[R]:
    return DBOS.start_workflow(workflow, *args, **kwargs)


def enqueue(queue: str, workflow: Callable[..., Any], *args: Any, priority: int | None = None, **kwargs: Any):
    with SetEnqueueOptions(priority=priority):
        return DBOS.enqueue_workflow(queue, workflow, *args, **kwargs)


def once(key: str, fn, *args):
    with SetWorkflowID(key):
        return submit(fn, *args)


def smart(fn, *args):
    if args:
        return DBOS.start_workflow(fn, *args)
    return DBOS.start_workflow(fn)


def with_tenant(fn, *args):
    args = ("tenant", *args)
    return DBOS.start_workflow(fn, *args)


def submit_list(fn, args: list):
    return DBOS.start_workflow(fn, *args)


class Runner:
    def __init__(self, queue: str) -> None:
        self.queue = queue

    async def submit(self, fn, *args, **kwargs):
        return await DBOS.enqueue_workflow_async(self.queue, fn, *args, **kwargs)


def payload(fn, data: dict):
    return DBOS.start_workflow(fn, data)
