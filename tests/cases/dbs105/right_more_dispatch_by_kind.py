"""Steps of both kinds behind one name."""

import asyncio
import inspect

from dbos import DBOS


@DBOS.step()
def resize(name: str) -> str:
    return name


@DBOS.step()
async def upload(name: str) -> str:
    return name


HANDLERS = {"resize": resize, "upload": upload}


@DBOS.workflow()
async def process(kind: str, name: str) -> str:
    handler = HANDLERS[kind]
    if inspect.iscoroutinefunction(handler):
        return await handler(name)
    return await asyncio.to_thread(handler, name)
