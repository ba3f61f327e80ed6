"""Runs proof programs and hands back what they showed.

A program uses the words of `proof.py`. One that dies at `halt` is run a second time
on the same database, to recover.

`prove` runs a program on the installed dbos. A proof whose claim depends on the release
runs on the newest release of several major versions, each in an environment of its own
(`environments.py`), and asks `prove.release` where they differ:

    @everywhere
    def test_dbs101_sleep(prove: Prove) -> None:
        facts = prove('''
            from dbos import DBOS
            from proof import launch, run, show

            @DBOS.workflow()
            async def remind():
                DBOS.sleep(0.01)  # DBS101
                return "reminded"

            launch()
            show(remind=run(remind))
        ''')
        refuses = prove.release >= (2, 10)
        assert facts["remind"] == (refusal("sleep") if refuses else "reminded")

`@on("1", "2")` names the major versions; `prove.on("2")` is another `prove` inside of one
proof. A program can ask as well: `proof.RELEASE` is the same tuple of numbers. Where an
environment cannot be built, as without a network, the proof is skipped.
"""

import json
import shutil
import sqlite3
import subprocess
import textwrap
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from .environments import MAJORS

DEATH = 17  # as in proof.py, which is imported in child processes alone

Facts = dict[str, Any]


def on(*majors: str) -> pytest.MarkDecorator:
    """Run a proof on the newest release of each of these major versions."""
    return pytest.mark.parametrize("prove", majors, indirect=True, ids=[f"dbos{one}" for one in majors])


everywhere = on(*MAJORS)
"""Run a proof on the newest release of every major version that has an environment."""


class Prove:
    """Run a program and give the facts that it showed, in all its processes.

    A program that shall hang says `show(waiting=True)` before; it must still be
    running `hangs_for` seconds later.
    """

    def __init__(self, stages: "Callable[[str | None], Stage]", major: str | None, folder: Path) -> None:
        self._stages = stages
        self._stage = stages(major)
        self._folder = folder

    @property
    def release(self) -> tuple[int, ...]:
        """The release of dbos that programs run on, such as (2, 31, 1)."""
        return self._stage.release

    def on(self, major: str) -> "Prove":
        """The same on the newest release of a major version."""
        return Prove(self._stages, major, self._folder)

    def __call__(self, program: str, *, hangs_for: float | None = None) -> Facts:
        folder = self._folder / f"program{len(list(self._folder.iterdir()))}"
        folder.mkdir()
        return self._stage.prove(program, folder, hangs_for=hangs_for)


class Stage:
    """Where programs run: a process that has imported dbos once and forks for each."""

    def __init__(self, python: Path) -> None:
        self._python = python
        self._database: Path | None = None
        self.release: tuple[int, ...] = ()

    def __enter__(self) -> "Stage":
        here = Path(__file__).resolve().parent
        self._server = subprocess.Popen(
            [self._python, "-m", f"{here.name}.server"],
            cwd=here.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.release = tuple(self._answer())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.communicate()

    def prepare(self, folder: Path) -> None:
        """Make the database on which programs start faster than on an empty one."""
        self.prove("from proof import prepare\nprepare()", folder)
        self._database = folder / "database.sqlite"
        # The file keeps this mode. Without it, the polling threads of dbos can starve a commit
        # for longer than a proof may take, on a busy machine.
        with closing(sqlite3.connect(self._database)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")

    def prove(self, program: str, folder: Path, *, hangs_for: float | None = None) -> Facts:
        """Run the program in this folder, a second time if it died at `halt`."""
        (folder / "program.py").write_text(textwrap.dedent(program))
        if self._database:
            shutil.copy(self._database, folder)
        code = self._run(folder, hangs_for)
        if code == DEATH:
            code = self._run(folder, hangs_for)
        if code != (None if hangs_for else 0):
            ended = "did not end" if code is None else f"ended with {code}"
            raise AssertionError(f"{ended}:\n{(folder / 'output.txt').read_text()}")
        shown = folder / "shown.jsonl"
        lines = shown.read_text().splitlines() if shown.exists() else []
        return {name: fact for line in lines for name, fact in json.loads(line).items()}

    def _run(self, folder: Path, hangs_for: float | None) -> int | None:
        """The exit code of one process; None if it had to be killed."""
        assert self._server.stdin
        self._server.stdin.write(json.dumps([str(folder), hangs_for]) + "\n")
        self._server.stdin.flush()
        code: int | None = self._answer()
        return code

    def _answer(self) -> Any:
        assert self._server.stdout
        line = self._server.stdout.readline()
        if not line:
            raise RuntimeError(f"the server of {self._python} ended with {self._server.wait()}")
        return json.loads(line)
