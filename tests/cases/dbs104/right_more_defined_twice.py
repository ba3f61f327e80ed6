"""One name, two definitions: which one is called depends."""

import asyncio
import os
import sys
from typing import overload

from dbos import DBOS

if os.environ.get("ASYNC"):

    @DBOS.step()
    async def load(path: str) -> str:
        return path

else:

    @DBOS.step()
    def load(path: str) -> str:
        return path


try:
    import aiofiles
except ImportError:

    @DBOS.step()
    def save(path: str) -> None:
        print(path)

else:

    @DBOS.step()
    async def save(path: str) -> None:
        async with aiofiles.open(path) as file:
            await file.write(b"x")


if sys.version_info >= (3, 12):

    @DBOS.step()
    def check(path: str) -> None:
        print(path)

else:

    @DBOS.step()
    def check(path: str) -> None:
        print(path, "old")


@overload
def parse(text: str) -> str: ...
@overload
def parse(text: bytes) -> bytes: ...
@DBOS.step()
def parse(text):
    return text


@DBOS.workflow()
def job(path: str) -> None:
    load(path)
    save(path)
    check(path)
    parse(path)


async def main(path: str) -> None:
    await asyncio.to_thread(job, path)
