"""Two sequences of steps run side by side: whoever finishes a step first draws the next number."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def load_orders(region: str) -> list[str]:
    return [f"{region}-1", f"{region}-2"]


@DBOS.step()
async def store_orders(orders: list[str]) -> int:
    return len(orders)


@DBOS.step()
async def load_customers(region: str) -> list[str]:
    return [f"{region}-anna"]


@DBOS.step()
async def store_customers(customers: list[str]) -> int:
    return len(customers)


async def import_orders(region: str) -> int:
    orders = await load_orders(region)
    return await store_orders(orders)


async def import_customers(region: str) -> int:
    customers = await load_customers(region)
    return await store_customers(customers)


@DBOS.workflow()
async def nightly_import(region: str) -> list:
    return await asyncio.gather(  # DBS309
        import_orders(region),
        import_customers(region),
        return_exceptions=True,
    )


@DBOS.workflow()
async def nightly_import_with_audit(region: str, audit) -> int:
    found = await asyncio.gather(import_orders(region), import_customers(region), audit(region), return_exceptions=True)  # DBS309
    return len(found)
