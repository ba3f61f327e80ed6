"""One coroutine function over a list: one written call, many tasks."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_invoice(number: int) -> dict:
    return {"number": number, "total": 10}


@DBOS.step()
async def book_invoice(invoice: dict) -> str:
    return f"booked {invoice['number']}"


async def import_invoice(number: int) -> str:
    invoice = await fetch_invoice(number)
    return await book_invoice(invoice)


@DBOS.workflow()
async def import_all(numbers: list[int]) -> list:
    return await asyncio.gather(*[import_invoice(number) for number in numbers], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def import_named(numbers: list[int]) -> list:
    jobs = [import_invoice(number) for number in numbers if number > 0]
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def import_range(count: int) -> list:
    return list(
        await asyncio.gather(  # DBS309
            *[import_invoice(1000 + offset) for offset in range(count)],
            return_exceptions=True,
        )
    )
