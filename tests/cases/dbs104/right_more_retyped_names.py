"""A name that first means a coroutine step and then something else."""

from functools import partial
from unittest.mock import patch

import jobs
from dbos import DBOS


@DBOS.step()
async def load(path: str) -> str:
    return path


def run(path: str) -> None:
    load = print
    load(path)


class Loader:
    load = staticmethod(print)

    def run(self, path: str) -> None:
        self.load(path)
        Loader.load(path)


class Job:
    def __init__(self, load=None) -> None:
        self._load = load or print

    def run(self, path: str) -> None:
        self._load(path)


def test_patched(monkeypatch) -> None:
    monkeypatch.setattr(jobs, "load", print)
    jobs.load("x")
    with patch("jobs.load") as load:
        load("x")


def with_default(path: str, load=print) -> None:
    load(path)


def main() -> None:
    Job().run("x")
    with_default("x")
    partial(print, "x")()


loaders = [print]
for load in loaders:
    load("x")
