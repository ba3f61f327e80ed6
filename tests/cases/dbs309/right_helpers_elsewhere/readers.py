"""Readers of one step each."""

from dbos import DBOS


@DBOS.step()
async def read_text(path: str) -> str:
    return path


async def read_csv(path: str) -> list[list[str]]:
    text = await read_text(path)
    return [line.split(",") for line in text.splitlines()]


async def read_json(path: str) -> dict:
    return {"text": await read_text(path)}
