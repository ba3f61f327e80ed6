"""The first failure ends the wait, while the other step goes on behind the workflow's back."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def charge(order: str) -> str:
    return f"paid {order}"


@DBOS.step()
async def reserve(order: str) -> str:
    return f"reserved {order}"


@DBOS.workflow()
async def checkout(order: str) -> list[str]:
    return await asyncio.gather(charge(order), reserve(order))  # DBS310


@DBOS.workflow()
async def checkout_guarded(order: str) -> str:
    try:
        paid, reserved = await asyncio.gather(  # DBS310
            charge(order),
            reserve(order),
        )
    except ValueError:
        return "failed"
    return paid + reserved


@DBOS.workflow()
async def checkout_three(order: str) -> int:
    results = await asyncio.gather(charge(order), reserve(order), charge(f"{order}-tip"))  # DBS310
    return len(results)
