"""Workflow commands of GitHub Actions, which become annotations of a pull request.

<https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
"""

from __future__ import annotations

from collections.abc import Iterator

from dbos_flake8.output import Finding, Report

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """One command for each finding."""
    for finding in report.findings:
        yield _command(finding)


def _command(finding: Finding) -> str:
    one = finding.diagnostic
    properties = {
        "title": f"dbos-flake8 ({one.code})",
        "file": finding.path,
        "line": one.line,
        "col": one.column + 1,
        "endLine": one.end.line,
        "endColumn": one.end.column + 1,
    }
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = f"{finding.shown}:{one.line}:{one.column + 1}: {one.code} {one.message}"
    if one.fix is not None:
        text += f"\n  help: {one.fix.message}"
    return f"::error {shown}::{_data(text)}\n"


def _data(text: str) -> str:
    """A message as a command can carry it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property; commas and colons would end it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
