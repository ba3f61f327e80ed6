"""Through the bank's module, relatively and absolutely, and past it."""

from dbos import DBOS as Library

from bank.dbos import DBOS

from .dbos import dbos, step


@DBOS.step()
def wait(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@step()
def wait_relative(topic: str) -> str:
    return dbos.recv(topic)  # DBS202


@dbos.step()
def wait_library(topic: str) -> str:
    return Library.recv(topic)  # DBS202


async def pause() -> None:
    dbos.sleep(1)  # DBS101
