"""Deadlines that dbos keeps, or that stand around nothing durable."""

import asyncio
import datetime

import anyio
from dbos import DBOS, SetWorkflowTimeout


@DBOS.step(timeout_seconds=5)
async def ask(model: str) -> str:
    return model


@DBOS.step(timeout_seconds=5, retries_allowed=True, max_attempts=3)
async def ask_again(model: str) -> str:
    return model


@DBOS.workflow()
async def interview(model: str) -> str:
    return await ask(model)


@DBOS.workflow()
async def timeout_of_step(model: str) -> str:
    try:
        return await ask(model)
    except Exception:
        return await ask_again(model)


@DBOS.workflow()
async def timeout_of_child(model: str) -> str:
    with SetWorkflowTimeout(60):
        handle = await DBOS.start_workflow_async(interview, model)
    return await handle.get_result()


@DBOS.workflow()
async def timeout_of_called_child(model: str) -> str:
    with SetWorkflowTimeout(60):
        return await interview(model)


@DBOS.workflow()
async def no_timeout(model: str) -> str:
    return await asyncio.wait_for(ask(model), None)


@DBOS.workflow()
async def no_timeout_by_keyword(model: str) -> str:
    return await asyncio.wait_for(ask(model), timeout=None)


@DBOS.workflow()
async def block_without_timeout(model: str) -> str:
    async with asyncio.timeout(None):
        return await ask(model)


@DBOS.workflow()
async def timeout_of_message(model: str) -> str:
    question = await DBOS.recv_async("question", timeout_seconds=60)
    return await ask(f"{model}: {question}")


@DBOS.workflow()
async def timeout_of_event(model: str) -> str:
    state = await DBOS.get_event_async(model, "state", timeout_seconds=10)
    return await ask(f"{model}: {state}")


@DBOS.workflow()
async def recorded_wait(models: list[str]) -> int:
    tasks = [asyncio.create_task(ask(model)) for model in models]
    done, _ = await DBOS.asyncio_wait(tasks, timeout=10)
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def durable_sleep(model: str) -> str:
    await DBOS.sleep_async(datetime.timedelta(seconds=5).total_seconds())
    return await ask(model)


async def shorten(text: str) -> str:
    await asyncio.sleep(0)
    return text[:100]


@DBOS.workflow()
async def deadline_of_plain_coroutine(model: str) -> str:
    short = await asyncio.wait_for(shorten(model), timeout=5)
    return await ask(short)


@DBOS.workflow()
async def deadline_of_plain_task(model: str) -> str:
    shortening = asyncio.create_task(shorten(model))
    return await ask(await asyncio.wait_for(shortening, timeout=5))


@DBOS.workflow()
async def deadline_around_plain_code(model: str) -> str:
    async with asyncio.timeout(5):
        short = await shorten(model)
    return await ask(short)


@DBOS.workflow()
async def deadline_before_and_after(model: str) -> str:
    answer = await ask(model)
    with anyio.fail_after(5):
        answer = await shorten(answer)
    return await ask_again(answer)


@DBOS.workflow()
async def plain_block_before_step(model: str) -> str:
    with anyio.move_on_after(5):
        question = await shorten(model)
        DBOS.logger.info("asking %s", question)
    return await ask(model)


@DBOS.workflow()
async def shielded(model: str) -> str:
    return await asyncio.shield(ask(model))


@DBOS.workflow()
async def cancel_scope_as_shield(model: str) -> str:
    with anyio.CancelScope(shield=True):
        return await ask(model)
