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
