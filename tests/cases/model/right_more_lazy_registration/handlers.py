import asyncio

from dbos import DBOS

from registry import HANDLERS, handler


@handler("load")
@DBOS.step()
def load(path: str) -> str:
    return path


@handler("save")
@DBOS.step()
async def save(path: str) -> str:
    return path


@DBOS.workflow()
async def run(name: str, path: str) -> str:
    function = HANDLERS[name]
    if asyncio.iscoroutinefunction(function):
        return await function(path)
    return await asyncio.to_thread(function, path)
