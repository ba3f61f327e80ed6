"""Names that only look like operations of dbos."""

import asyncio
import socket
import time
from unittest import mock

import httpx
from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()
server = socket.socket()


class Bus:
    def recv(self, topic: str) -> str:
        return topic

    def sleep(self, seconds: float) -> float:
        return seconds

    def set_event(self, name: str) -> str:
        return name


class DBOSLike:
    @staticmethod
    def patch(name: str) -> str:
        return name


def sleep(seconds: float) -> None:
    time.sleep(seconds)


@app.get("/bus")
def bus(topic: str) -> str:
    own = Bus()
    own.sleep(1)
    own.set_event(topic)
    DBOSLike.patch(topic)
    sleep(0.1)
    return own.recv(topic)


@app.get("/socket")
def from_socket() -> bytes:
    return server.recv(1024)


@app.patch("/items/{item}")
async def change(item: str) -> int:
    await asyncio.sleep(0.1)
    async with httpx.AsyncClient() as client:
        response = await client.patch("https://example.org/items/" + item)
    return response.status_code


def test_patch() -> None:
    with mock.patch("os.getcwd", return_value="/"):
        assert DBOS.logger is not None


if __name__ == "__main__":
    Bus().recv("start")
    time.sleep(0.1)
