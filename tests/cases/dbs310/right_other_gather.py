"""Functions of the project that are called gather."""

from dbos import DBOS


@DBOS.step()
async def pick(fruit: str) -> str:
    return fruit


async def gather(*harvest) -> list[str]:
    return [await fruit for fruit in harvest]


class Orchard:
    async def gather(self, *harvest) -> list[str]:
        return [await fruit for fruit in harvest]


@DBOS.workflow()
async def harvest(left: str, right: str) -> list[str]:
    return await gather(pick(left), pick(right))


@DBOS.workflow()
async def harvest_orchard(left: str, right: str) -> list[str]:
    orchard = Orchard()
    return await orchard.gather(pick(left), pick(right))
