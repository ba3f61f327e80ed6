# dbos-version: >=2.11,<3
"""What the second major version still has, used where no loop runs or in a thread."""

import asyncio

from dbos import DBOS, Queue

mail = Queue("mail", concurrency=5)


@DBOS.transaction()
def save(user: str) -> None:
    DBOS.sql_session.execute(user)


@DBOS.workflow()
def greet(user: str) -> str:
    save(user)
    DBOS.sleep(1)
    DBOS.set_event("greeted", user)
    return user


@DBOS.workflow()
async def remind(user: str) -> str:
    await asyncio.to_thread(save, user)
    await asyncio.to_thread(DBOS.set_event, "saved", user)
    await DBOS.sleep_async(60)
    handle = await mail.enqueue_async(greet, user)
    return await handle.get_result()


def greet_all(users: list[str]) -> list[str]:
    handles = [mail.enqueue(greet, user) for user in users]
    print([handle.get_status() for handle in handles])
    return [handle.get_result() for handle in handles]


async def in_thread(users: list[str]) -> list[str]:
    return await asyncio.to_thread(greet_all, users)
