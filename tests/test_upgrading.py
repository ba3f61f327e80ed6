"""`docs/upgrading.md` tells the truth: its findings are the linter's, its changes those of the examples."""

from __future__ import annotations

import ast
import difflib
import re
from pathlib import Path

import pytest
from linting import flake8, write

ROOT = Path(__file__).resolve().parents[1]
BEFORE = ROOT / "examples" / "upgrade_before"
AFTER = ROOT / "examples" / "upgrade_after"
PAGE = (ROOT / "docs" / "upgrading.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The blocks of the page in a language, without their fences."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def lint(folder: Path, *arguments: str) -> str:
    outcome = flake8("--isolated", *arguments, "bookshop", cwd=folder)
    assert not outcome.errors
    return outcome.output


def changed(name: str) -> str:
    """The difference between the two applications in one file."""
    before, after = (folder.joinpath(name).read_text("utf-8").splitlines() for folder in (BEFORE, AFTER))
    return "\n".join(difflib.unified_diff(before, after, name, name, lineterm="", n=2))


def files(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(name for name in found if name.endswith((".py", ".toml")))


def test_nothing_is_found_with_the_own_requirement() -> None:
    assert lint(BEFORE) == ""
    assert lint(AFTER) == ""


def test_the_page_shows_what_is_found_in_the_application_of_dbos_2() -> None:
    found = lint(BEFORE, "--dbos-version", ">=3")
    assert blocks("text")[0] == found
    places = [re.match(r"bookshop/(\w+)\.py:(\d+):\d+: (DBS\d+)", line) for line in found.splitlines()]
    assert [place.groups() for place in places if place] == [
        ("app", "12", "DBS904"),
        ("dispatch", "5", "DBS902"),
        ("dispatch", "6", "DBS902"),
        ("reports", "15", "DBS903"),
        ("settings", "11", "DBS905"),
        ("settings", "12", "DBS905"),
        ("store", "27", "DBS901"),
        ("store", "31", "DBS901"),
        ("store", "37", "DBS901"),
        ("store", "40", "DBS901"),
    ]


@pytest.mark.parametrize("version", [">=3", ">=2.31", ">=2.31,<3"])
def test_nothing_is_found_in_the_upgraded_application(version: str) -> None:
    assert lint(AFTER, "--dbos-version", version) == ""


def test_the_page_shows_every_change() -> None:
    assert files(BEFORE) == files(AFTER)
    wanted = {name: changed(name) for name in files(BEFORE)}
    shown = {re.match(r"--- (\S+)", block)[1]: block.rstrip("\n") for block in blocks("diff")}  # type: ignore[index]
    assert shown == {name: text for name, text in wanted.items() if text and name != "bookshop/__init__.py"}


def test_a_schedule_that_is_only_moved_is_found(tmp_path: Path) -> None:
    text = (AFTER / "bookshop" / "reports.py").read_text("utf-8")
    text = text.replace("context: Any", "actual: datetime")
    text = text.replace("seconds_since(scheduled)", "(actual - scheduled).total_seconds()")
    write(tmp_path, {"bookshop/reports.py": text, ".git/HEAD": ""})
    assert lint(tmp_path) == blocks("text")[1]


def test_nothing_is_found_in_code_for_both(tmp_path: Path) -> None:
    (code,) = blocks("python")
    ast.parse(code)
    write(tmp_path, {"bookshop/both.py": code, ".git/HEAD": ""})
    assert lint(tmp_path, "--dbos-version", ">=2.11") == ""
    without = re.sub(r"    if hasattr.*\n    ", "", code)
    write(tmp_path, {"bookshop/both.py": without})
    assert "DBS908" in lint(tmp_path, "--dbos-version", ">=2.11")


def test_links_of_the_page() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
