"""The name of the class is taken back, for a stub or for another library."""

import os
from typing import TYPE_CHECKING

from dbos import DBOS as _DBOS

if TYPE_CHECKING:
    from dbos import DBOS, WorkflowHandleAsync


class Stub:
    def send(self, user: str, text: str) -> None:
        print(user, text)

    def sleep(self, seconds: float) -> None:
        print(seconds)


def nap(seconds: float) -> None:
    print(seconds)


runtime = _DBOS
runtime = Stub()

sleep = _DBOS.sleep
sleep = nap


async def rebound_object(user: str) -> None:
    runtime.send(user, "hello")
    runtime.sleep(1)


async def rebound_function() -> None:
    sleep(1)


async def rebound_inside(user: str) -> None:
    engine = _DBOS
    await engine.send_async(user, "hello")
    engine = Stub()
    engine.send(user, "hello")


async def only_in_annotations(handle: "WorkflowHandleAsync[str]", maker: "type[DBOS]") -> str:
    print(maker, os.getpid())
    status = await handle.get_status()
    return status.status
