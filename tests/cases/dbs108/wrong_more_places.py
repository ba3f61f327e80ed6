"""Tasks that nobody waits for."""

import asyncio

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
async def notify(user: str) -> None:
    print(user)


@DBOS.dbos_class()
class Service(DBOSConfiguredInstance):
    async def after(self, user: str) -> None:
        await notify(user)

    @DBOS.workflow()
    async def run(self, user: str) -> None:
        asyncio.create_task(self.after(user))  # DBS108
        asyncio.get_running_loop().create_task(notify(user))  # DBS108
        task = asyncio.create_task(notify(user))  # DBS108
        asyncio.create_task(notify(user), name="x")  # DBS108


@DBOS.workflow()
async def many(users: list[str]) -> None:
    for user in users:
        asyncio.ensure_future(notify(user))  # DBS108
    [asyncio.create_task(notify(user)) for user in users]  # DBS108
