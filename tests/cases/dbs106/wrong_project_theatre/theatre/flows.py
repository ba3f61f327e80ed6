"""The workflows; the imports of this package go round in a circle."""

from . import desk
from .runtime import workflow


@workflow()
def print_ticket(seat: str) -> str:
    return seat


@workflow()
async def sell(seat: str) -> str:
    await desk.begin(seat)
    return seat
