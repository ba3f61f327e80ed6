"""Operations of dbos are recorded as steps are."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def child(user: str) -> str:
    return user


@DBOS.workflow()
async def tell(user: str) -> str:
    asyncio.create_task(DBOS.send_async(user, "hello"))  # DBS108: send_async
    return user


@DBOS.workflow()
async def publish(user: str) -> str:
    asyncio.create_task(DBOS.set_event_async("user", user))  # DBS108
    return user


@DBOS.workflow()
async def begin(user: str) -> str:
    asyncio.create_task(DBOS.start_workflow_async(child, user))  # DBS108
    return user


@DBOS.workflow()
async def run(user: str) -> str:
    asyncio.ensure_future(DBOS.run_step_async(None, len, user))  # DBS108
    return user
