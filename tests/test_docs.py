"""README.md, CHANGELOG.md and the pages in `docs/` say what the code says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from linting import flake8, python, write

from dbos_flake8.knowledge.dbos_api import load
from dbos_flake8.rule import rules
from dbos_flake8.settings import OPTIONS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
VERSIONS = tomllib.loads((ROOT / "docs" / "versions.toml").read_text("utf-8"))
GENERATOR = str(ROOT / "tools" / "generate_docs.py")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


# What is generated


def test_pages_and_tables_are_up_to_date() -> None:
    outcome = python(GENERATOR, "--check", cwd=ROOT)
    assert outcome == (0, "", ""), "run python tools/generate_docs.py"


def test_generator_writes_and_checks(tmp_path: Path) -> None:
    shutil.copy(ROOT / "README.md", tmp_path)
    here = ("--root", str(tmp_path))
    missing = python(GENERATOR, "--check", *here, cwd=tmp_path)
    assert missing.status == 1
    assert "docs/rules/DBS101.md: missing" in missing.errors
    assert python(GENERATOR, *here, cwd=tmp_path) == (0, "", "")
    assert python(GENERATOR, "--check", *here, cwd=tmp_path) == (0, "", "")
    write(tmp_path, {"docs/rules/DBS999.md": "", "docs/rules/DBS102.md": "changed"})
    write(tmp_path, {"README.md": README.replace("| DBS", "| dbs").replace("[DBS101]", "[X]")})
    stale = python(GENERATOR, "--check", *here, cwd=tmp_path)
    assert stale.errors.splitlines() == [
        "docs/rules/DBS999.md: no rule has this page",
        "docs/rules/DBS102.md: not up to date",
        "README.md: not up to date",
    ]
    assert python(GENERATOR, *here, cwd=tmp_path).status == 0
    assert not (tmp_path / "docs" / "rules" / "DBS999.md").exists()
    assert (tmp_path / "README.md").read_text("utf-8") == README


def test_generator_needs_its_markers(tmp_path: Path) -> None:
    write(tmp_path, {"README.md": "# Nothing\n"})
    outcome = python(GENERATOR, "--check", "--root", str(tmp_path), cwd=tmp_path)
    assert outcome.status == 1
    assert "README.md has not exactly one <!-- rules" in outcome.errors


def test_versions_are_those_of_the_newest_releases() -> None:
    newest = {release.split(".")[0]: ".".join(release.split(".")[:2]) for release in load().releases}
    rows = [row for table in VERSIONS.values() for row in table.values()]
    assert rows
    assert {line for row in rows for line in row} <= set(newest.values()), "run tools/generate_versions.py"
    for code, table in VERSIONS.items():
        page = (ROOT / "docs" / "rules" / f"{code}.md").read_text("utf-8")
        assert all(f"\n| {what} | " in page for what in table), code


# The README


def test_example_of_the_readme(tmp_path: Path) -> None:
    write(tmp_path, {"checkout.py": blocks("python")[0]})
    assert "flake8 --select DBS checkout.py" in README
    assert flake8("checkout.py", cwd=tmp_path).output == blocks("text")[0]


def test_commands_of_the_readme() -> None:
    # .ci/run runs what stands in these blocks.
    commands = blocks("sh")
    assert [command.count("\n") for command in commands] == [1, 1]
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)
    assert "examples" in commands[0]
    assert '".[test]"' in commands[1]


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
def test_ci_runs_the_commands_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    shown = subprocess.run(["bash", str(script), "--commands"], capture_output=True, text=True, check=True)
    assert shown.stdout == "".join(blocks("sh"))


def test_settings_of_the_readme() -> None:
    for option in OPTIONS:
        assert f"| `{option.key}` | " in README
    assert "dbos-version = >=2.11,<3" in README


def test_releases_that_the_readme_names() -> None:
    oldest, newest = (".".join(one.split(".")[:2]) for one in (load().releases[0], load().newest))
    assert f"({oldest} to {newest})" in README.replace("\n", " ")
    assert f"from {oldest} to {newest}." in CHANGELOG


def test_map_of_the_readme() -> None:
    (picture,) = (one for one in blocks("text") if one.startswith("dbos_flake8/"))
    names = re.findall(r"^  (\S+)", picture, re.MULTILINE)
    package = ROOT / "dbos_flake8"
    present = {
        path.name + "/" * path.is_dir()
        for path in package.iterdir()
        if (path.is_dir() or path.suffix == ".py") and not path.name.startswith("__")
    }
    assert set(names) == present
    for name in re.findall(r"`(\w+\.py)`", README):
        assert list(package.rglob(name)) or name == "checkout.py", name
    for name in re.findall(r"`(\w+/\w+\.(?:json|toml))`", README):
        assert (package / name).is_file(), name


def test_links_of_the_readme() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    for target in targets:
        assert target.startswith("https://") or (ROOT / target).exists(), target


# The changelog


def test_form_of_the_changelog() -> None:
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    for heading in headings[1:]:
        assert re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", heading), heading
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= kinds


def test_changelog_lists_each_rule_once_under_its_release() -> None:
    listed: dict[str, tuple[str, str, str]] = {}
    release = ""
    for line in CHANGELOG.splitlines():
        if line.startswith("## "):
            release = line[3:].partition("]")[0].strip("[")
        elif match := re.match(r"- (DBS\d{3}) `([a-z-]+)`( \(opt-in\))?", line):
            assert match[1] not in listed, match[1]
            listed[match[1]] = (match[2], match[3] or "", release)
    released = set(re.findall(r"^## \[(\d+\.\d+\.\d+)\]", CHANGELOG, re.MULTILINE))
    assert listed == {
        code: (
            rule.name,
            "" if rule.is_default else " (opt-in)",
            rule.since if rule.since in released else "Unreleased",
        )
        for code, rule in rules().items()
    }
