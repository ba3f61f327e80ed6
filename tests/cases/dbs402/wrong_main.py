# enable: DBS402
"""Launched by `main`."""

import asyncio

import dbos

instance = dbos.DBOS(config={"name": "shop"})  # DBS402


@instance.workflow()
async def ship(order: str) -> str:
    return order


async def main() -> None:
    instance.launch()
    await ship("42")


if __name__ == "__main__":
    asyncio.run(main())
