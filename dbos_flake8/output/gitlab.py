"""GitLab's code quality report, which merge requests show.

<https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

from dbos_flake8.output import Finding, Report, slashed
from dbos_flake8.rule import Position

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """The list, indented."""
    root = os.environ.get("CI_PROJECT_DIR")
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        path = slashed(finding.path, root or os.getcwd())
        identity = "\0".join((path, finding.diagnostic.code, _line(finding, report)))
        issues.append(_issue(finding, path, f"{identity}\0{seen[identity]}"))
        seen[identity] += 1
    yield json.dumps(issues, indent=2, ensure_ascii=False)
    yield "\n"


def _line(finding: Finding, report: Report) -> str:
    """The code of the line, by which a finding is known again when lines above it come or go."""
    lines = report.texts.get(finding.path, "").splitlines()
    number = finding.diagnostic.line
    return lines[number - 1].strip() if number <= len(lines) else ""


def _issue(finding: Finding, path: str, identity: str) -> dict[str, Any]:
    one = finding.diagnostic
    return {
        "check_name": one.code,
        "description": f"{one.code}: {one.message}",
        "severity": "major",
        "fingerprint": hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "location": {
            "path": path,
            "positions": {"begin": _place(one.start), "end": _place(one.end)},
        },
    }


def _place(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column + 1}
