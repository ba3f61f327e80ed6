"""Lambdas and partials that return the coroutine of a sequence."""

import asyncio
from functools import partial

from dbos import DBOS


@DBOS.step()
async def lookup(isbn: str) -> str:
    return f"book {isbn}"


@DBOS.step()
async def order(title: str, copies: int) -> str:
    return f"{copies} x {title}"


async def restock(copies: int, isbn: str) -> str:
    return await order(await lookup(isbn), copies)


@DBOS.workflow()
async def restock_lambda(first: str, second: str) -> list:
    start = lambda isbn: restock(2, isbn)
    return await asyncio.gather(start(first), start(second), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def restock_partial(isbns: list[str]) -> list:
    restock_five = partial(restock, 5)
    return await asyncio.gather(*[restock_five(isbn) for isbn in isbns], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def restock_mapped(isbns: list[str]) -> list:
    return await asyncio.gather(*map(lambda isbn: restock(1, isbn), isbns), return_exceptions=True)  # DBS309
