"""How often each rule has found something: `check --statistics`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dbos_flake8.output import Finding, Report, summary
from dbos_flake8.output.style import Style

__all__ = ["render"]


def render(report: Report, as_json: bool) -> Iterator[str]:
    """The counts, the greatest first."""
    by_code: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_code.setdefault(finding.diagnostic.code, []).append(finding)
    rows = sorted(by_code.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    if as_json:
        counts = [
            {
                "code": code,
                "name": found[0].name,
                "count": len(found),
                "fixable": all(one.is_fixable for one in found),
                "fixable_count": sum(one.is_fixable for one in found),
            }
            for code, found in rows
        ]
        yield json.dumps(counts, indent=2) + "\n"
        return
    style = Style(report.is_coloured)
    width = max((len(str(len(found))) for _, found in rows), default=0)
    has_fixes = any(one.is_fixable for one in report.findings)
    for code, found in rows:
        fixable = sum(one.is_fixable for one in found)
        mark = "*" if fixable == len(found) else "-" if fixable else " "
        fix = f"[{style.cyan(mark) if mark.strip() else mark}] " if has_fixes else ""
        yield f"{style.bold(str(len(found)).rjust(width))}\t{style.red(code)}\t{fix}{found[0].name}\n"
    if rows:
        yield from summary(report._replace(shows_fixes=False))
