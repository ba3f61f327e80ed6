"""Entering and leaving a context manager are calls."""

from contextlib import asynccontextmanager, contextmanager

from dbos import DBOS


class Turn:
    def __init__(self, topic: str) -> None:
        self.topic = topic

    def __enter__(self) -> str:
        return DBOS.recv(self.topic)  # DBS202

    def __exit__(self, *failure) -> None:
        return None


class Hold:
    def __enter__(self) -> "Hold":
        return self

    def __exit__(self, *failure) -> None:
        DBOS.sleep(1)  # DBS202


class AsyncTurn:
    async def __aenter__(self) -> str:
        return await DBOS.recv_async("turn")  # DBS202

    async def __aexit__(self, *failure) -> None:
        return None


class Spare:
    def __enter__(self) -> "Spare":
        DBOS.sleep(1)
        return self

    def __exit__(self, *failure) -> None:
        return None


@contextmanager
def turn(topic: str):
    value = DBOS.recv(topic)  # DBS202
    yield value


@asynccontextmanager
async def async_turn(topic: str):
    yield await DBOS.recv_async(topic)  # DBS202


@DBOS.step()
def use_enter(topic: str) -> str:
    with Turn(topic) as value:
        return value


@DBOS.step()
def use_exit(topic: str) -> str:
    with Hold():
        return topic


@DBOS.step()
async def use_async_enter() -> str:
    async with AsyncTurn() as value:
        return value


@DBOS.step()
def use_generator_manager(topic: str) -> str:
    with turn(topic) as value:
        return value


@DBOS.step()
async def use_async_generator_manager(topic: str) -> str:
    async with async_turn(topic) as value:
        return value
