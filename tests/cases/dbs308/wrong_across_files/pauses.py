"""Pauses that nothing durable in this file takes."""

import asyncio
import time

from tenacity import retry, wait_fixed


def pause() -> None:
    time.sleep(5)


async def pause_soon(seconds: float) -> None:
    await asyncio.sleep(seconds)


def pause_often() -> None:
    for _ in range(3):
        pause()


@retry(wait=wait_fixed(2))
def parse(text: str) -> str:
    return text.strip()


class Backoff:
    def hold(self, attempt: int) -> None:
        time.sleep(2**attempt)
