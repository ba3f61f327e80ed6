"""Inherited coroutine steps."""

from typing import Generic, TypeVar

from dbos import DBOS, DBOSConfiguredInstance

T = TypeVar("T")


class Audited:
    @DBOS.step()
    async def audit(self, text: str) -> None:
        print(text)


class Repository(Generic[T]):
    @DBOS.step()
    async def save(self, item: T) -> None:
        print(item)


@DBOS.dbos_class()
class Orders(Audited, Repository[dict], DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def place(self, order: dict) -> None:
        self.audit("placing")  # DBS104
        await self.save(order)
        super().audit("placed")  # DBS104


orders = Orders("main")


async def main(order: dict) -> None:
    orders.place(order)  # DBS104
    Orders("second").save(order)  # DBS104
    await orders.place(order)
