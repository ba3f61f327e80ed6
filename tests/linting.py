"""Runs flake8 in processes of its own, as users do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Finding(NamedTuple):
    """One line that flake8 prints."""

    path: str
    line: int
    column: int
    code: str
    message: str


class Outcome(NamedTuple):
    """What a process printed, and its exit status."""

    status: int
    output: str
    errors: str

    @property
    def findings(self) -> list[Finding]:
        """The findings; anything else on the output is an error of the test."""
        found = []
        for line in self.output.splitlines():
            path, row, column, text = line.split(":", maxsplit=3)
            code, _, message = text.strip().partition(" ")
            found.append(Finding(path.removeprefix("./"), int(row), int(column), code, message))
        return found

    @property
    def places(self) -> list[tuple[str, int, str]]:
        """File, line and code of each finding."""
        return [(one.path, one.line, one.code) for one in self.findings]


def python(
    *arguments: str,
    cwd: Path,
    text: str | bytes | None = None,
    environment: Mapping[str, str] | None = None,
) -> Outcome:
    """Run this Python with arguments; `text` is its standard input."""
    process = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        input=text.encode() if isinstance(text, str) else text or b"",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        timeout=300,
    )
    return Outcome(process.returncode, process.stdout.decode(), process.stderr.decode())


def flake8(
    *arguments: str,
    cwd: Path,
    text: str | bytes | None = None,
    environment: Mapping[str, str] | None = None,
    select: Sequence[str] = ("--select", "DBS"),
) -> Outcome:
    """Run flake8. Fails when it printed a traceback, or ended otherwise than with findings or none."""
    outcome = python("-m", "flake8", *select, *arguments, cwd=cwd, text=text, environment=environment)
    assert "Traceback" not in outcome.output + outcome.errors, outcome
    assert outcome.status in (0, 1), outcome
    return outcome


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, and give the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
