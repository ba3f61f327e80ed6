"""Nobody knows the kind of the workflow, or the method is not the one of dbos."""

import importlib
from typing import Any, Callable

from dbos import DBOS
from vendor_theatre import clean, plays

try:
    from vendor_theatre import rehearse
except ImportError:
    rehearse = None


@DBOS.workflow()
def print_ticket(seat: str) -> str:
    return seat


class Engine:
    async def start_workflow_async(self, job: Any, *args: Any) -> str:
        return f"{job} {args}"


async def start_workflow_async(job: Any, seat: str) -> str:
    return f"{job} {seat}"


async def from_parameter(job: Callable[..., Any], seat: str) -> None:
    await DBOS.start_workflow_async(job, seat)


async def from_other_package(seat: str) -> None:
    await DBOS.start_workflow_async(clean, seat)
    await DBOS.start_workflow_async(plays.clean, seat)
    await DBOS.start_workflow_async(rehearse, seat)


async def from_registry(registry: dict[str, Any], name: str, seat: str) -> None:
    await DBOS.start_workflow_async(registry[name], seat)
    module = importlib.import_module("plays.evening")
    await DBOS.start_workflow_async(module.run, seat)


async def own_names(seat: str) -> None:
    await Engine().start_workflow_async(print_ticket, seat)
    await start_workflow_async(print_ticket, seat)


async def unknown_engine(engine: Any, seat: str) -> None:
    await engine.start_workflow_async(print_ticket, seat)


async def shadowed_dbos(DBOS: Any, seat: str) -> None:
    await DBOS.start_workflow_async(print_ticket, seat)


async def shadowed_workflow(print_ticket: Any, seat: str) -> None:
    await DBOS.start_workflow_async(print_ticket, seat)


async def shadowed_in_loop(jobs: list, seat: str) -> None:
    for print_ticket in jobs:
        await DBOS.start_workflow_async(print_ticket, seat)


async def rebound(seat: str, plugin: Any) -> None:
    print_ticket = plugin.load()
    await DBOS.start_workflow_async(print_ticket, seat)


class Runner:
    def __init__(self, job: Any) -> None:
        self.job = job

    async def run(self, seat: str) -> None:
        await DBOS.start_workflow_async(self.job, seat)
