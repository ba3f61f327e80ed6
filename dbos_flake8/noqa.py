"""Adds `# noqa` comments for findings: `check --add-noqa`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dbos_flake8.check import Failure, decoded
from dbos_flake8.fixer import CHANGED, LINE_END
from dbos_flake8.rule import Diagnostic
from dbos_flake8.suppression import Directive, Suppressions

__all__ = ["with_noqa"]


def with_noqa(
    content: bytes, text: str, findings: Iterable[Diagnostic], reason: str = ""
) -> tuple[bytes, int]:
    """The contents of a file with comments for its findings, and how many comments were added or changed.

    `text` is what was linted. A comment that has codes gets more of them, and keeps those it has.
    Raises ValueError, with what to say about it, when the contents say something else by now, or
    the reason cannot be written in their encoding.
    """
    try:
        written = decoded(content)
    except Failure as error:
        raise ValueError(CHANGED) from error
    if written.text != text:
        raise ValueError(CHANGED)
    suppressions = Suppressions(text.replace("\r\n", "\n").replace("\r", "\n"))
    codes: dict[int, set[str]] = {}
    for one in findings:
        codes.setdefault(suppressions.row(one.line), set()).add(one.code)
    ends = [match.span() for match in LINE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    pieces, last, count = [], 0, 0
    for row in sorted(codes):
        start, stop = starts[row - 1], stops[row - 1]
        line = text[start:stop]
        known = next(
            (one for one in suppressions.directives if one.kind == "noqa" and one.line == row and one.codes),
            None,
        )
        pieces += [text[last:start], _line(line, sorted(codes[row]), known, reason)]
        last = stop
        count += 1
    try:
        return written.encoded("".join([*pieces, text[last:]])), count
    except UnicodeEncodeError as error:
        raise ValueError(
            f"the reason has no place in {written.encoding}; the file is left as it is"
        ) from error


def _line(line: str, codes: list[str], known: Directive | None, reason: str) -> str:
    if known is None:
        return f"{line.rstrip()}  # noqa: {', '.join(codes)}{f' {reason}' if reason else ''}"
    end = known.codes[-1].end
    have = {code.text.upper() for code in known.codes}
    more = [code for code in codes if code not in have]
    # Between two codes stands what stands between those that are there.
    between = ", "
    if len(known.codes) > 1:
        between = re.sub(r"[^,\s]", "", line[known.codes[0].end : known.codes[1].start])
    rest = line[end:]
    is_free = bool(reason) and (not rest.strip() or rest.lstrip().startswith("#"))
    return f"{line[:end]}{''.join(between + code for code in more)}{f' {reason}' if is_free else ''}{rest}"
