"""The steps of a loop over the set `done` get their numbers in an order that no set keeps."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def ask(model: str) -> str:
    return model


@DBOS.step()
async def keep(answer: str) -> str:
    return answer


@DBOS.step()
def count(answer: str) -> int:
    return len(answer)


@DBOS.workflow()
async def follow_up(answer: str) -> str:
    return await keep(answer)


async def keep_politely(answer: str) -> str:
    return await keep(f"please, {answer}")


@DBOS.workflow()
async def step_for_each(models: list[str]) -> None:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    for task in done:  # DBS319
        await keep(task.result())


@DBOS.workflow()
async def step_for_each_in_rounds(models: list[str]) -> None:
    waiting = [asyncio.create_task(ask(model)) for model in models]
    while waiting:
        done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done:  # DBS319
            await keep(task.result())
        waiting = [task for task in waiting if task not in done]


@DBOS.workflow()
async def both_mistakes(models: list[str]) -> None:
    pending = {asyncio.create_task(ask(model)) for model in models}
    while pending:
        done, pending = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)  # DBS319
        for finished in done:  # DBS319
            await keep(finished.result())


@DBOS.workflow()
async def child_for_each(models: list[str]) -> list[str]:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks)
    handles = []
    for task in done:  # DBS319
        handles.append(await DBOS.start_workflow_async(follow_up, task.result()))
    return [await handle.get_result() for handle in handles]


@DBOS.workflow()
async def enqueued_for_each(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        await DBOS.enqueue_workflow_async("answers", follow_up, task.result())


@DBOS.workflow()
async def message_for_each(models: list[str], desk: str) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        await DBOS.send_async(desk, task.result(), "answers")


@DBOS.workflow()
async def helper_for_each(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        await keep_politely(task.result())


@DBOS.workflow()
async def comprehension(models: list[str]) -> list[str]:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    return [await keep(task.result()) for task in done]  # DBS319


@DBOS.workflow()
async def gathered(models: list[str]) -> list:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    return await asyncio.gather(*[keep(task.result()) for task in done], return_exceptions=True)  # DBS319


@DBOS.workflow()
async def list_of_done(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in list(done):  # DBS319
        await keep(task.result())


@DBOS.workflow()
async def numbered(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for number, task in enumerate(done):  # DBS319
        await keep(f"{number}: {task.result()}")


@DBOS.workflow()
async def part_of_the_answer(models: list[str]) -> None:
    answered = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in answered[0]:  # DBS319
        await keep(task.result())


@DBOS.workflow()
async def under_a_condition(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        if task.exception() is None:
            await keep(task.result())


@DBOS.workflow()
async def in_threads(models: list[str]) -> int:
    total = 0
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        total += await asyncio.to_thread(count, task.result())
    return total


async def keep_all(tasks: "set[asyncio.Task[str]]") -> None:
    for task in tasks:  # DBS319
        await keep(task.result())


@DBOS.workflow()
async def done_given_to_helper(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    await keep_all(done)


async def answered(models: list[str]) -> None:
    done, _ = await DBOS.asyncio_wait([asyncio.create_task(ask(model)) for model in models])
    for task in done:  # DBS319
        await keep(task.result())


@DBOS.workflow()
async def in_helper(models: list[str]) -> None:
    await answered(models)


@DBOS.workflow()
async def pending_iterated(models: list[str]) -> None:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    _, pending = await DBOS.asyncio_wait(tasks, timeout=10)
    for task in pending:  # DBS319
        await keep(await task)
