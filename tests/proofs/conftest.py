"""The `prove` fixture: a program text in, what it showed out."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .harness import Facts, Prove, Stage


@pytest.fixture(scope="session")
def stage() -> Iterator[Stage]:
    if importlib.util.find_spec("dbos") is None or not hasattr(os, "fork"):
        pytest.skip("needs dbos and a system that can fork")
    with Stage() as stage:
        yield stage


@pytest.fixture(scope="session")
def database(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stage.prepare(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def prove(stage: Stage, database: Path, tmp_path: Path) -> Prove:
    def run(program: str, *, hangs_for: float | None = None) -> Facts:
        folder = tmp_path / f"program{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        return stage.prove(program, folder, database=database, hangs_for=hangs_for)

    return run
