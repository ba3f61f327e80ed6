"""Registered when the module is read, in whatever block."""

import sys

from dbos import DBOS

try:
    import polars
except ImportError:
    polars = None

if polars is not None:

    @DBOS.step()
    def read_table(path: str) -> int:
        return len(polars.read_csv(path))

else:

    @DBOS.step(name="read_table")
    def read_table(path: str) -> int:
        with open(path, encoding="utf-8") as stream:
            return len(stream.readlines())


def first(name: str) -> str:
    return name


def second(name: str) -> str:
    return name


for function in (first, second):
    DBOS.workflow(name=f"{function.__name__}-flow")(function)

FLOWS = [DBOS.step(name=function.__name__)(function) for function in (first, second)]

if sys.platform == "linux":
    third = DBOS.workflow(name="third")(lambda name: name)


class Tools:
    @DBOS.step()
    def sharpen(self, name: str) -> str:
        return name

    @staticmethod
    @DBOS.workflow()
    def clean(name: str) -> str:
        return name
