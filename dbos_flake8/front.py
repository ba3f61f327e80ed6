"""What the front ends share: from options and `pyproject.toml` to an analysis."""

from __future__ import annotations

import argparse
import ast
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from dbos_flake8.settings import OPTIONS, Settings, SettingsError

if TYPE_CHECKING:
    from dbos_flake8.analysis import Analysis
    from dbos_flake8.plugin import Plugin
    from dbos_flake8.rule import Diagnostic

__all__ = ["analysis_for", "enabled_codes", "findings", "project_table", "settings_from_flake8"]


def project_table(folder: str) -> tuple[Mapping[str, Any], str]:
    """The `[tool.dbos-flake8]` table of the nearest `pyproject.toml`, and that file's path.

    The search goes upwards from `folder` to the first `pyproject.toml`. Raises
    `SettingsError` when the file is no TOML or the section is no table.
    """
    while True:
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path):
            return _read_table(path), path
        parent = os.path.dirname(folder)
        if parent == folder:
            return {}, ""
        folder = parent


def _read_table(path: str) -> Mapping[str, Any]:
    try:
        with open(path, "rb") as stream:
            content = stream.read()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    if b"dbos-flake8" not in content:
        return {}
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from error
    table = data.get("tool", {})
    table = table.get("dbos-flake8", {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: [tool.dbos-flake8] is no table")
    return table


def settings_from_flake8(options: argparse.Namespace) -> Settings:
    """The settings of a flake8 run: its options first, then `pyproject.toml`.

    Raises flake8's `ExecutionError` when a value is wrong.
    """
    from flake8.exceptions import ExecutionError

    try:
        table, path = project_table(os.getcwd())
        settings = Settings.of(table, f"{path}: [tool.dbos-flake8] " if path else "")
        given = {
            option.key: value
            for option in OPTIONS
            if (value := getattr(options, option.attribute, None)) is not None
        }
        if not given:
            return _rooted(settings, os.path.dirname(path) or os.getcwd())
        for key, value in given.items():
            if key == "src":
                given[key] = tuple(os.path.abspath(folder) for folder in value)
        merged = {**table, **given}
        Settings.of(given, "dbos-")
        return _rooted(Settings.of(merged), os.path.dirname(path) or os.getcwd())
    except SettingsError as error:
        raise ExecutionError(f"dbos-flake8: {error}") from error


def _rooted(settings: Settings, folder: str) -> Settings:
    """The settings with source folders as absolute paths."""
    import attrs

    return attrs.evolve(
        settings, src=tuple(os.path.abspath(os.path.join(folder, one)) for one in settings.src)
    )


def enabled_codes(named: Iterable[str]) -> frozenset[str]:
    """The rules that may report: the default ones, and opt-in ones that are named in full."""
    from dbos_flake8.rule import rules

    wanted = {name.strip().upper() for name in named}
    return frozenset(
        code for code, rule in rules().items() if rule.is_default or code in wanted
    )


def analysis_for(settings: Settings, named: Iterable[str] = ()) -> Analysis:
    """An analysis with these settings; `named` are the opt-in rules that the user asks for."""
    from dbos_flake8.analysis import Analysis

    return Analysis(settings, enabled_codes(named))


def findings(
    plugin: type[Plugin], filename: str, text: str, tree: ast.Module
) -> list[Diagnostic]:
    """The findings of one file in a flake8 run. Never raises."""
    try:
        analysis = plugin._analysis
        if analysis is None:
            options = plugin._options or argparse.Namespace()
            named: list[str] = []
            for attribute in ("select", "extend_select", "enable_extensions"):
                named += getattr(options, attribute, None) or ()
            analysis = plugin._analysis = analysis_for(settings_from_flake8(options), named)
        return analysis.check(filename, text, tree)
    except Exception as error:  # whatever fails here must not end flake8's run
        from dbos_flake8.rule import Diagnostic

        reason = f"{type(error).__name__}: {error}"
        return [Diagnostic(1, 0, "DBS000", f"this file could not be analysed: {reason}")]
