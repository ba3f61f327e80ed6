"""The tasks are made in helpers that run in the workflow."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def sign(document: str) -> str:
    return f"signed {document}"


@DBOS.step()
async def archive(document: str) -> None:
    return None


async def sign_and_archive(document: str) -> None:
    signed = await sign(document)
    await archive(signed)


async def process_all(documents: list[str]) -> list:
    jobs = [sign_and_archive(document) for document in documents]
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309


async def process_in_batches(documents: list[str], size: int) -> int:
    finished = 0
    for start in range(0, len(documents), size):
        finished += len(await process_all(documents[start : start + size]))
    return finished


async def run_together(*coroutines) -> list:
    return await asyncio.gather(*coroutines, return_exceptions=True)


@DBOS.workflow()
async def close_month(documents: list[str]) -> int:
    return await process_in_batches(documents, 10)
