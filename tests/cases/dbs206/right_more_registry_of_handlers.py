"""A plugin registry that is filled by decorators and read by workflows."""

from typing import Callable

from dbos import DBOS

HANDLERS: dict[str, Callable[[str], str]] = {}


def handler(kind: str) -> Callable[[Callable[[str], str]], Callable[[str], str]]:
    def register(function: Callable[[str], str]) -> Callable[[str], str]:
        HANDLERS[kind] = function
        return function

    return register


@handler("csv")
@DBOS.step()
def read_csv(path: str) -> str:
    return path


@handler("json")
@DBOS.step()
def read_json(path: str) -> str:
    return path


@DBOS.workflow()
def ingest(kind: str, path: str) -> str:
    reader = HANDLERS.get(kind)
    if reader is None:
        raise ValueError(kind)
    return reader(path)
