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
        _removal(suppressions, directive, code),
    )


def _removal(suppressions: Suppressions, directive: Directive, code: Code) -> Fix | None:
    edits = [_without(suppressions.line(directive.line), directive, code)]
    enable = directive.enable
    if enable is not None:
        other = enable.codes[directive.codes.index(code)]
        edits.append(_without(suppressions.line(enable.line), enable, other))
    if None in edits or directive.is_doubtful:
        return None
    what = f"Remove `{code.text}`" if len(directive.codes) > 1 else "Remove the comment"
    return Fix.safe(what, [edit for edit in edits if edit is not None])


def _without(line: str, directive: Directive, code: Code) -> Edit | None:
    """The comment without a code, or no comment at all; None where a reason is written behind it."""
    number, codes = directive.line, directive.codes
    if len(codes) > 1:
        index = codes.index(code)
        start, end = (code.start, codes[1].start) if not index else (codes[index - 1].end, code.end)
        return Edit(Position(number, start), Position(number, end), "")
    rest = line[directive.end :].strip()
    if rest and not rest.startswith("#"):
        return None
    before = line[: directive.start].rstrip()
    if not before and not rest:
        return Edit(Position(number, 0), Position(number + 1, 0), "")
    if rest:
        after = directive.end + len(line[directive.end :]) - len(line[directive.end :].lstrip())
        return Edit(Position(number, directive.start), Position(number, after), "")
    return Edit(Position(number, len(before)), Position(number, len(line)), "")
