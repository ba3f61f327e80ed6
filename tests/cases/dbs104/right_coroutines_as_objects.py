"""Coroutines that are handled as objects before somebody awaits them."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def price(item: str) -> float:
    return float(len(item))


@DBOS.workflow()
async def order(items: list[str], dry: bool = False) -> float:
    coroutine = price(items[0])
    if dry:
        coroutine.close()
        return 0.0
    if coroutine is not None:
        total = await coroutine
    pending = None if dry else price(items[-1])
    if pending:
        total += await pending
    extra = price("extra")
    if extra:
        total += await asyncio.wait_for(asyncio.shield(extra), None)
    (total, *_) = await asyncio.gather(*[price(item) for item in items], return_exceptions=True)
    total = (await price("a")) + await price("b")
    if await price("c") > 3 or (await price("d")).is_integer():
        total = total[0] if isinstance(total, list) else total
    both = [price("e")] + [price("f")]
    await asyncio.gather(*both, return_exceptions=True)
    return total
