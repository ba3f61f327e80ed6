"""The same method names on objects that have nothing to do with dbos."""

import asyncio
import time
from dataclasses import dataclass, field

import boto3
import trio
from dbos import DBOS
from slack_sdk import WebClient

slack = WebClient()
sqs = boto3.client("sqs")


class Mailbox:
    def send(self, to: str, text: str) -> None:
        print(to, text)

    def recv(self, topic: str) -> str:
        return topic

    def get_event(self, name: str) -> str:
        return name

    def sleep(self, seconds: float) -> None:
        print(seconds)

    def list_workflows(self) -> list:
        return []


class DBOSLike:
    @classmethod
    def sleep(cls, seconds: float) -> None:
        print(seconds)

    def get_status(self) -> str:
        return "fine"

    def set_worker_concurrency(self, value: int) -> None:
        print(value)


@dataclass
class Slot:
    worker_concurrency: int = 1
    names: list = field(default_factory=list)

    def run(self, options: object, fn) -> object:
        return fn()


mailbox = Mailbox()


async def own_objects(user: str) -> None:
    mailbox.send(user, "hello")
    mailbox.recv("answers")
    mailbox.get_event("clicked")
    mailbox.sleep(1)
    print(Mailbox().list_workflows())
    DBOSLike.sleep(1)
    print(DBOSLike().get_status())
    DBOSLike().set_worker_concurrency(4)
    slot = Slot()
    print(slot.worker_concurrency, slot.run(None, time.monotonic))


async def third_party(user: str) -> None:
    slack.send(user, "hello")
    sqs.get_event(user)
    await trio.sleep(1)
    await asyncio.sleep(0)


async def unknown_parameters(engine, queue, handle, dbos, user: str) -> None:
    engine.sleep(1)
    queue.set_worker_concurrency(4)
    print(queue.worker_concurrency, handle.get_status())
    dbos.send(user, "hello")


async def shadowed_parameter(DBOS, user: str) -> None:
    DBOS.sleep(1)
    DBOS.send(user, "hello")


async def shadowed_local(user: str) -> None:
    DBOS = Mailbox()
    DBOS.send(user, "hello")
    DBOS.sleep(1)


async def shadowed_by_loop(users: list) -> None:
    for DBOS in users:
        DBOS.send("desk", "hello")


async def shadowed_in_comprehension(clients: list) -> list:
    return [DBOS.get_event("clicked") for DBOS in clients]


async def shadowed_by_with(opener, user: str) -> None:
    with opener() as DBOS:
        DBOS.send(user, "hello")


class Engine:
    def __init__(self, transport) -> None:
        self.dbos = transport

    async def tell(self, user: str) -> None:
        self.dbos.send(user, "hello")


class Client:
    sleep = staticmethod(print)

    def send(self, user: str) -> None:
        print(user)

    async def run(self, user: str) -> None:
        self.send(user)
        self.sleep(1)


async def really_durable(user: str) -> None:
    await DBOS.send_async(user, "hello")
