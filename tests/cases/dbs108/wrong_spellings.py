"""Other names for asyncio, the steps and the workflows."""

import asyncio
import asyncio as aio
import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "news-desk"})
spawn = asyncio.create_task
step = DBOS.step


@step()
async def mail(user: str) -> str:
    return user


async def _call(user: str) -> str:
    return user


call = DBOS.step(name="call")(_call)


@durable.DBOS.step()
async def write(user: str) -> str:
    return user


@dbos.workflow()
async def remind(user: str) -> str:
    return user


class Post:
    @DBOS.step()
    async def send(self, user: str) -> str:
        return user

    @staticmethod
    @DBOS.step()
    async def stamp(user: str) -> str:
        return user


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)
        self.post = Post()

    @DBOS.step()
    async def ring(self, user: str) -> str:
        return user

    @DBOS.workflow()
    async def work(self, user: str) -> str:
        asyncio.create_task(self.ring(user))  # DBS108
        asyncio.create_task(self.post.send(user))  # DBS108
        return user


mail_boss = functools.partial(mail, "boss")


@D.workflow()
async def functions(user: str) -> str:
    aio.create_task(mail(user))  # DBS108
    aio.ensure_future(call(user))  # DBS108
    spawn(write(user))  # DBS108
    asyncio.create_task(remind(user))  # DBS108
    asyncio.create_task(mail_boss())  # DBS108
    asyncio.create_task(Post().send(user))  # DBS108
    asyncio.create_task(Post.stamp(user))  # DBS108
    return user


@durable.DBOS.workflow()
async def local_import(user: str) -> str:
    from asyncio import create_task as begin

    job = mail
    begin(job(user))  # DBS108
    return user


async def _deliver(user: str) -> str:
    asyncio.create_task(mail(user))  # DBS108
    return user


deliver = DBOS.workflow(name="deliver")(_deliver)
