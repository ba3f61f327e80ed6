"""Objects around DBOS with methods of their own."""

import asyncio
from typing import Any

from dbos import DBOS


class Quiet(DBOS):
    @classmethod
    def send(cls, destination: str, message: Any, **options: Any) -> None:
        print(destination, message, options)


class Proxy:
    def __init__(self, target: Any) -> None:
        self._target = target

    def __getattr__(self, name: str) -> Any:
        return getattr(self._target, name)


class InThread:
    """Every operation in a worker thread."""

    def __getattr__(self, name: str) -> Any:
        async def call(*args: Any, **kwargs: Any) -> Any:
            return await asyncio.to_thread(getattr(DBOS, name), *args, **kwargs)

        return call


class Facade:
    async def send(self, destination: str, message: Any) -> None:
        await DBOS.send_async(destination, message)

    def recv(self, topic: str):
        return DBOS.recv_async(topic)


async def main() -> None:
    Quiet.send("desk", "x")
    Proxy(print).send("desk", "x")
    await InThread().send("desk", "x")
    facade = Facade()
    await facade.send("desk", "x")
    await facade.recv("topic")
