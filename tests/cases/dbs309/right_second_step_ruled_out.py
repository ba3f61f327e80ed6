"""The arguments rule the second step out."""

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


async def load_mode(name: str, mode: str) -> str:
    report = await fetch_report(name)
    if mode == "strict":
        await verify_report(report)
    return report


async def load_after(name: str, before=None) -> str:
    if before is not None:
        await before(name)
    return await fetch_report(name)


@DBOS.workflow()
async def load_by_default(names: list[str]) -> list:
    return await asyncio.gather(*[load(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def load_explicitly(first: str, second: str) -> list:
    return await asyncio.gather(load(first, False), load(second, verify=False), return_exceptions=True)


@DBOS.workflow()
async def load_relaxed(names: list[str]) -> list:
    return await asyncio.gather(*[load_mode(name, "relaxed") for name in names], return_exceptions=True)


@DBOS.workflow()
async def load_at_once(names: list[str]) -> list:
    return await asyncio.gather(*[load_after(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def load_one_strictly(first: str, second: str) -> list:
    return await asyncio.gather(load(first, True), load(second), return_exceptions=True)
