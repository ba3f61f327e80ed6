"""DBS001: codes in comments that silence nothing."""

from __future__ import annotations

from collections.abc import Collection, Set

from dbos_flake8.checkers.all import UnusedNoqa
from dbos_flake8.rule import Diagnostic, Edit, Fix, Position
from dbos_flake8.selection import known_codes
from dbos_flake8.suppression import Code, Directive, Suppressions

__all__ = ["unused_codes"]


def unused_codes(
    suppressions: Suppressions,
    silencing: Set[tuple[int, int]],
    used: Collection[tuple[int, str]],
    enabled: Set[str],
) -> dict[tuple[int, str], Diagnostic]:
    """The findings by line and code, for the codes of this linter that are written in a file.

    `silencing` are the places of codes that silence a finding of the file, `used` the lines and codes
    that silence one elsewhere. Comments without a code may be meant for other linters.
    """
    found = {}
    for directive in suppressions.directives:
        for code in directive.codes:
            text = code.text.upper()
            if not text.startswith("DBS") or (directive.line, code.start) in silencing:
                continue
            if any(line == directive.line and code.covers(which) for line, which in used):
                continue
            found[directive.line, code.text] = _finding(suppressions, directive, code, enabled)
    return found


def _finding(suppressions: Suppressions, directive: Directive, code: Code, enabled: Set[str]) -> Diagnostic:
    if any(code.covers(one) for one in enabled):
        reason = "nothing that it is about is found here"
    elif any(code.covers(one) for one in known_codes()):
        reason = "the rule does not report"
    else:
        reason = "there is no such rule"
    return Diagnostic(
        directive.line,
        code.start,
        UnusedNoqa.code,
        UnusedNoqa.message.format(code=code.text, reason=reason),
        Position(directive.line, code.end),
        _removal(suppressions.line(directive.line), directive, code),
    )


def _removal(line: str, directive: Directive, code: Code) -> Fix | None:
    number, codes = directive.line, directive.codes
    if len(codes) > 1:
        index = codes.index(code)
        start, end = (code.start, codes[1].start) if not index else (codes[index - 1].end, code.end)
        return Fix.safe(f"Remove `{code.text}`", [Edit(Position(number, start), Position(number, end), "")])
    rest = line[directive.end :].strip()
    if directive.kind == "disable" or (rest and not rest.startswith("#")):
        return None  # another comment belongs to it, or a reason is written behind it
    before = line[: directive.start].rstrip()
    if not before and not rest:
        place = Edit(Position(number, 0), Position(number + 1, 0), "")
    elif rest:
        after = directive.end + len(line[directive.end :]) - len(line[directive.end :].lstrip())
        place = Edit(Position(number, directive.start), Position(number, after), "")
    else:
        place = Edit(Position(number, len(before)), Position(number, len(line)), "")
    return Fix.safe("Remove the comment", [place])
