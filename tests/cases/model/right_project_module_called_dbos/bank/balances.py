"""Uses the bank's own module."""

from bank import dbos
from bank.dbos import DBOS
from bank.dbos import step as dbos_step

from .dbos import DBOS as Daily


@DBOS.step()
def wait(topic: str) -> str:
    return DBOS.recv(topic)


@dbos_step
def wait_bare(topic: str) -> str:
    return Daily.recv(topic)


async def pause() -> None:
    DBOS.sleep(1)
    Daily.sleep(1)
    dbos.DBOS.sleep(1)
