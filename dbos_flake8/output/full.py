"""The code around each finding, the way that leads to it, and what its fix would change."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from collections.abc import Iterator

from dbos_flake8.fixer import apply_fixes
from dbos_flake8.output import Finding, Report, slashed, summary
from dbos_flake8.output.style import Style
from dbos_flake8.rule import Applicability, Stop

__all__ = ["render"]

_LINE_END = re.compile(r"\r\n|\r|\n")

#: How many lines stand before and after the code that is marked, and before and after a change.
_BEFORE_AND_AFTER = 2
_AROUND_CHANGE = 1

#: Longer code is marked at its beginning alone.
_MOST_MARKED_LINES = 8


def render(report: Report) -> Iterator[str]:
    """The findings, one block for each."""
    style = Style(report.is_coloured)
    for finding in report.findings:
        yield from _block(finding, report.texts.get(finding.path), style)
        yield "\n"
    yield from summary(report)


def _block(finding: Finding, text: str | None, style: Style) -> Iterator[str]:
    one = finding.diagnostic
    mark = f" [{style.cyan('*')}]" if finding.is_fixable else ""
    yield f"{style.red(one.code)}{mark} {style.bold(one.message)}\n"
    place = f"{finding.shown}:{one.line}:{one.column + 1}"
    lines = _LINE_END.split(text) if text is not None else []
    if not lines or one.line > len(lines):
        yield f"{style.blue('-->')} {place}\n"
        return
    last = one.end.line if one.end.line - one.line < _MOST_MARKED_LINES else one.line
    first_shown = max(1, one.line - _BEFORE_AND_AFTER)
    last_shown = min(len(lines), last + _BEFORE_AND_AFTER)
    # Blank lines at the edges tell nothing.
    while first_shown < one.line and not lines[first_shown - 1].strip():
        first_shown += 1
    while last_shown > last and not lines[last_shown - 1].strip():
        last_shown -= 1
    width = len(str(last_shown))
    bar = style.blue("|")
    blank = f"{' ' * width} {bar}"
    yield f"{' ' * width}{style.blue('-->')} {place}\n{blank}\n"
    for number in range(first_shown, last_shown + 1):
        line = _shown(lines[number - 1])
        yield f"{style.blue(str(number).rjust(width))} {bar} {line}".rstrip() + "\n"
        if one.line <= number <= last:
            start = one.column if number == one.line else _indent(lines[number - 1])
            end = one.end.column if number == one.end.line else len(lines[number - 1].rstrip())
            before = _width(lines[number - 1][:start])
            carets = "^" * max(1, _width(lines[number - 1][start:end]))
            yield f"{blank} {' ' * before}{style.red(carets)}\n"
    yield f"{blank}\n"
    yield from _way(one.way, width, style)
    if one.fix is not None:
        yield f"{style.bold('help')}: {one.fix.message}\n"
        yield from _change(finding, "\n".join(lines), style)


def _way(way: tuple[Stop, ...], width: int, style: Style) -> Iterator[str]:
    """The stops on the way, one line for each."""
    for number, stop in enumerate(way):
        head = f"{style.bold('way')}: " if not number else "     "
        place = f"{slashed(stop.path, os.getcwd())}:{stop.position.line}:{stop.position.column + 1}"
        yield f"{head}{stop.what} {style.blue('-->')} {place}\n"


def _change(finding: Finding, text: str, style: Style) -> Iterator[str]:
    """What the fix changes: lines that go, lines that come, and those beside them."""
    fix = finding.diagnostic.fix
    assert fix is not None
    old = text.removesuffix("\n").split("\n")
    new = apply_fixes(text, [finding.diagnostic]).text.removesuffix("\n").split("\n")
    matcher = difflib.SequenceMatcher(None, old, new, False)
    bar = style.blue("|")
    rows: list[str] = []
    width = len(str(len(new)))
    shown_to = -1
    for group in matcher.get_grouped_opcodes(_AROUND_CHANGE):
        if rows:
            rows.append(f"{style.blue('-' * width)}\n")
        for tag, low, high, new_low, new_high in group:
            if tag == "equal":
                for number in range(new_low, new_high):
                    rows.append(_row(str(number + 1), " ", bar, new[number], width, style))
                continue
            for number in range(low, high):
                rows.append(_row("", "-", bar, old[number], width, style))
            for number in range(new_low, new_high):
                rows.append(_row(str(number + 1), "+", bar, new[number], width, style))
        shown_to = group[-1][4]
    if shown_to < 0:
        return
    yield f"{' ' * width} {bar}\n"
    yield from rows
    yield f"{' ' * width} {bar}\n"
    if fix.applicability is Applicability.UNSAFE:
        yield f"{style.bold('note')}: This is an unsafe fix and may change what running workflows do\n"
    elif fix.applicability is Applicability.DISPLAY:
        yield f"{style.bold('note')}: This fix is only shown, and never applied\n"


def _row(number: str, sign: str, bar: str, line: str, width: int, style: Style) -> str:
    paint = {"-": style.red, "+": style.green}.get(sign, str)
    if sign == " ":
        return f"{style.blue(number.rjust(width))} {bar} {_shown(line)}".rstrip() + "\n"
    text = f"{sign} {_shown(line)}".rstrip()
    return (
        f"{style.blue(number.rjust(width))} {paint(text)}\n" if number else f"{' ' * width} {paint(text)}\n"
    )


def _shown(line: str) -> str:
    """A line as a terminal can show it."""
    return "".join(
        "    " if c == "\t" else c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        4
        if c == "\t"
        else 0
        if unicodedata.combining(c)
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )
