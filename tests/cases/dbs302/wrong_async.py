"""Clocks in coroutine workflows and the coroutines that they await."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timezone

from dbos import DBOS


@DBOS.step()
async def ask(model: str, prompt: str) -> str:
    return f"{model}: {prompt}"


@DBOS.step()
async def note(*values: object) -> None:
    DBOS.logger.info("%s", values)


@DBOS.workflow()
async def prompt_with_date(question: str) -> str:
    prompt = f"Today is {datetime.now():%Y-%m-%d}. {question}"  # DBS302
    return await ask("small", prompt)


@DBOS.workflow()
async def give_up(question: str) -> list[str]:
    answers: list[str] = []
    started = time.monotonic()  # DBS302
    while time.monotonic() - started < 30:  # DBS302
        answers.append(await ask("large", question))
    return answers


async def now() -> datetime:
    return datetime.now(timezone.utc)  # DBS302


@DBOS.workflow()
async def awaited_helper(question: str) -> None:
    await note(question, await now())


def current_hour() -> int:
    return datetime.now().hour  # DBS302


@DBOS.workflow()
async def helper_in_a_thread(question: str) -> None:
    hour = await asyncio.to_thread(current_hour)
    await note(question, hour)


@DBOS.workflow()
async def gathered(questions: list[str]) -> list:
    return await asyncio.gather(
        *[ask("small", f"{question} {time.time()}") for question in questions],  # DBS302
        return_exceptions=True,
    )


async def ticks(count: int) -> AsyncIterator[float]:
    for _ in range(count):
        yield time.time()  # DBS302


@DBOS.workflow()
async def asynchronous_generator(question: str) -> None:
    async for tick in ticks(3):
        await note(question, tick)


@asynccontextmanager
async def session(question: str) -> AsyncIterator[str]:
    yield f"{question} {time.time_ns()}"  # DBS302


@DBOS.workflow()
async def asynchronous_context_manager(question: str) -> None:
    async with session(question) as name:
        await note(name)


@DBOS.workflow()
async def to_a_step_by_name(question: str) -> str:
    return await DBOS.run_step_async({"name": "ask"}, ask, "small", f"{question} {time.time()}")  # DBS302


@DBOS.workflow()
async def to_a_child(question: str) -> None:
    await DBOS.start_workflow_async(prompt_with_date, f"{question} {datetime.now()}")  # DBS302


@DBOS.workflow()
async def until_the_deadline(question: str, deadline: datetime) -> str | None:
    answer = await ask("small", question)
    return answer if datetime.now(timezone.utc) < deadline else None  # DBS302
