"""Runs a proof program in a child process and hands back what it showed.

The program uses the words of `proof.py`. One that dies at `halt` is run a second time
on the same database, to recover; one that hangs is killed.
"""

import json
import os
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any, Protocol

HERE = Path(__file__).resolve().parent
DEATH = 17  # as in proof.py, which only a child process imports
LIMIT = 60.0
"""Seconds for one process; far more than it needs, for slow machines."""

Facts = dict[str, Any]


class Prove(Protocol):
    """Run a program and give the facts that it showed, in all its processes.

    A program that shall hang says `show(waiting=True)` before; it must still be
    running `hangs_for` seconds later.
    """

    def __call__(self, program: str, *, hangs_for: float | None = None) -> Facts: ...


def prove(program: str, folder: Path, *, hangs_for: float | None = None) -> Facts:
    """Run the program in this folder, a second time if it died at `halt`."""
    (folder / "program.py").write_text(textwrap.dedent(program))
    code = _run(folder, hangs_for)
    if code == DEATH:
        code = _run(folder, hangs_for)
    expected = None if hangs_for is not None else 0
    if code != expected:
        ended = "did not end" if code is None else f"ended with {code}"
        raise AssertionError(f"{ended}:\n{(folder / 'stderr.txt').read_text()}")
    return _facts(folder)


def prepare(folder: Path) -> Path:
    """A database on which programs start faster than on an empty one."""
    prove("from proof import prepare\nprepare()", folder)
    return folder / "database.sqlite"


def copy(database: Path, folder: Path) -> None:
    shutil.copy(database, folder)


def _run(folder: Path, hangs_for: float | None) -> int | None:
    """The exit code of one process; None if it had to be killed."""
    paths = [str(HERE), *filter(None, [os.environ.get("PYTHONPATH")])]
    with (folder / "stderr.txt").open("w") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "proof", "program.py"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            stdin=subprocess.DEVNULL,
            stdout=stderr,
            stderr=stderr,
        )
        deadline = time.monotonic() + LIMIT
        waiting = False
        while process.poll() is None and time.monotonic() < deadline:
            if hangs_for is not None and not waiting and "waiting" in _facts(folder):
                waiting = True
                deadline = time.monotonic() + hangs_for
            time.sleep(0.01)
        if process.poll() is None:
            process.kill()
            process.wait()
            return None
        return process.returncode


def _facts(folder: Path) -> Facts:
    shown = folder / "shown.jsonl"
    lines = shown.read_text().splitlines() if shown.exists() else []
    return {name: fact for line in lines for name, fact in json.loads(line).items()}
