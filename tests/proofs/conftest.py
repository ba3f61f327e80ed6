"""The `prove` fixture: a program text in, what it showed out."""

import importlib.util
from pathlib import Path

import pytest

from . import harness


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that every program starts from."""
    if importlib.util.find_spec("dbos") is None:
        pytest.skip("dbos is not installed")
    return harness.prepare(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def prove(tmp_path: Path, database: Path) -> harness.Prove:
    def run(program: str, *, hangs_for: float | None = None) -> harness.Facts:
        folder = tmp_path / f"program{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        harness.copy(database, folder)
        return harness.prove(program, folder, hangs_for=hangs_for)

    return run
