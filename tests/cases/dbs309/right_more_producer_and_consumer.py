"""One task takes steps, the other one only feeds it in order."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def store(text: str) -> str:
    return text


@DBOS.workflow()
async def run(texts: list[str]) -> None:
    inbox: asyncio.Queue[str | None] = asyncio.Queue(maxsize=2)

    async def produce() -> None:
        for text in texts:
            await inbox.put(text)
        await inbox.put(None)

    async def consume() -> None:
        while (text := await inbox.get()) is not None:
            await store(text)

    await asyncio.gather(produce(), consume(), return_exceptions=True)
