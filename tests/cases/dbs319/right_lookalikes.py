"""Lists in the order of their creation, and sets that are only asked who is in them."""

import asyncio
from asyncio import FIRST_COMPLETED

from dbos import DBOS


@DBOS.step()
async def ask(model: str) -> str:
    return model


@DBOS.step()
async def keep(answer: str) -> str:
    return answer


@DBOS.workflow()
async def list_of_all(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    await DBOS.asyncio_wait(tasks)
    return [await keep(task.result()) for task in tasks]


@DBOS.workflow()
async def rounds_with_a_list(models: list[str]) -> list[str]:
    waiting = [asyncio.create_task(ask(model)) for model in models]
    kept = []
    while waiting:
        done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in [task for task in waiting if task in done]:
            kept.append(await keep(task.result()))
        waiting = [task for task in waiting if task not in done]
    return kept


@DBOS.workflow()
async def pending_in_list_order(models: list[str]) -> int:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    _, pending = await DBOS.asyncio_wait(tasks, return_when=FIRST_COMPLETED)
    late = [task for task in tasks if task in pending]
    done, _ = await DBOS.asyncio_wait(late, return_when=FIRST_COMPLETED)
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def done_sorted_by_start(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks, timeout=10)
    kept = [await keep(task.result()) for task in sorted(done, key=tasks.index)]
    await asyncio.wait(tasks)
    return kept


@DBOS.workflow()
async def done_sorted_by_name(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model), name=f"{number:04}") for number, model in enumerate(models)]
    done, _ = await DBOS.asyncio_wait(tasks)
    return [await keep(task.result()) for task in sorted(done, key=lambda task: task.get_name())]


@DBOS.workflow()
async def who_won(first: str, second: str) -> str:
    one = asyncio.create_task(ask(first))
    two = asyncio.create_task(ask(second))
    done, pending = await DBOS.asyncio_wait([one, two], return_when=FIRST_COMPLETED)
    winner = await keep(first if one in done else second)
    if two in pending:
        DBOS.logger.info("second is slow")
    await asyncio.wait([one, two])
    return winner


@DBOS.workflow()
async def how_many(models: list[str]) -> str:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, pending = await DBOS.asyncio_wait(tasks, timeout=10)
    answer = await keep(f"{len(done)} of {len(done) + len(pending)}")
    await asyncio.wait(tasks)
    return answer


@DBOS.workflow()
async def loop_that_logs(models: list[str]) -> int:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    for task in done:
        DBOS.logger.info("answer: %s", task.result())
    return len(done)


@DBOS.workflow()
async def loop_that_prints(models: list[str]) -> int:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    for task in done:
        print(task.get_name())
    return len(done)


@DBOS.workflow()
async def any_failed(models: list[str]) -> str:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    if any(task.exception() for task in done):
        return await keep("failed")
    return await keep("fine")


@DBOS.workflow()
async def sorted_answers(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    return [await keep(answer) for answer in sorted(task.result() for task in done)]


@DBOS.workflow()
async def values_of_dictionary(models: list[str]) -> dict[str, str]:
    tasks = {model: asyncio.create_task(ask(model)) for model in models}
    done, _ = await DBOS.asyncio_wait(list(tasks.values()), timeout=10)
    answers = {model: await keep(task.result()) for model, task in tasks.items() if task in done}
    await asyncio.wait(tasks.values())
    return answers


@DBOS.workflow()
async def coroutines(first: str, second: str) -> int:
    done, _ = await DBOS.asyncio_wait([ask(first), ask(second)])
    return len(done)


@DBOS.workflow()
async def tuple_of_tasks(first: str, second: str) -> int:
    tasks = (asyncio.create_task(ask(first)), asyncio.create_task(ask(second)))
    done, _ = await DBOS.asyncio_wait(tasks, timeout=3)
    await asyncio.wait(tasks)
    return len(done)
