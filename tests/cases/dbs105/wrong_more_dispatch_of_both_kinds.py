"""A table of steps of both kinds: the synchronous one runs on the loop."""

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
    result = HANDLERS[kind](name)  # DBS105
    if inspect.isawaitable(result):
        result = await result
    return result
