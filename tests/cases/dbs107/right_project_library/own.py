"""Coroutines with the names of the steps."""


async def lend(book: str) -> str:
    return book


async def sleep(seconds: float) -> float:
    return seconds
