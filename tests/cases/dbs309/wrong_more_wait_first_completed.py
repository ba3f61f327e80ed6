"""The winner decides which step comes next."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def ask(name: str) -> str:
    return name


@DBOS.step()
async def use(answer: str) -> str:
    return answer


async def racing(name: str) -> str:
    await asyncio.sleep(len(name))  # DBS308
    return await ask(name)


@DBOS.workflow()
async def race(names: list[str]) -> str:
    tasks = [asyncio.create_task(racing(name)) for name in names]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS311 DBS309: racing
    return await use(min(task.result() for task in done))
