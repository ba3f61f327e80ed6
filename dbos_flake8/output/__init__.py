"""How findings are printed: one module for each format, and what they share.

A format is a module with a function `render(report)` that yields pieces of text. To add one: the
module, and its name in `FORMATS`.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dbos_flake8.output.style import Style

if TYPE_CHECKING:
    from dbos_flake8.rule import Diagnostic

__all__ = ["FORMATS", "TEXTS", "Finding", "Report", "plural", "renderer", "slashed", "summary"]

#: The module of each format, imported when it is used.
FORMATS: Mapping[str, str] = {
    "concise": "dbos_flake8.output.concise",
    "full": "dbos_flake8.output.full",
    "json": "dbos_flake8.output.json",
    "json-lines": "dbos_flake8.output.json_lines",
    "sarif": "dbos_flake8.output.sarif",
    "github": "dbos_flake8.output.github",
    "gitlab": "dbos_flake8.output.gitlab",
    "junit": "dbos_flake8.output.junit",
    "grouped": "dbos_flake8.output.grouped",
    "pylint": "dbos_flake8.output.pylint",
    "rdjson": "dbos_flake8.output.rdjson",
}

#: The formats for people, which end with what has been fixed, and a summary.
TEXTS = ("concise", "full", "grouped")


class Finding(NamedTuple):
    """A diagnostic, and where it stands."""

    #: Absolute, as `-` or `--stdin-filename` for standard input.
    path: str
    #: As messages show it: relative to the working directory when below it.
    shown: str
    diagnostic: Diagnostic
    name: str
    #: The line at whose end a comment would silence it; None for what no comment silences.
    noqa_row: int | None
    #: Whether a fix would be applied with the options of the run, if it fixed.
    is_fixable: bool
    #: Whether a fix would be applied with `--unsafe-fixes` only.
    is_hidden: bool


class Report(NamedTuple):
    """What a run has found and done."""

    findings: tuple[Finding, ...]
    #: The text in which the findings stand, by path.
    texts: Mapping[str, str]
    #: How many findings were fixed, by path and code.
    fixed: Mapping[str, Mapping[str, int]]
    #: What was done with fixes, where nothing else is told: `Fixed` or `Would fix`.
    only: str = ""
    #: Whether formats for people list what has been fixed.
    shows_fixes: bool = False
    #: Whether formats for people end with a summary.
    has_summary: bool = True
    is_coloured: bool = False

    @property
    def fixed_count(self) -> int:
        """How many findings were fixed."""
        return sum(count for codes in self.fixed.values() for count in codes.values())


def renderer(name: str) -> Callable[[Report], Iterator[str]]:
    """The function that prints a report in a format."""
    render: Callable[[Report], Iterator[str]] = importlib.import_module(FORMATS[name]).render
    return render


def slashed(path: str, folder: str) -> str:
    """A path with slashes: relative to a folder when it lies below it, otherwise absolute."""
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:  # another drive on Windows
        relative = os.pardir
    return (path if relative.startswith(os.pardir) else relative).replace(os.sep, "/")


def plural(count: int, word: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{count} {word}{'' if count == 1 else 'es' if word.endswith('x') else 's'}"


def summary(report: Report) -> Iterator[str]:
    """The end of the formats for people, in ruff's words: what has been fixed, and how much is left."""
    if report.shows_fixes and report.fixed_count:
        yield from _fixes(report)
    if report.has_summary:
        yield from _only_fixed(report) if report.only else _counts(report)


def _counts(report: Report) -> Iterator[str]:
    left, fixed = len(report.findings), report.fixed_count
    if fixed:
        total = plural(left + fixed, "error")
        yield f"Found {total} ({fixed} fixed, {left} remaining).\n"
    elif left:
        yield f"Found {plural(left, 'error')}.\n"
    else:
        yield f"{Style(report.is_coloured).bold_green('All checks passed!')}\n"
    fixable = sum(finding.is_fixable for finding in report.findings)
    hidden = sum(finding.is_hidden for finding in report.findings)
    more = plural(hidden, "unsafe fix") + " available with `--fix --unsafe-fixes`"
    if fixable:
        star = Style(report.is_coloured).cyan("*")
        yield f"[{star}] {fixable} fixable with `--fix`{f' ({more})' if hidden else ''}.\n"
    elif hidden:
        yield f"{more}.\n"


def _only_fixed(report: Report) -> Iterator[str]:
    count = report.fixed_count
    hidden = sum(finding.is_hidden for finding in report.findings)
    kind = "additional fix" if count else "fix"
    more = f" ({plural(hidden, kind)} available with `--unsafe-fixes`)" if hidden else ""
    if count:
        yield f"{report.only} {plural(count, 'error')}{more}.\n"
    elif hidden:
        yield f"No errors {'fixed' if report.only == 'Fixed' else 'would be fixed'}{more}.\n"


def _fixes(report: Report) -> Iterator[str]:
    from dbos_flake8.selection import known_codes

    style = Style(report.is_coloured)
    head = f"Fixed {plural(report.fixed_count, 'error')}:"
    yield f"\n{style.bold_green(head)}\n"
    for path, codes in report.fixed.items():
        yield f"{style.cyan('-')} {style.bold(slashed(path, os.getcwd()))}{style.cyan(':')}\n"
        width = max(len(str(number)) for number in codes.values())
        times = "\N{MULTIPLICATION SIGN}"
        for code, number in sorted(codes.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"    {str(number).rjust(width)} {times} {style.red(code)} ({known_codes()[code]})\n"
    yield "\n"
