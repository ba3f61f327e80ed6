"""A deadline around a step, in every spelling of asyncio and anyio."""

import asyncio
import asyncio as aio
from asyncio import timeout, timeout_at, wait_for
from asyncio import wait_for as within

import anyio
from anyio import fail_after, move_on_after
from dbos import DBOS


@DBOS.step()
async def ask(model: str) -> str:
    return model


@DBOS.step()
async def fall_back(question: str) -> str:
    return question


@DBOS.workflow()
async def by_module(model: str) -> str:
    try:
        return await asyncio.wait_for(ask(model), 5)  # DBS312
    except asyncio.TimeoutError:
        return await fall_back(model)


@DBOS.workflow()
async def by_alias(model: str) -> str:
    try:
        return await aio.wait_for(ask(model), timeout=5)  # DBS312
    except TimeoutError:
        return await fall_back(model)


@DBOS.workflow()
async def by_name(model: str) -> str:
    return await wait_for(ask(model), timeout=5)  # DBS312


@DBOS.workflow()
async def by_other_name(model: str) -> str:
    return await within(ask(model), timeout=5)  # DBS312


@DBOS.workflow()
async def by_keywords(model: str) -> str:
    return await asyncio.wait_for(fut=ask(model), timeout=5)  # DBS312


@DBOS.workflow()
async def imported_inside(model: str) -> str:
    from asyncio import wait_for as at_most

    return await at_most(ask(model), 5)  # DBS312


@DBOS.workflow()
async def deadline_of_caller(model: str, patience: float) -> str:
    return await asyncio.wait_for(ask(model), patience)  # DBS312


@DBOS.workflow()
async def over_several_lines(model: str) -> str:
    answer = await asyncio.wait_for(  # DBS312
        ask(model),
        timeout=30,
    )
    return await fall_back(answer)


@DBOS.workflow()
async def block(model: str) -> str:
    try:
        async with asyncio.timeout(5):  # DBS312
            return await ask(model)
    except TimeoutError:
        return await fall_back(model)


@DBOS.workflow()
async def block_by_name(model: str) -> str:
    async with timeout(5):  # DBS312
        answer = await ask(model)
    return answer


@DBOS.workflow()
async def block_with_scope(model: str) -> str:
    async with aio.timeout(delay=5) as scope:  # DBS312
        answer = await ask(model)
        DBOS.logger.info("asked %s", scope)
    return answer


@DBOS.workflow()
async def block_until(model: str, deadline: float) -> str:
    async with asyncio.timeout_at(deadline):  # DBS312
        return await ask(model)


@DBOS.workflow()
async def block_until_by_name(model: str, deadline: float) -> str:
    async with timeout_at(deadline):  # DBS312
        return await ask(model)


@DBOS.workflow()
async def several_managers(model: str, lock: asyncio.Lock) -> str:
    async with lock, asyncio.timeout(5):  # DBS312
        return await ask(model)


@DBOS.workflow()
async def anyio_fails(model: str) -> str:
    try:
        with anyio.fail_after(5):  # DBS312
            return await ask(model)
    except TimeoutError:
        return await fall_back(model)


@DBOS.workflow()
async def anyio_fails_by_name(model: str) -> str:
    with fail_after(5):  # DBS312
        return await ask(model)


@DBOS.workflow()
async def anyio_moves_on(model: str) -> str:
    answer = "nothing"
    with anyio.move_on_after(5):  # DBS312
        answer = await ask(model)
    return await fall_back(answer)


@DBOS.workflow()
async def anyio_moves_on_by_name(model: str) -> str:
    with move_on_after(5) as scope:  # DBS312
        await ask(model)
    return "too late" if scope.cancel_called else "in time"
