"""Case files: whole programs with the expected findings beside the lines."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dbos_flake8.front import analysis_for
from dbos_flake8.rule import Diagnostic
from dbos_flake8.settings import Settings

CASES = Path(__file__).parent / "cases"
_EXPECTED = re.compile(r"#\s*(?P<codes>DBS\d{3}(?::[^#]*)?(?:\s+DBS\d{3}(?::[^#]*)?)*)\s*$")
_DIRECTIVE = re.compile(r"^#\s*(?P<key>enable|dbos-version|functions):\s*(?P<value>.+)$", re.MULTILINE)


def _files() -> list[Path]:
    return sorted(CASES.rglob("*.py"))


def _case(path: Path) -> Path:
    """The case that a file belongs to: itself, or the folder of its project."""
    inner = path.relative_to(CASES).parts
    return CASES.joinpath(*inner[:2])


def expectations(text: str) -> list[tuple[int, str, str]]:
    """`(line, code, fragment of the message)` of each expectation in a case file."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _EXPECTED.search(line)
        if match is None:
            continue
        for part in re.split(r"\s+(?=DBS\d{3})", match["codes"]):
            code, _, fragment = part.partition(":")
            found.append((number, code.strip(), fragment.strip()))
    return found


def directives_of(text: str) -> dict[str, str]:
    """What the comments at the top of a case file ask for."""
    return {match["key"]: match["value"].strip() for match in _DIRECTIVE.finditer(text)}


def settings_of(path: Path, directives: dict[str, str]) -> Settings:
    """The settings that a case file is linted with."""
    case = _case(path)
    return Settings.of(
        {
            "version": directives.get("dbos-version"),
            "functions": directives.get("functions"),
            "src": [str(case)] if case.is_dir() else None,
        }
    )


def lint(path: Path) -> list[Diagnostic]:
    """Lint a case file with its own directives."""
    text = path.read_text("utf-8")
    directives = directives_of(text)
    named = directives.get("enable", "").replace(",", " ").split()
    return analysis_for(settings_of(path, directives), named).check(str(path), text)


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(CASES)))
def test_case(path: Path) -> None:
    text = path.read_text("utf-8")
    expected = expectations(text)
    found = lint(path)
    wanted = Counter((line, code) for line, code, _ in expected)
    got = Counter((one.line, one.code) for one in found)
    lines = text.splitlines()

    def shown(counter: Counter[tuple[int, str]]) -> str:
        rows = []
        for line, code in sorted(counter.elements()):
            message = next((d.message for d in found if (d.line, d.code) == (line, code)), "")
            rows.append(f"  {line}: {code} {lines[line - 1].strip()}   {message}")
        return "\n".join(rows)

    missing, surplus = wanted - got, got - wanted
    assert not missing and not surplus, f"\nmissing:\n{shown(missing)}\nnot expected:\n{shown(surplus)}"
    for line, code, fragment in expected:
        messages = [one.message for one in found if (one.line, one.code) == (line, code)]
        assert any(fragment in message for message in messages), (line, code, fragment, messages)


def test_right_files_expect_nothing() -> None:
    for path in _files():
        if _case(path).name.startswith("right_"):
            assert not expectations(path.read_text("utf-8")), path


def test_wrong_cases_expect_something() -> None:
    cases = {_case(path) for path in _files() if _case(path).name.startswith("wrong_")}
    for case in cases:
        files = [case] if case.is_file() else sorted(case.rglob("*.py"))
        assert any(expectations(file.read_text("utf-8")) for file in files), case
