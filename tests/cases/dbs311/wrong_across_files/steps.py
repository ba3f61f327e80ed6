"""Steps, and coroutines around them."""

from dbos import DBOS


@DBOS.step()
async def ask(mirror: str) -> str:
    return mirror


async def ask_politely(mirror: str) -> str:
    return await ask(f"please, {mirror}")
