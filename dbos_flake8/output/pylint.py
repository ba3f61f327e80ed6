"""One line for each finding, as pylint's parseable format has it: `checkout.py:9: [DBS101] ...`."""

from __future__ import annotations

from collections.abc import Iterator

from dbos_flake8.output import Report

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """The lines."""
    for finding in report.findings:
        one = finding.diagnostic
        yield f"{finding.shown}:{one.line}: [{one.code}] {one.message}\n"
