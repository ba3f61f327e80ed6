"""The examples on the rules' pages are what the pages say."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from dbos_flake8.front import analysis_for
from dbos_flake8.rule import Diagnostic, rules
from dbos_flake8.settings import Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

RULES = rules()
CODES = sorted(RULES.keys() - {"DBS000", "DBS001"})


def blocks(code: str) -> list[str]:
    """The bad and the good example of a rule."""
    return re.findall(r"^```python\n(.*?)^```$", RULES[code].page(), re.MULTILINE | re.DOTALL)


def settings(code: str) -> Settings:
    """The settings that the bad example of a rule needs: those that stand above it."""
    above, _, _ = RULES[code].page().partition("```python")
    tables = re.findall(r"^```toml\n(.*?)^```$", above, re.MULTILINE | re.DOTALL)
    return Settings.of(tomllib.loads(tables[0])["tool"]["dbos-flake8"] if tables else {})


def lint(text: str, folder: Path, *named: str, given: Settings | None = None) -> list[Diagnostic]:
    return analysis_for(given or Settings(), named).check(str(folder / "example.py"), text)


@pytest.mark.parametrize("code", CODES)
def test_bad_example_gives_the_code(code: str, tmp_path: Path) -> None:
    bad, _ = blocks(code)
    found = [one.code for one in lint(bad, tmp_path, code, given=settings(code))]
    # Another code may come with it where the page tells.
    others = set(re.findall(r"DBS\d{3}", RULES[code].page())) - {code}
    assert [one for one in found if one not in others] == [code]


@pytest.mark.parametrize("code", CODES)
def test_good_example_gives_nothing(code: str, tmp_path: Path) -> None:
    _, good = blocks(code)
    # Not even with the rules that nobody asked for.
    assert lint(good, tmp_path, *RULES, given=settings(code)) == []


@pytest.mark.parametrize("code", CODES)
def test_examples_are_no_fragments(code: str) -> None:
    for text in blocks(code):
        tree = ast.parse(text)
        assert any(isinstance(node, ast.ImportFrom) for node in tree.body)
        assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize("code", [code for code in CODES if not RULES[code].is_default])
def test_opt_in_rule_is_silent_by_default(code: str, tmp_path: Path) -> None:
    bad, _ = blocks(code)
    assert lint(bad, tmp_path) == []
