"""Waits in threads, and awaits what can be awaited."""

import asyncio

import flows
from flows import begin, make, settle_now


async def endpoint(invoice: str) -> list[str]:
    handle = await begin(invoice)
    return [
        await asyncio.to_thread(settle_now, invoice),
        await asyncio.to_thread(lambda: flows.settle_now(invoice)),
        await handle.get_result(),
        make().get_result(),
    ]


def script(invoice: str) -> str:
    return settle_now(invoice)
