"""What the front ends share: from options and `pyproject.toml` to the findings of a file.

flake8 loads this module in each of its runs, whatever is linted: the analysis, and with it
astroid, is only imported for a file that has to do with dbos.
"""

from __future__ import annotations

import argparse
import ast
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from dbos_flake8.settings import OPTIONS, Settings, SettingsError, flattened
from dbos_flake8.suppression import may_suppress

if TYPE_CHECKING:
    from dbos_flake8.analysis import Analysis
    from dbos_flake8.model.source import Project
    from dbos_flake8.rule import Diagnostic

__all__ = [
    "Place",
    "Run",
    "absolute",
    "analysis_for",
    "enabled_codes",
    "read_toml",
    "settings_from_flake8",
    "settings_of",
    "settings_of_folder",
    "with_extended",
]


class Place(NamedTuple):
    """Settings by key, where they stand, and the folder that paths in them are relative to."""

    values: Mapping[str, Any]
    #: The path of the file; empty for the command line.
    where: str
    folder: str

    @property
    def prefix(self) -> str:
        """What stands before a key in messages."""
        if self.where.endswith("pyproject.toml"):
            return f"{self.where}: [tool.dbos-flake8] "
        return f"{self.where}: " if self.where else "--"


def settings_of_folder(folder: str) -> tuple[Place, ...] | None:
    """The settings of the `pyproject.toml` in a folder, and of the files it extends, outermost first.

    None where there is no such file, or no section `[tool.dbos-flake8]` in it. Raises `SettingsError`.
    """
    path = os.path.join(folder, "pyproject.toml")
    table = _section(path) if os.path.isfile(path) else None
    return None if table is None else with_extended(Place(table, path, folder))


def with_extended(place: Place, folder: str | None = None) -> tuple[Place, ...]:
    """The settings of a file after those of the file that it extends, which may extend another one.

    `folder` is what paths are relative to, if not to the folder of the file in which they stand; the
    path of an extended file always is. Raises `SettingsError`.
    """
    places = [place]
    while (extended := places[-1].values.get("extend")) is not None:
        last = places[-1]
        where = f"{last.prefix}extend"
        if not isinstance(extended, str) or not extended:
            raise SettingsError(f"{where}: expected the path of a file, not {extended!r}")
        path = os.path.expanduser(os.path.expandvars(extended))
        path = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(last.where)), path))
        known = [os.path.abspath(one.where) for one in places]
        if path in known:
            raise SettingsError(f"{where}: the files extend each other: {' -> '.join([*known, path])}")
        if not os.path.isfile(path):
            raise SettingsError(f"{where}: there is no file {path!r}")
        places.append(Place(read_toml(path), path, folder or os.path.dirname(path)))
    return tuple(
        one._replace(values={key: value for key, value in one.values.items() if key != "extend"})
        for one in reversed(places)
    )


def read_toml(path: str) -> Mapping[str, Any]:
    """The settings of a file that is named: of a `pyproject.toml` its section, of another one all of it.

    Raises `SettingsError`.
    """
    table = _section(path)
    if table is not None:
        return table
    return {} if os.path.basename(path) == "pyproject.toml" else flattened(_parsed(path), f"{path}: ")


def _section(path: str) -> Mapping[str, Any] | None:
    """The `[tool.dbos-flake8]` table of a file; None when it has none.

    Raises `SettingsError` when the file is no TOML or the section is no table.
    """
    data = _parsed(path, b"dbos-flake8")
    table = data.get("tool", {})
    table = table.get("dbos-flake8") if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: [tool.dbos-flake8]: expected a table, not {table!r}")
    return None if table is None else flattened(table, f"{path}: [tool.dbos-flake8] ")


def _parsed(path: str, word: bytes = b"") -> dict[str, Any]:
    """The contents of a TOML file; nothing when it does not hold a word. Raises `SettingsError`."""
    try:
        with open(path, "rb") as stream:
            content = stream.read()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    if word not in content.replace(b"\0", b""):  # as UTF-16 has them, which is no TOML
        return {}
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: this is no UTF-8, which TOML has to be: {error.reason}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}") from error


