"""Which modules are loaded together is found out once for each of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from linting import write

from dbos_flake8.front import analysis_for
from dbos_flake8.model.source import Project, Source
from dbos_flake8.settings import Settings

FILE = """
from dbos import DBOS


@DBOS.workflow()
def run() -> None: ...
"""


@pytest.mark.parametrize("loads_all", [True, False])
def test_imports_of_a_file_are_followed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loads_all: bool
) -> None:
    names = [f"module{number}" for number in range(12)]
    imports = "".join(f"import {name}\n" for name in names) if loads_all else ""
    files = {**dict.fromkeys((f"{name}.py" for name in names), FILE), "main.py": imports}
    write(tmp_path, files)
    followed: Counter[str] = Counter()
    original = Project.imported_at_once

    def counting(project: Project, source: Source) -> object:
        followed[Path(source.path).name] += 1
        return original(project, source)

    monkeypatch.setattr(Project, "imported_at_once", counting)
    analysis = analysis_for(Settings.of({"src": [str(tmp_path)]}), ["DBS508"])
    for name in files:
        codes = [one.code for one in analysis.check(str(tmp_path / name), files[name])]
        assert codes == (["DBS508"] if loads_all and name != "main.py" else [])
    # Once for the file itself, and once for `main.py`, which loads it.
    assert followed and max(followed.values()) <= 2


def test_another_text_is_followed_anew(tmp_path: Path) -> None:
    write(tmp_path, {"one.py": FILE, "two.py": FILE})
    analysis = analysis_for(Settings.of({"src": [str(tmp_path)]}), ["DBS508"])
    one = str(tmp_path / "one.py")
    assert not list(analysis.check(one, FILE))
    assert [found.code for found in analysis.check(one, f"import two\n{FILE}")] == ["DBS508"]
    assert not list(analysis.check(one, FILE))


STORE = """
import sqlite3


def count() -> int:
    with sqlite3.connect("shop.sqlite") as connection:
        return int(connection.execute("select count(*) from orders").fetchone()[0])
"""

NIGHTLY = """
from dbos import DBOS
from store import count


@DBOS.workflow()
def nightly() -> int:
    return count()
"""


@pytest.mark.parametrize(
    ("others", "codes"),
    [
        pytest.param({}, ["DBS323"], id="run from the folder"),
        pytest.param({"weekly.py": "import reports.store\n"}, [], id="imported by the name of the folder"),
        pytest.param({"weekly.py": "from . import store\n"}, [], id="imported relatively"),
        pytest.param({"store.py": f"import store\n{STORE}"}, [], id="around a library"),
        pytest.param({"../store.py": "def count() -> int:\n    return 1\n"}, [], id="another file of that name"),
    ],
)
def test_files_beside_a_program_in_a_package(
    tmp_path: Path, others: dict[str, str], codes: list[str]
) -> None:
    files = {"__init__.py": "", "store.py": STORE, "nightly.py": NIGHTLY, **others}
    write(tmp_path, {"pyproject.toml": "", **{f"reports/{name}": text for name, text in files.items()}})
    analysis = analysis_for(Settings.of({}), [])
    found = analysis.check(str(tmp_path / "reports" / "nightly.py"), NIGHTLY)
    assert [one.code for one in found] == codes


def test_no_file_of_a_package_is_a_standard_module(tmp_path: Path) -> None:
    program = NIGHTLY.replace("from store", "from queue")
    write(tmp_path, {"pyproject.toml": "", "reports/__init__.py": "", "reports/queue.py": STORE})
    analysis = analysis_for(Settings.of({}), [])
    assert not list(analysis.check(str(tmp_path / "reports" / "nightly.py"), program))
