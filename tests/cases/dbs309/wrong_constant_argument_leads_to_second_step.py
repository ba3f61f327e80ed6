"""The argument switches the second step on."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def fetch_report(name: str) -> str:
    return name


@DBOS.step()
async def verify_report(report: str) -> bool:
    return bool(report)


async def load(name: str, verify: bool = False) -> str:
    report = await fetch_report(name)
    if not verify:
        return report
    await verify_report(report)
    return report


async def load_verified(name: str, verify: bool = True) -> str:
    report = await fetch_report(name)
    if verify:
        await verify_report(report)
    return report


@DBOS.workflow()
async def load_two(first: str, second: str) -> list:
    return await asyncio.gather(load(first, True), load(second, verify=True), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def load_by_default(names: list[str]) -> list:
    return await asyncio.gather(*[load_verified(name) for name in names], return_exceptions=True)  # DBS309
