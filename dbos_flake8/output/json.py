"""One JSON list, with the fields that ruff gives each finding."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dbos_flake8.output import Finding, Report
from dbos_flake8.rule import Fix, Position

__all__ = ["fields", "render"]


def render(report: Report) -> Iterator[str]:
    """The list, indented."""
    yield json.dumps([fields(finding) for finding in report.findings], indent=2, ensure_ascii=False)
    yield "\n"


def fields(finding: Finding) -> dict[str, Any]:
    """The fields of one finding; rows and columns are counted from 1."""
    one = finding.diagnostic
    return {
        "cell": None,
        "code": one.code,
        "end_location": _place(one.end),
        "filename": finding.path,
        "fix": None if one.fix is None else _fix(one.fix),
        "location": _place(one.start),
        "message": one.message,
        "name": finding.name,
        "noqa_row": finding.noqa_row,
        "severity": "error",
        "url": None,
    }


def _place(position: Position) -> dict[str, int]:
    return {"column": position.column + 1, "row": position.line}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "edits": [
            {"content": edit.text, "end_location": _place(edit.end), "location": _place(edit.start)}
            for edit in fix.edits
        ],
        "message": fix.message,
    }
