"""Class-based services with every kind of member."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import Enum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from dbos import DBOS, DBOSConfiguredInstance

T = TypeVar("T", bound="Entity")


class Entity(Protocol):
    id: str


class State(Enum):
    NEW = "new"
    DONE = "done"

    @property
    def next(self) -> State:
        return State.DONE


class Repository(ABC, Generic[T]):
    table: ClassVar[str] = "entities"

    @abstractmethod
    async def save(self, entity: T) -> None: ...

    @property
    def name(self) -> str:
        return self.table


class Memory(Repository[Any]):
    @DBOS.step()
    async def save(self, entity: Any) -> None:
        await asyncio.sleep(0)


class Events:
    _hooks: ClassVar[dict[str, Callable[..., Any]]] = {"saved": print}

    def emit(self, name: str, *args: Any) -> Any:
        return self._hooks[name](*args)


@DBOS.dbos_class()
class Orders(Events, DBOSConfiguredInstance):
    def __init__(self, name: str, repository: Repository[Any]) -> None:
        super().__init__(config_name=name)
        self.repository = repository

    def __repr__(self) -> str:
        return f"Orders({self.repository.name})"

    @DBOS.workflow()
    async def place(self, order: dict[str, Any]) -> str:
        await self.repository.save(order)
        state = State.NEW
        match state.next:
            case State.DONE:
                await type(self).audit(order)
            case _:
                await self.audit(order)
        self.emit("saved", order)
        return await self._finish(order)

    @staticmethod
    @DBOS.step()
    async def audit(order: dict[str, Any]) -> None:
        await asyncio.sleep(0)

    async def _finish(self, order: dict[str, Any]) -> str:
        await asyncio.gather(self.audit(order), self.audit(order), return_exceptions=True)
        return str(self)


orders = Orders("main", Memory())


async def main(order: dict[str, Any]) -> str:
    handle = await DBOS.start_workflow_async(orders.place, order)
    return await handle.get_result() + await orders.place(order)
