"""The pipeline."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from dbos import DBOS, DBOSConfiguredInstance

from . import io

T = TypeVar("T")


class Stage(Generic[T]):
    def __init__(self, function: Callable[..., T]) -> None:
        self.function = function

    def __or__(self, other: Stage[Any]) -> Chain:
        return Chain([self, other])

    async def __call__(self, value: Any) -> T:
        if asyncio.iscoroutinefunction(self.function):
            return await self.function(value)
        return await asyncio.to_thread(self.function, value)


class Chain:
    def __init__(self, stages: list[Stage[Any]]) -> None:
        self.stages = stages

    async def run(self, value: Any) -> Any:
        for stage in self.stages:
            value = await stage(value)
        return value


@DBOS.dbos_class()
class Pipeline(DBOSConfiguredInstance):
    def __init__(self, name: str, *functions: Callable[..., Any]) -> None:
        super().__init__(config_name=name)
        self.chain = Chain([Stage(function) for function in functions])

    @DBOS.workflow()
    async def run(self, path: str) -> Any:
        return await self.chain.run(path)


pipeline = Pipeline("main", io.reader, io.writer)


def start(path: str) -> None:
    DBOS.send("desk", path)
    DBOS.start_workflow(pipeline.run, path).get_result()


async def start_async(path: str, hook: Callable[[], Awaitable[None]]) -> None:
    handle = await DBOS.start_workflow_async(pipeline.run, path)
    await hook()
    await handle.get_result()
