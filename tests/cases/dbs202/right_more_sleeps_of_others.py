"""Sleeps, queues and events of other libraries in steps."""

import asyncio
import threading
import time

import anyio
from dbos import DBOS

ready = threading.Event()


class Device:
    def sleep(self, seconds: float) -> None:
        print(seconds)

    def recv(self) -> bytes:
        return b""

    def patch(self, body: str) -> None:
        print(body)


@DBOS.step()
def poll(device: Device) -> bytes:
    time.sleep(1)
    device.sleep(2)
    device.patch("x")
    ready.wait(1)
    return device.recv()


@DBOS.step()
async def poll_async() -> None:
    await asyncio.sleep(1)
    await anyio.sleep(1)
    await asyncio.get_running_loop().sock_recv(None, 10)


@DBOS.workflow()
async def run() -> None:
    await poll_async()
    await DBOS.sleep_async(5)


@DBOS.workflow()
def run_device() -> bytes:
    DBOS.sleep(1)
    return poll(Device())
