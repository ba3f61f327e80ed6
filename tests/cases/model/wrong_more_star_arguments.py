"""The same with synchronous calls on the loop."""

from typing import Any

from dbos import DBOS


@DBOS.step()
async def save(path: str) -> str:
    return path


def apply(function, *args: Any, **kwargs: Any) -> Any:
    return function(*args, **kwargs)


def first(*functions: Any) -> Any:
    return functions[0]("desk", "x")  # DBS101


def keyword(*, function: Any) -> Any:
    return function("desk", "x")


def nested(make):
    return make()("desk", "x")  # DBS101


@DBOS.workflow()
async def job(path: str) -> None:
    apply(DBOS.send, "desk", path)  # DBS101: DBOS.send
    first(DBOS.send)
    keyword(function=DBOS.send)  # DBS101: DBOS.send
    nested(lambda: DBOS.send)
    save(*[path])  # DBS104
    save(**{"path": path})  # DBS104
