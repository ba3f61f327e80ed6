"""Task groups of single steps, their results used after the group."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def translate(text: str, language: str) -> str:
    return text + language


@DBOS.step()
async def publish(texts: list[str]) -> None:
    print(texts)


@DBOS.workflow()
async def run(text: str) -> list[str]:
    async with asyncio.TaskGroup() as group:
        german = group.create_task(translate(text, "de"))
        french = group.create_task(translate(text, "fr"))
        others = [group.create_task(translate(text, name)) for name in ("it", "rm")]
    texts = [german.result(), french.result(), *(task.result() for task in others)]
    await publish(texts)
    return texts
