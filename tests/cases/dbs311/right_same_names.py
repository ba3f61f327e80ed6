"""Functions of the project that share a name with those of asyncio."""

from collections.abc import Awaitable
from typing import Any

from dbos import DBOS


@DBOS.step()
async def weigh(fruit: str) -> int:
    return len(fruit)


@DBOS.step()
async def wait(place: str, timeout: float) -> str:
    return place


def as_completed(jobs: list[Awaitable[int]]) -> list[Awaitable[int]]:
    return jobs


class Basket:
    def __init__(self, fruits: list[str]) -> None:
        self.fruits = fruits

    def as_completed(self) -> list[str]:
        return [fruit for fruit in self.fruits if fruit]

    async def wait(self, timeout: Any = None, return_when: str = "FIRST_COMPLETED") -> str:
        return await wait("field", timeout)


@DBOS.workflow()
async def harvest(fruits: list[str]) -> list[int]:
    basket = Basket(fruits)
    await basket.wait(timeout=3)
    weights = [await job for job in as_completed([weigh(fruit) for fruit in fruits])]
    for fruit in basket.as_completed():
        weights.append(await weigh(fruit))
    await wait("barn", timeout=5)
    return weights
