"""Imports inside of functions, under conditions, for type checkers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbos import DBOS as Durable

if sys.version_info >= (3, 10):
    from dbos import DBOS as Modern
else:
    from dbos import DBOS as Modern

try:
    from dbos import DBOS as Tried
except ImportError:
    Tried = None

for _ in range(1):
    from dbos import DBOS as Looped


async def wait_imported_here() -> None:
    from dbos import DBOS

    DBOS.sleep(1)  # DBS101


async def wait_module_here() -> None:
    import dbos

    dbos.DBOS.sleep(1)  # DBS101


async def wait_annotated(durable: Durable) -> None:
    durable.sleep(1)  # DBS101


async def wait_modern() -> None:
    Modern.sleep(1)  # DBS101


async def wait_tried() -> None:
    if Tried is not None:
        Tried.sleep(1)  # DBS101


async def wait_looped() -> None:
    Looped.sleep(1)  # DBS101


async def wait_nested() -> None:
    from dbos import DBOS

    async def inner() -> None:
        DBOS.sleep(1)  # DBS101

    await inner()


class Clock:
    from dbos import DBOS as Own

    async def wait(self) -> None:
        self.Own.sleep(1)  # DBS101


async def wait_not_imported(DBOS) -> None:
    DBOS.sleep(1)
