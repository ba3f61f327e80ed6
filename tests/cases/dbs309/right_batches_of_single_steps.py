"""Batch after batch, each of single steps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def classify(ticket: str) -> str:
    return "bug" if "error" in ticket else "question"


@DBOS.step()
async def answer(ticket: str, kind: str) -> str:
    return f"{kind}: {ticket}"


@DBOS.workflow()
async def triage(tickets: list[str], size: int) -> list[str]:
    kinds: list[str] = []
    for start in range(0, len(tickets), size):
        batch = tickets[start : start + size]
        kinds += await asyncio.gather(*[classify(ticket) for ticket in batch], return_exceptions=True)
    return kinds


@DBOS.workflow()
async def triage_and_answer(tickets: list[str]) -> list:
    kinds = await asyncio.gather(*[classify(ticket) for ticket in tickets], return_exceptions=True)
    return await asyncio.gather(
        *[answer(ticket, kind) for ticket, kind in zip(tickets, kinds)],
        return_exceptions=True,
    )
