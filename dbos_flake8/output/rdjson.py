"""The diagnostic format of reviewdog, which comments on changes in many places.

<https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dbos_flake8.output import Finding, Report
from dbos_flake8.rule import Applicability, Edit, Position

__all__ = ["render"]

_LINE_END = re.compile(r"\r\n|\r|\n")


def render(report: Report) -> Iterator[str]:
    """The document, indented."""
    lines = {path: _LINE_END.split(text) for path, text in report.texts.items()}
    result = {
        "diagnostics": [_diagnostic(one, lines.get(one.path, [])) for one in report.findings],
        "severity": "WARNING",
        "source": {"name": "dbos-flake8"},
    }
    yield json.dumps(result, indent=2, ensure_ascii=False)
    yield "\n"


def _diagnostic(finding: Finding, lines: list[str]) -> dict[str, Any]:
    one = finding.diagnostic
    result: dict[str, Any] = {
        "code": {"value": one.code},
        "location": {"path": finding.path, "range": _range(one.start, one.end, lines)},
        "message": one.message,
    }
    if one.fix is not None and one.fix.applicability is not Applicability.DISPLAY:
        result["suggestions"] = [
            {"range": _range(edit.start, edit.end, lines), "text": edit.text}
            for edit in _joined(one.fix.edits, lines)
        ]
    if one.way:
        result["related_locations"] = [
            {
                "message": stop.what,
                "location": {
                    "path": stop.path,
                    "range": {"start": _place(stop.position, lines if stop.path == finding.path else [])},
                },
            }
            for stop in one.way
        ]
    return result


def _joined(edits: Iterable[Edit], lines: list[str]) -> Iterator[Edit]:
    """The edits, those of one line made one: each suggestion is shown and taken by itself."""
    last: Edit | None = None
    for edit in edits:
        if last is not None and last.end.line == edit.start.line <= len(lines):
            between = lines[edit.start.line - 1][last.end.column : edit.start.column]
            last = Edit(last.start, edit.end, last.text + between + edit.text)
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last


def _range(start: Position, end: Position, lines: list[str]) -> dict[str, Any]:
    return {"start": _place(start, lines), "end": _place(end, lines)}


def _place(position: Position, lines: list[str]) -> dict[str, int]:
    """A position in the format's own units: columns are bytes of UTF-8, counted from 1.

    Where the line is not at hand, only the line is told.
    """
    if not 0 < position.line <= len(lines):
        return {"line": position.line}
    before = lines[position.line - 1][: position.column]
    return {"line": position.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
