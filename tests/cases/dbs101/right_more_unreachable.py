"""Code that the version or platform rules out, or that comes after the end."""

import sys
from typing import TYPE_CHECKING

from dbos import DBOS


async def never() -> None:
    if TYPE_CHECKING:
        DBOS.sleep(1)
    if False:
        DBOS.sleep(1)
    if sys.version_info < (3, 6):
        DBOS.sleep(1)
    return
    DBOS.sleep(2)


async def loops() -> None:
    while True:
        await DBOS.sleep_async(1)
    DBOS.sleep(2)


async def raised() -> None:
    raise NotImplementedError
    DBOS.sleep(2)
