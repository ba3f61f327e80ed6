"""The `prove` fixture: a program text in, what it showed out."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .environments import Unavailable, newest, python_with
from .harness import Prove, Stage
from .table import Table


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-versions", action="store_true", help="write docs/versions.toml instead of comparing with it"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "versions: shows what happens on which release (docs/versions.toml)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "versions" in getattr(item, "fixturenames", ()):
            item.add_marker("versions")


class Stages:
    """The stages of this run: that of the installed dbos, and those of other releases.

    Each is set up when the first proof asks for it. What cannot be had is not tried twice.
    """

    def __init__(self, folders: pytest.TempPathFactory, stack: ExitStack) -> None:
        self._folders = folders
        self._stack = stack
        self._stages: dict[str | None, Stage | Unavailable] = {}

    def on(self, major: str | None) -> Stage:
        if major not in self._stages:
            self._stages[major] = self._set_up(major)
        stage = self._stages[major]
        if isinstance(stage, Unavailable):
            pytest.skip(str(stage))
        return stage

    def _set_up(self, major: str | None) -> Stage | Unavailable:
        try:
            python = Path(sys.executable) if major is None else python_with(newest(major))
        except Unavailable as reason:
            return reason
        stage = self._stack.enter_context(Stage(python))
        stage.prepare(self._folders.mktemp("prepared"))
        return stage


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    if importlib.util.find_spec("dbos") is None or not hasattr(os, "fork"):
        pytest.skip("needs dbos and a system that can fork")
    with ExitStack() as stack:
        yield Stages(tmp_path_factory, stack)


@pytest.fixture
def prove(request: pytest.FixtureRequest, stages: Stages, tmp_path: Path) -> Prove:
    """Runs programs on the installed dbos, or on the releases that `on` or `everywhere` name."""
    return Prove(stages.on, getattr(request, "param", None), tmp_path)


@pytest.fixture
def versions(request: pytest.FixtureRequest, prove: Prove) -> Table:
    """The rows of docs/versions.toml for the release on which the proof runs."""
    return Table(prove.release, request.config.getoption("--write-versions", default=False))
