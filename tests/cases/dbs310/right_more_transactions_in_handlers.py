"""Gathers in routes, tests and scripts."""

import asyncio

import pytest
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
async def flow(name: str) -> str:
    return name


@app.post("/all")
async def start_all(names: list[str]) -> list[str]:
    handles = await asyncio.gather(*(DBOS.start_workflow_async(flow, name) for name in names))
    return list(await asyncio.gather(*(handle.get_result() for handle in handles)))


@pytest.mark.asyncio
async def test_all() -> None:
    assert await asyncio.gather(flow("a"), flow("b")) == ["a", "b"]


async def main() -> None:
    await asyncio.gather(*(flow(name) for name in "abc"))


if __name__ == "__main__":
    asyncio.run(main())
