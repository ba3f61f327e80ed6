"""Runs proof programs and hands back what they showed.

A program uses the words of `proof.py`. One that dies at `halt` is run a second time
on the same database, to recover.
"""

import json
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

DEATH = 17  # as in proof.py, which is imported in child processes alone

Facts = dict[str, Any]


class Prove(Protocol):
    """Run a program and give the facts that it showed, in all its processes.

    A program that shall hang says `show(waiting=True)` before; it must still be
    running `hangs_for` seconds later.
    """

    def __call__(self, program: str, *, hangs_for: float | None = None) -> Facts: ...


class Stage:
    """Where programs run: a process that has imported dbos once and forks for each."""

    def __enter__(self) -> "Stage":
        here = Path(__file__).resolve().parent
        self._server = subprocess.Popen(
            [sys.executable, "-m", f"{here.name}.server"],
            cwd=here.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.communicate()

    def prepare(self, folder: Path) -> Path:
        """Make a database on which programs start faster than on an empty one."""
        self.prove("from proof import prepare\nprepare()", folder)
        return folder / "database.sqlite"

    def prove(
        self,
        program: str,
        folder: Path,
        *,
        database: Path | None = None,
        hangs_for: float | None = None,
    ) -> Facts:
        """Run the program in this folder, a second time if it died at `halt`."""
        (folder / "program.py").write_text(textwrap.dedent(program))
        if database:
            shutil.copy(database, folder)
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
        assert self._server.stdin and self._server.stdout
        self._server.stdin.write(json.dumps([str(folder), hangs_for]) + "\n")
        self._server.stdin.flush()
        code: int | None = json.loads(self._server.stdout.readline())
        return code
