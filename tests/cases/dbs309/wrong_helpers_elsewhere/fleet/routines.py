"""Coroutines that take checkpoints, for whoever awaits them."""

from fleet.steps import locate_van, send_van


async def dispatch(van: str) -> bool:
    position = await find(van)
    return await move(position)


async def find(van: str) -> str:
    return await locate_van(van)


async def move(position: str) -> bool:
    return await send_van(position)
