"""A sequence handed to run_step is one step, whatever it calls."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def open_account(customer: str) -> str:
    return f"account of {customer}"


@DBOS.step()
async def print_card(account: str) -> str:
    return f"card for {account}"


async def onboard(customer: str) -> str:
    return await print_card(await open_account(customer))


def initials(name: str) -> str:
    return name[:1]


@DBOS.workflow()
async def onboard_all(customers: list[str]) -> list:
    return await asyncio.gather(
        *[DBOS.run_step_async({"name": "onboard"}, onboard, customer) for customer in customers],
        return_exceptions=True,
    )


@DBOS.workflow()
async def initials_of_all(names: list[str]) -> list:
    return await asyncio.gather(*[DBOS.run_step_async(None, initials, name) for name in names], return_exceptions=True)
