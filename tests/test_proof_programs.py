"""The programs of the proofs and the linter agree on which lines are wrong."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from dbos_flake8.front import analysis_for
from dbos_flake8.settings import Settings

PROOFS = Path(__file__).parent / "proofs"
_EXPECTED = re.compile(r"#\s*((?:DBS\d{3}\s*)+)$")


def programs() -> Iterator[tuple[str, int, str]]:
    """`(file, line, program)` of each program that stands as a whole in the call of `prove`."""
    for path in sorted(PROOFS.glob("test_dbs3*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "prove" and node.args:
                program = node.args[0]
                if isinstance(program, ast.Constant) and isinstance(program.value, str):
                    yield path.stem, node.lineno, textwrap.dedent(program.value)


PROGRAMS = list(programs())


@pytest.mark.parametrize(
    ("name", "program"),
    [(name, program) for name, _, program in PROGRAMS],
    ids=[f"{name}:{line}" for name, line, _ in PROGRAMS],
)
def test_marked_lines_are_found(name: str, program: str, tmp_path: Path) -> None:
    code = f"DBS{name[8:11]}"
    functions = {"functions": {"program.Rates.current": "nondeterministic"}} if code == "DBS318" else {}
    marked = {
        number
        for number, line in enumerate(program.splitlines(), 1)
        if (match := _EXPECTED.search(line)) and code in match[1]
    }
    found = analysis_for(Settings.of(functions), [code]).check(str(tmp_path / "program.py"), program)
    assert {one.line for one in found if one.code == code} == marked
