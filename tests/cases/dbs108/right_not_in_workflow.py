"""Outside of workflows a forgotten task is the business of other linters."""

import asyncio

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.step()
async def mail(user: str) -> str:
    return user


@DBOS.workflow()
async def remind(user: str) -> str:
    return user


@app.post("/mail/{user}")
async def endpoint(user: str) -> str:
    asyncio.create_task(mail(user))
    asyncio.create_task(remind(user))
    asyncio.ensure_future(DBOS.send_async(user, "hello"))
    return user


async def consume(users: list[str]) -> None:
    for user in users:
        asyncio.create_task(remind(user))
    task = asyncio.create_task(mail("boss"))
    asyncio.get_running_loop().create_task(mail("ann"))


class Server:
    def __init__(self) -> None:
        self.tasks: set = set()

    async def handle(self, user: str) -> None:
        task = asyncio.create_task(remind(user))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


if __name__ == "__main__":
    asyncio.run(consume(["ann"]))
