"""Functions in places where they are hard to follow."""

import operator
from enum import Enum
from functools import partial, singledispatch

from dbos import DBOS


@DBOS.step()
async def save(path: str) -> str:
    return path


class Action(Enum):
    SAVE = partial(save)
    PRINT = partial(print)

    async def run(self, path: str) -> object:
        return await self.value(path)


@singledispatch
def show(value: object) -> str:
    return str(value)


@show.register
def _(value: int) -> str:
    return hex(value)


@show.register(str)
def _(value: str) -> str:
    return value


@DBOS.workflow()
async def job(path: str, kind: str) -> None:
    await Action[kind].run(path)
    await Action.SAVE.value(path)
    await operator.methodcaller("send_async", "desk", "x")(DBOS)
    await operator.attrgetter("send_async")(DBOS)("desk", "x")
    await getattr(DBOS, f"{kind}_async")("desk", "x")
    await globals()["save"](path)
    show(3)
    show("x")
