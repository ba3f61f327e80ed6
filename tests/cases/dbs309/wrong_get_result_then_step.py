"""A step after get_result, in several coroutines at once."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def store(answer: str) -> str:
    return answer


@DBOS.workflow()
async def research(question: str) -> str:
    return question


async def wait_and_store(handle) -> str:
    answer = await handle.get_result()
    return await store(answer)


async def research_and_store(question: str) -> str:
    handle = await DBOS.start_workflow_async(research, question)
    return await store(await handle.get_result())


@DBOS.workflow()
async def research_all(questions: list[str]) -> list:
    handles = [await DBOS.start_workflow_async(research, question) for question in questions]
    return await asyncio.gather(*[wait_and_store(handle) for handle in handles], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def research_two(first: str, second: str) -> list:
    return await asyncio.gather(research_and_store(first), research_and_store(second), return_exceptions=True)  # DBS309
