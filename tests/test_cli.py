"""The command `dbos-flake8`, run in processes of its own, and beside ruff where both can do the same."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from unittest import mock

from linting import Outcome, python, write

from dbos_flake8.cli import main


def command(*arguments: str, cwd: Path, text: str | bytes | None = None, **environment: str) -> Outcome:
    """Run the command in this process, with streams of its own."""
    content = text.encode() if isinstance(text, str) else text or b""
    streams = [io.TextIOWrapper(io.BytesIO(one), "utf-8", newline="\n") for one in (content, b"", b"")]
    before = os.getcwd()
    os.chdir(cwd)
    try:
        with (
            mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
            mock.patch.dict(os.environ, {"NO_COLOR": "1", **environment}),
        ):
            status = main(arguments)
            for stream in streams[1:]:
                stream.flush()
    finally:
        os.chdir(before)
    output, errors = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]
    return Outcome(status, output, errors)


def process(*arguments: str, cwd: Path, text: str | bytes | None = None, **environment: str) -> Outcome:
    """Run the command in a process of its own. Fails when it printed a traceback."""
    outcome = python("-m", "dbos_flake8", *arguments, cwd=cwd, text=text, environment=environment)
    assert "Traceback" not in outcome.output + outcome.errors, outcome
    return outcome


FLOW = """\
from dbos import DBOS


@DBOS.workflow
async def checkout(order: str) -> None:
    DBOS.sleep(1)
"""


def test_check_and_fix(tmp_path: Path) -> None:
    write(tmp_path, {"flow.py": FLOW, "plain.py": "import os\n"})
    outcome = command("--output-format", "concise", cwd=tmp_path)
    assert outcome.status == 1
    assert [line.split()[:2] for line in outcome.output.splitlines()] == [
        ["flow.py:4:2:", "DBS501"],
        ["flow.py:6:5:", "DBS101"],
        ["Found", "2"],
        ["[*]", "2"],
    ]
    assert command("check", "--fix", cwd=tmp_path).status == 0
    assert "    await DBOS.sleep_async(1)\n" in (tmp_path / "flow.py").read_text("utf-8")
