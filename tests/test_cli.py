"""The command `dbos-flake8`, run in processes of its own, and beside ruff where both can do the same."""

from __future__ import annotations

from pathlib import Path

from linting import Outcome, python, write


def command(*arguments: str, cwd: Path, text: str | bytes | None = None, **environment: str) -> Outcome:
    """Run the command. Fails when it printed a traceback."""
    clean = {"NO_COLOR": "", "FORCE_COLOR": "", **environment}
    outcome = python("-m", "dbos_flake8", *arguments, cwd=cwd, text=text, environment=clean)
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
