"""One line for each finding: `checkout.py:9:5: DBS101 [*] ...`."""

from __future__ import annotations

from collections.abc import Iterator

from dbos_flake8.output import Report, summary
from dbos_flake8.output.style import Style

__all__ = ["render"]


def render(report: Report) -> Iterator[str]:
    """The lines of a report."""
    style = Style(report.is_coloured)
    colon = style.cyan(":")
    for finding in report.findings:
        one = finding.diagnostic
        mark = f" [{style.cyan('*')}]" if finding.is_fixable else ""
        yield (
            f"{style.bold(finding.shown)}{colon}{one.line}{colon}{one.column + 1}{colon} "
            f"{style.red(one.code)}{mark} {one.message}\n"
        )
    yield from summary(report)
