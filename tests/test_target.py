"""Which releases of dbos a file is judged by: the setting, the project's files, the newest major."""

from __future__ import annotations

from pathlib import Path

import pytest

from dbos_flake8.front import analysis_for
from dbos_flake8.settings import Settings

PROGRAM = """\
from dbos import DBOS


@DBOS.transaction()
def insert(name: str) -> None: ...
"""

PYPROJECT = """\
[project]
name = "shop"
version = "1"
dependencies = ["{}"]
"""

LOCK = """\
version = 1

[[package]]
name = "dbos"
version = "{}"
source = {{ registry = "https://packages.example/simple" }}
"""


def codes(folder: Path, version: str | None = None) -> list[str]:
    path = folder / "shop" / "data.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(PROGRAM)
    return [one.code for one in analysis_for(Settings(version=version)).check(str(path), PROGRAM)]


def test_without_any_word_the_newest_major_counts(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert codes(tmp_path) == ["DBS901"]


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        ("dbos<3", []),
        ("dbos>=2.11,<3", []),
        ("dbos==2.31.1", []),
        ("dbos[otel]~=2.20", []),
        ("dbos>=2.11", ["DBS901"]),
        ("dbos", ["DBS901"]),
        ("dbos==3.4.0", ["DBS901"]),
        ("dbos-client<3", ["DBS901"]),
    ],
)
def test_the_requirement_of_the_project_counts(requirement: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT.format(requirement))
    assert codes(tmp_path) == expected


@pytest.mark.parametrize(("pin", "expected"), [("2.31.1", []), ("3.4.0", ["DBS901"])])
def test_a_lock_file_wins_over_an_open_range(pin: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT.format("dbos>=2"))
    (tmp_path / "uv.lock").write_text(LOCK.format(pin))
    assert codes(tmp_path) == expected


@pytest.mark.parametrize(("version", "expected"), [("<3", []), (">=3", ["DBS901"])])
def test_the_setting_wins(version: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "requirements.txt").write_text("dbos>=2,<4\n")
    assert codes(tmp_path, version) == expected


def test_files_of_one_run_are_judged_by_their_own_projects(tmp_path: Path) -> None:
    analysis = analysis_for(Settings())
    found = {}
    for name, requirement in (("old", "dbos<3"), ("new", "dbos>=3"), ("older", "dbos==1.14.0")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / ".git").mkdir()
        (folder / "requirements.txt").write_text(f"{requirement}\n")
        path = folder / "data.py"
        path.write_text(PROGRAM)
        found[name] = [one.code for one in analysis.check(str(path), PROGRAM)]
    assert found == {"old": [], "new": ["DBS901"], "older": []}


@pytest.mark.parametrize(("version", "hides"), [("<2.9", False), (">=2.5,<3", True), (">=3", True)])
def test_a_handler_hides_only_what_is_raised(version: str, hides: bool, tmp_path: Path) -> None:
    program = (
        "from dbos import DBOS\n\n\nasync def wait() -> None:\n"
        "    try:\n        DBOS.sleep(1)\n    except Exception:\n        pass\n"
    )
    (one,) = analysis_for(Settings(version=version)).check(str(tmp_path / "wait.py"), program)
    assert one.code == "DBS101"
    assert ("hides the failure" in one.message) == hides


@pytest.mark.parametrize(
    ("requirement", "expected"), [("", []), ('dependencies = ["dbos>=2.20"]', ["DBS609"])]
)
def test_queue_objects_where_no_release_is_named(
    tmp_path: Path, requirement: str, expected: list[str]
) -> None:
    # dbos 2 listens to queue objects, and `Queue(...)` is how it makes them.
    text = 'from dbos import DBOS, Queue\n\nmail = Queue("mail")\nDBOS.listen_queues([mail])\n'
    (tmp_path / "pyproject.toml").write_text(f'[project]\nname = "shop"\nversion = "1"\n{requirement}\n')
    path = tmp_path / "shop.py"
    path.write_text(text)
    found = analysis_for(Settings(), ["DBS609"]).check(str(path), text)
    assert [one.code for one in found if one.code != "DBS902"] == expected
