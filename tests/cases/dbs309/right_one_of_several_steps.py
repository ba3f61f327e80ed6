"""Each task takes exactly one checkpoint, whichever branch it goes, and awaits nothing before it."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def pay_by_card(order: str) -> str:
    return f"card {order}"


@DBOS.step()
async def pay_by_invoice(order: str) -> str:
    return f"invoice {order}"


@DBOS.step()
async def pay_by_points(order: str) -> str:
    return f"points {order}"


async def pay(order: str, method: str) -> str:
    if method == "card":
        return await pay_by_card(order)
    if method == "points":
        return await pay_by_points(order)
    return await pay_by_invoice(order)


async def pay_or_skip(order: str, due: bool) -> str:
    if not due:
        return "skipped"
    return await pay_by_invoice(order)


async def pay_shortest(order: str, points: bool) -> str:
    return await (pay_by_points(order) if points else pay_by_card(order))


async def pay_guarded(order: str) -> str:
    try:
        return await pay_by_card(order)
    except ValueError:
        return "declined"


@DBOS.workflow()
async def pay_all(orders: dict[str, str]) -> list:
    return await asyncio.gather(*[pay(order, method) for order, method in orders.items()], return_exceptions=True)


@DBOS.workflow()
async def pay_due(orders: dict[str, bool]) -> list:
    return await asyncio.gather(*[pay_or_skip(order, due) for order, due in orders.items()], return_exceptions=True)


@DBOS.workflow()
async def pay_two(first: str, second: str, points: bool) -> list:
    return await asyncio.gather(pay_shortest(first, points), pay_shortest(second, points), return_exceptions=True)


@DBOS.workflow()
async def pay_safely(orders: list[str]) -> list:
    return await asyncio.gather(*[pay_guarded(order) for order in orders], return_exceptions=True)