def settings_from_flake8(options: argparse.Namespace) -> Settings:
    """The settings of a flake8 run: its options first, then `pyproject.toml`.

    Raises flake8's `ExecutionError` when a value is wrong, also one that is overridden.
    """
    from flake8.exceptions import ExecutionError

    given = {
        option.key: value
        for option in OPTIONS
        if (value := getattr(options, option.attribute, None)) is not None
    }
    try:
        return settings_of((*_nearest(os.getcwd()), Place(given, "", os.getcwd())), "dbos-")
    except SettingsError as error:
        raise ExecutionError(f"dbos-flake8: {error}") from error


def _nearest(folder: str) -> tuple[Place, ...]:
    """The settings of the nearest `pyproject.toml` that has some, in a folder or above it."""
    while (places := settings_of_folder(folder)) is None:
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        folder = parent
    return places


def settings_of(places: Iterable[Place], option: str) -> Settings:
    """The settings of the analysis: those of later places win. Raises `SettingsError`, also for others.

    `option` stands before a key of the command line in messages.
    """
    settings = Settings()
    for place in places:
        found = Settings.of(place.values, place.prefix if place.where else option)
        # Folders mean what they mean where they are written.
        found = found._replace(src=absolute(found.src, place.folder))
        names = [name for name in Settings._fields if place.values.get(name.replace("_", "-")) is not None]
        settings = settings._replace(**{name: getattr(found, name) for name in names})
    return settings


def absolute(folders: Iterable[str], parent: str) -> tuple[str, ...]:
    """Folders that are relative to another, in full."""
    return tuple(os.path.abspath(os.path.join(parent, folder)) for folder in folders)


def enabled_codes(named: Iterable[str]) -> frozenset[str]:
    """The rules that may report: the default ones, and opt-in ones that are named in full."""
    from dbos_flake8.rule import rules

    wanted = set(named)
    return frozenset(code for code, rule in rules().items() if rule.is_default or code in wanted)


def analysis_for(settings: Settings, named: Iterable[str] = (), project: Project | None = None) -> Analysis:
    """An analysis with these settings; `named` are the rules that the user asks for by their codes."""
    from dbos_flake8.analysis import Analysis

    codes = frozenset(named)
    if project is None:
        return Analysis(settings, enabled_codes(codes), named=codes)
    return Analysis(settings, enabled_codes(codes), project, named=codes)


class Run:
    """One run of flake8: lints files, and keeps what it has read of their project.

    Raises flake8's `ExecutionError` when an option or a key in `pyproject.toml` is wrong.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self._settings = settings_from_flake8(options)
        #: What the user selects by code. `--enable-extensions` is not among it, because
        #: flake8 keeps that option to itself.
        self._named: list[str] = []
        for attribute in ("select", "extend_select"):
            self._named += getattr(options, attribute, None) or ()
        self._disables_noqa = bool(getattr(options, "disable_noqa", False))
        self._project: Project | None = None
        self._analysis: Analysis | None = None

    def findings(self, path: str, text: str, tree: ast.Module) -> list[Diagnostic]:
        """The findings of one file. Never raises: a failure of the linter is a finding."""
        try:
            return self._findings(path, text, tree)
        except Exception as error:  # whatever fails here must not end flake8's run
            from dbos_flake8.rule import Diagnostic

            reason = " ".join(f"{type(error).__name__}: {error}".split())
            return [Diagnostic(1, 0, "DBS000", f"this file could not be analysed: {reason}")]

    def details(self, path: str, text: str) -> list[Diagnostic]:
        """The findings of one file with their fixes and the ways that lead to them."""
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            return []
        if self._analysis is None:
            self.findings(path, text, tree)  # makes the analysis, if the file has to do with dbos
        if self._analysis is None:
            return []
        self._analysis.gives_details = True
        return self.findings(path, text, tree)

    def _findings(self, path: str, text: str, tree: ast.Module) -> list[Diagnostic]:
        if "import" not in text:
            return []
        if self._project is None:
            from dbos_flake8.model.source import Project

            self._project = Project(self._settings.src)
        source = self._project.add(path, text)
        source.syntax = tree
        if not self._project.reaches_dbos(source):
            source.syntax = None
            return []
        if self._analysis is None:
            self._analysis = analysis_for(self._settings, self._named, self._project)
            self._analysis.respects_noqa = not self._disables_noqa
        found = self._analysis.check(path, text, tree)
        if self._disables_noqa or not found or not may_suppress(text):
            return found
        # flake8 knows its own comments; ruff's count as well.
        return [one for one in found if not source.suppressions.silences(one.code, one.line)]
