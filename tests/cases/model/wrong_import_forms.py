"""The ways to import the class and to name its operations."""

import dbos
import dbos as durable
from dbos import DBOS
from dbos import DBOS as D
from dbos import DBOS as _dbos

Clock = DBOS
pause = DBOS.sleep
nap = D.sleep
Left, Right = D, dbos
again = pause


async def wait_plain() -> None:
    DBOS.sleep(1)  # DBS101


async def wait_module() -> None:
    dbos.DBOS.sleep(1)  # DBS101


async def wait_module_alias() -> None:
    durable.DBOS.sleep(1)  # DBS101


async def wait_class_alias() -> None:
    D.sleep(1)  # DBS101


async def wait_private_alias() -> None:
    _dbos.sleep(1)  # DBS101


async def wait_assigned_class() -> None:
    Clock.sleep(1)  # DBS101


async def wait_assigned_method() -> None:
    pause(1)  # DBS101


async def wait_assigned_method_of_alias() -> None:
    nap(1)  # DBS101


async def wait_alias_of_alias() -> None:
    again(1)  # DBS101


async def wait_unpacked() -> None:
    Left.sleep(1)  # DBS101
    Right.DBOS.sleep(1)  # DBS101


async def wait_local() -> None:
    clock = DBOS
    clock.sleep(1)  # DBS101


async def wait_walrus() -> None:
    if (clock := DBOS) is not None:
        clock.sleep(1)  # DBS101


async def wait_chosen(quick: bool) -> None:
    wait = DBOS.sleep if quick else DBOS.recv
    wait(1)  # DBS101
