"""Every import here leads to the application's own module."""

import myapp.dbos
import myapp.dbos as objects
from myapp import dbos
from myapp.dbos import DBOS
from myapp.dbos import DBOS as D

from . import dbos as relative
from .dbos import get_event, recv, sleep


@DBOS.workflow()
async def show(user: str) -> None:
    DBOS.sleep(1)
    D.send(user, "hello")
    dbos.sleep(1)
    dbos.DBOS.send(user, "hello")
    relative.sleep(1)
    objects.recv("answers")
    myapp.dbos.sleep(1)
    sleep(1)
    print(get_event("clicked"), recv("answers"))


async def awaitless(user: str) -> None:
    relative.DBOS.send(user, "hello")
    myapp.dbos.DBOS.send(user, "hello")
