"""SARIF 2.1.0, which code scanning services and editors read: findings, rules, ways and fixes.

<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from dbos_flake8 import __version__
from dbos_flake8.output import Finding, Report, slashed
from dbos_flake8.rule import Applicability, Edit, Fix, Position, Rule, Stop, rules

__all__ = ["render"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

#: The name that the format's users give the folder to which paths are relative.
_ROOT = "%SRCROOT%"


def render(report: Report) -> Iterator[str]:
    """The log with one run, indented."""
    codes = sorted({finding.diagnostic.code for finding in report.findings})
    known = rules()
    driver = {
        "name": "dbos-flake8",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, known.get(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"uri": Path.cwd().as_uri().rstrip("/") + "/"}},
        "results": [_result(finding, codes.index(finding.diagnostic.code)) for finding in report.findings],
    }
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)
    yield "\n"


def _rule(code: str, rule: type[Rule] | None) -> dict[str, Any]:
    """A rule with its page; of a code that is not the linter's own, only the code is known."""
    if rule is None:
        return {"id": code}
    page = rule.page()
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary()},
        "fullDescription": {"text": page.partition("\n## ")[0].strip()},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"enabled": rule.is_default, "level": "error"},
        "properties": {"tags": [rule.category()], "problem.severity": "error", "precision": "high"},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    one = finding.diagnostic
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": "error",
        "message": {"text": one.message},
        "locations": [_location(finding.path, one.start, one.end)],
    }
    if one.way:
        result["codeFlows"] = [{"threadFlows": [{"locations": [_flow(stop) for stop in one.way]}]}]
    if one.fix is not None and one.fix.applicability is not Applicability.DISPLAY:
        result["fixes"] = [_fix(finding.path, one.fix)]
    return result


def _flow(stop: Stop) -> dict[str, Any]:
    location = _location(stop.path, stop.position, stop.position)
    location["message"] = {"text": stop.what}
    return {"location": location}


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    change = {"artifactLocation": _artifact(path), "replacements": [_replacement(e) for e in fix.edits]}
    return {"description": {"text": fix.message}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": _region(edit.start, edit.end)}
    if edit.text:
        replacement["insertedContent"] = {"text": edit.text}
    return replacement


def _location(path: str, start: Position, end: Position) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(start, end)}}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column + 1,
        "endLine": end.line,
        "endColumn": end.column + 1,
    }


def _artifact(path: str) -> dict[str, str]:
    """A file's address: relative to the working directory when it lies below it."""
    relative = slashed(path, os.getcwd())
    if os.path.isabs(relative):
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(os.fsencode(relative), safe="/"), "uriBaseId": _ROOT}
