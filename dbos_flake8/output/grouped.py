"""The findings of each file below its name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dbos_flake8.output import Finding, Report, summary
from dbos_flake8.output.style import Style

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """The lines of a report; places and codes of one file stand in columns."""
    style = Style(report.is_coloured)
    for shown, group in groupby(report.findings, key=lambda finding: finding.shown):
        findings = list(group)
        lines = max(len(str(finding.diagnostic.line)) for finding in findings)
        columns = max(len(str(finding.diagnostic.column + 1)) for finding in findings)
        yield f"{style.bold(shown)}{style.cyan(':')}\n"
        for finding in findings:
            yield _line(finding, lines, columns, style)
        yield "\n"
    yield from summary(report)


def _line(finding: Finding, lines: int, columns: int, style: Style) -> str:
    one = finding.diagnostic
    row, column = str(one.line), str(one.column + 1)
    before, after = " " * (lines - len(row)), " " * (columns - len(column))
    mark = f" [{style.cyan('*')}]" if finding.is_fixable else ""
    return f"  {before}{row}{style.cyan(':')}{column}{after} {style.red(one.code)}{mark} {one.message}\n"
