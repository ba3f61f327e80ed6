"""Nobody can tell from here whether the started workflow is a coroutine."""

import importlib
from typing import Any, Callable

from dbos import DBOS
from vendor_flows import catalogue, refresh


async def from_parameter(job: Callable[..., Any], order: str) -> None:
    DBOS.start_workflow(job, order)


async def from_other_package(order: str) -> None:
    DBOS.start_workflow(refresh, order)
    DBOS.start_workflow(catalogue.refresh, order)


async def from_registry(registry: dict[str, Any], name: str, order: str) -> None:
    DBOS.start_workflow(registry[name], order)


async def from_module(order: str) -> None:
    module = importlib.import_module("plugins.orders")
    DBOS.start_workflow(module.run, order)


async def from_getattr(plugin: Any, order: str) -> None:
    DBOS.start_workflow(getattr(plugin, "run"), order)


class Runner:
    def __init__(self, job: Any) -> None:
        self.job = job

    async def run(self, order: str) -> None:
        DBOS.start_workflow(self.job, order)


async def shadowed(refresh: Any, order: str) -> None:
    DBOS.start_workflow(refresh, order)
