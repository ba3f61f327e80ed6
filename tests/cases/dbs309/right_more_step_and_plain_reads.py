"""Properties, loggers and identifiers between steps are no checkpoints."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def store(text: str, workflow: str | None) -> str:
    return text


async def one(text: str) -> str:
    DBOS.logger.info("storing in %s", DBOS.workflow_id)
    result = await store(text, DBOS.workflow_id)
    DBOS.logger.info("stored")
    return result.upper()


@DBOS.workflow()
async def run(texts: list[str]) -> list[str]:
    return list(await asyncio.gather(*(one(text) for text in texts), return_exceptions=True))
