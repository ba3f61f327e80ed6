"""Methods of clients, each of them one step."""

import asyncio

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str, url: str) -> None:
        super().__init__(config_name=name)
        self.url = url

    @DBOS.step()
    async def price(self, sku: str) -> float:
        return 1.0

    async def in_euro(self, sku: str) -> float:
        return await self.price(sku) * 1.1

    @DBOS.workflow()
    async def prices(self, skus: list[str]) -> list[float]:
        return list(await asyncio.gather(*(self.in_euro(sku) for sku in skus), return_exceptions=True))


A = Shop("a", "https://a.example.com")
B = Shop("b", "https://b.example.com")


@DBOS.workflow()
async def best(sku: str) -> list[float]:
    return await asyncio.gather(*(shop.in_euro(sku) for shop in (A, B)), return_exceptions=True)
