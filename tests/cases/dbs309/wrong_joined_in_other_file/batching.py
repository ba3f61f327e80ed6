"""Nothing durable in this file reaches the join: by itself it is neither right nor wrong."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def read_terms(contract: str) -> str:
    return f"terms of {contract}"


@DBOS.step()
async def renew(terms: str) -> bool:
    return bool(terms)


async def renew_one(contract: str) -> bool:
    return await renew(await read_terms(contract))


async def run_batch(contracts: list[str]) -> list:
    return await asyncio.gather(*[renew_one(contract) for contract in contracts], return_exceptions=True)
