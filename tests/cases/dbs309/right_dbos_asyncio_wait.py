"""DBOS.asyncio_wait on lists in creation order, tasks of one step each."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def ask(model: str) -> str:
    return model


@DBOS.step()
async def keep(answer: str) -> str:
    return answer


@DBOS.workflow()
async def ask_all(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    await DBOS.asyncio_wait(tasks)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def keep_as_they_come(models: list[str]) -> list[str]:
    waiting = [asyncio.create_task(ask(model)) for model in models]
    kept: list[str] = []
    while waiting:
        done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in [task for task in waiting if task in done]:
            kept.append(await keep(task.result()))
        waiting = [task for task in waiting if task not in done]
    return kept


@DBOS.workflow()
async def ask_two(first: str, second: str) -> str:
    one = asyncio.create_task(ask(first))
    two = asyncio.create_task(ask(second))
    done, _ = await DBOS.asyncio_wait([one, two], return_when=asyncio.FIRST_COMPLETED)
    winner = await keep("first") if one in done else await keep("second")
    await asyncio.wait([one, two])
    return winner
