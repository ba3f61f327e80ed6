"""The output formats of the stand-alone command for flake8: `flake8 --format=dbos-sarif`.

flake8 imports this module in each of its runs: what prints is imported when there is something
to print.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from flake8.formatting.base import BaseFormatter

from dbos_flake8.plugin import Plugin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from flake8.violation import Violation

    from dbos_flake8.output import Finding
    from dbos_flake8.rule import Diagnostic

__all__ = ["Formatter"]

#: What stands before the name of a format, since flake8 and others have formats, too.
_PREFIX = "dbos-"


class Formatter(BaseFormatter):  # type: ignore[misc]  # flake8 has no type information
    """Collects what flake8 reports, whichever plugin has found it, and prints it at the end.

    flake8 keeps of a finding its place and text alone. Where it ends, the way that leads there
    and its fix are found again by linting the file once more.
    """

    def after_init(self) -> None:
        """Begin with nothing."""
        self._violations: list[Violation] = []

    def handle(self, error: Violation) -> None:
        """Keep one violation."""
        self._violations.append(error)

    def format(self, error: Violation) -> None:
        """Nothing: the findings are printed together."""

    def stop(self) -> None:
        """Print everything."""
        from dbos_flake8.output import Report, renderer

        texts = {path: _text(path, self.options) for path in {one.filename for one in self._violations}}
        by_path = {os.path.abspath(path): text for path, text in texts.items()}
        report = Report(tuple(self._findings(texts)), by_path, {}, is_coloured=self.color)
        text = "".join(renderer(self.options.format.removeprefix(_PREFIX))(report))
        if text:
            self._write(text.removesuffix("\n"))
        super().stop()

    def _findings(self, texts: dict[str, str]) -> Iterator[Finding]:
        from dbos_flake8.output import Finding
        from dbos_flake8.rule import Diagnostic, rules

        known = rules()
        whole = {
            path: _diagnostics(path, texts[path])
            for path in {one.filename for one in self._violations if one.code in known}
        }
        for one in self._violations:
            line, column = one.line_number, max(one.column_number - 1, 0)
            found = whole.get(one.filename, {}).get((line, column, one.code))
            name = known[one.code].name if one.code in known else one.code
            yield Finding(
                os.path.abspath(one.filename),
                os.path.normpath(one.filename),
                found or Diagnostic(line, column, one.code, one.text),
                name,
                line,
                False,
                False,
            )


def _text(path: str, options: argparse.Namespace) -> str:
    """The text of a linted file; empty where it cannot be read any more."""
    from flake8.utils import stdin_get_value

    from dbos_flake8.model.source import read_python

    if path == options.stdin_display_name and "-" in options.filenames:
        return str(stdin_get_value())  # flake8 keeps what it has read
    try:
        return read_python(path)
    except OSError:
        return ""


def _diagnostics(path: str, text: str) -> dict[tuple[int, int, str], Diagnostic]:
    """What the linter finds in a file, by place and code."""
    return {(one.line, one.column, one.code): one for one in Plugin.details(path, text)}
