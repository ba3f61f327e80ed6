"""One JSON object for each finding, each in a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dbos_flake8.output import Report
from dbos_flake8.output.json import fields

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """The lines."""
    for finding in report.findings:
        yield json.dumps(fields(finding), ensure_ascii=False, separators=(",", ":")) + "\n"
