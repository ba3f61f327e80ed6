"""Tasks kept in a dictionary."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def quote(supplier: str) -> int:
    return len(supplier)


@DBOS.step()
async def record_quote(supplier: str, price: int) -> str:
    return f"{supplier}={price}"


async def ask(supplier: str) -> str:
    price = await quote(supplier)
    return await record_quote(supplier, price)


@DBOS.workflow()
async def compare(suppliers: list[str]) -> dict:
    tasks = {supplier: asyncio.create_task(ask(supplier)) for supplier in suppliers}
    results = await asyncio.gather(*tasks.values(), return_exceptions=True)  # DBS309
    return dict(zip(tasks, results))


@DBOS.workflow()
async def compare_filled(suppliers: list[str]) -> dict:
    running = {}
    for supplier in suppliers:
        running[supplier] = ask(supplier)
    results = await asyncio.gather(*running.values(), return_exceptions=True)  # DBS309
    return dict(zip(running, results))


@DBOS.workflow()
async def compare_two() -> list:
    running = {"north": ask("north"), "south": ask("south")}
    return await asyncio.gather(*running.values(), return_exceptions=True)  # DBS309
