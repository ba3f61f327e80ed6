"""The start lies in coroutines that the step awaits or leaves running."""

import asyncio
import contextlib

from dbos import DBOS


@DBOS.workflow()
async def research(topic: str) -> str:
    return await ask_model(topic)


@DBOS.workflow()
def research_slowly(topic: str) -> str:
    return read_book(topic)


@DBOS.step()
async def ask_model(topic: str) -> str:
    return topic.title()


@DBOS.step()
def read_book(topic: str) -> str:
    return topic.title()


async def kick_off(topic: str) -> str:
    handle = await DBOS.start_workflow_async(research, topic)  # DBS201
    return handle.workflow_id


@DBOS.step()
async def plan(topic: str) -> str:
    return await kick_off(topic)


# A task that the step leaves running.
async def follow_up(topic: str) -> None:
    await DBOS.enqueue_workflow_async("topics", research, topic)  # DBS201


@DBOS.step()
async def answer(topic: str) -> str:
    asyncio.create_task(follow_up(topic))
    return topic


async def follow_up_later(topic: str) -> None:
    await asyncio.sleep(1)
    await research(topic)  # DBS201


@DBOS.step()
async def answer_and_log(topic: str) -> str:
    task = asyncio.ensure_future(follow_up_later(topic))
    task.add_done_callback(lambda done: DBOS.logger.info("%s is done", done))
    return topic


# Gathered helpers.
async def one_of_many(topic: str) -> str:
    return await research(topic)  # DBS201


@DBOS.step()
async def survey(topics: list[str]) -> list[str]:
    return await asyncio.gather(*(one_of_many(topic) for topic in topics))


@DBOS.step()
async def survey_directly(topics: list[str]) -> list[str]:
    return await asyncio.gather(*[research(topic) for topic in topics])  # DBS201


# asyncio.to_thread keeps the context of the step.
@DBOS.step()
async def plan_in_thread(topic: str) -> str:
    return await asyncio.to_thread(start_in_thread, topic)


def start_in_thread(topic: str) -> str:
    return DBOS.start_workflow(research_slowly, topic).workflow_id  # DBS201


@DBOS.step()
async def plan_operation_in_thread(topic: str) -> None:
    await asyncio.to_thread(DBOS.enqueue_workflow, "topics", research_slowly, topic)  # DBS201


@DBOS.step()
async def plan_lambda_in_thread(topic: str) -> None:
    await asyncio.to_thread(lambda: DBOS.start_workflow(research_slowly, topic))  # DBS201


# So does run_coroutine_threadsafe.
async def from_other_thread(topic: str) -> None:
    await DBOS.start_workflow_async(research, topic)  # DBS201


@DBOS.step()
def plan_on_loop(topic: str, loop: asyncio.AbstractEventLoop) -> None:
    asyncio.run_coroutine_threadsafe(from_other_thread(topic), loop).result()


# A synchronous helper called from a coroutine step.
def start_from_helper(topic: str) -> None:
    DBOS.start_workflow(research_slowly, topic)  # DBS201


@DBOS.step()
async def plan_with_helper(topic: str) -> None:
    start_from_helper(topic)


# Asynchronous context managers and generators.
@contextlib.asynccontextmanager
async def reported(topic: str):
    yield topic
    await DBOS.start_workflow_async(research, topic)  # DBS201


@DBOS.step()
async def in_report(topic: str) -> None:
    async with reported(topic) as name:
        DBOS.logger.info("report on %s", name)


async def expand(topic: str):
    for word in topic.split():
        yield await research(word)  # DBS201


@DBOS.step()
async def in_words(topic: str) -> list[str]:
    return [part async for part in expand(topic)]


# A coroutine function handed to an own helper.
async def retrying(action, topic: str) -> str:
    for _attempt in range(3):
        try:
            return await action(topic)
        except ValueError:
            await asyncio.sleep(0.1)
    return topic


async def start_as_action(topic: str) -> str:
    return await research(topic)  # DBS201


@DBOS.step()
async def plan_with_retries(topic: str) -> str:
    return await retrying(start_as_action, topic)


@DBOS.workflow()
async def agent(topic: str) -> str:
    await plan(topic)
    await survey([topic])
    return await answer(topic)
