"""Comments that silence findings, as flake8 and ruff understand them.

- `# noqa` and `# noqa: DBS101, E501` at the end of a line; a code stands for all that begin with it,
- `# flake8: noqa`, `# ruff: noqa: DBS1` on a line of their own, for the whole file,
- `# ruff: file-ignore[DBS101]` for the whole file,
- `# ruff: ignore[DBS101]` at the end of a line, or above a statement for its line,
- `# ruff: disable[DBS101]` on a line of its own, up to `# ruff: enable[DBS101]`, which names the same codes
  in the same order, or to the end of the block.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

__all__ = ["Code", "Directive", "Suppressions", "may_suppress"]

_NOQA = re.compile(
    r"#\s*noqa(?P<codes>\s*:\s*(?:[A-Z]+[0-9]+|DBS)(?:[,\s]+(?:[A-Z]+[0-9]+|DBS)\b)*)?", re.IGNORECASE
)
_FILE = re.compile(r"#\s*(?:flake8|ruff)\s*[:=]\s*noqa\s*(?::\s*(?P<codes>[^#]*))?", re.IGNORECASE)
_RUFF = re.compile(r"#\s*ruff\s*:\s*(?P<verb>file-ignore|ignore|disable|enable)\s*\[(?P<codes>[^\]]*)\]")
_CODE = re.compile(r"[A-Za-z]+[0-9]*\b")
_WORD = re.compile(r"[\w-]+")

#: What a line needs for a token or statement of several lines without brackets.
_GOES_ON = re.compile(r'"""|\'\'\'|\\\n')

#: The end of a file that has no end, as a line.
_EVER = 1 << 60


class Code(NamedTuple):
    """A code in a comment, and its place in the line."""

    text: str
    start: int
    end: int

    def covers(self, code: str) -> bool:
        """Whether it stands for a code."""
        return code.startswith(self.text.upper())


class Directive(NamedTuple):
    """A comment that silences findings."""

    #: `noqa`, `file`, `ignore` or `disable`.
    kind: str
    line: int
    #: The columns between which it stands in the line.
    start: int
    end: int
    #: Empty where it silences everything.
    codes: tuple[Code, ...]
    #: The lines that it is about.
    first: int
    last: int
    #: The comment that ends a `disable`, if one does.
    enable: Directive | None = None
    #: Whether an `enable` after it names some of its codes, and others: that is its end for a reader alone.
    is_doubtful: bool = False

    def silencing(self, code: str) -> Code | None:
        """The code in it that stands for another one."""
        return next((one for one in self.codes if one.covers(code)), None)


def may_suppress(text: str) -> bool:
    """Whether a text can hold such comments; a quick look."""
    return "noqa" in text.lower() or "ruff:" in text


class _Comment(NamedTuple):
    line: int
    column: int
    text: str
    is_alone: bool


class _Token(NamedTuple):
    """What is needed of a token. Those of the standard library hold their line, and in Python 3.12.1 each
    one a copy of its own: a line of 100,000 numbers takes all memory.
    """

    type: int
    start: tuple[int, int]
    end: tuple[int, int]


class Suppressions:
    """The comments of one file. What cannot be split into tokens has none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _tokens(self) -> list[_Token]:
        found = []
        try:
            for token in tokenize.generate_tokens(io.StringIO(self._text).readline):
                found.append(_Token(token.type, token.start, token.end))
        except (tokenize.TokenError, SyntaxError):
            pass  # the rest of a file that is no Python
        return found

    @cached_property
    def _ranges(self) -> dict[int, tuple[int, int]]:
        """The lines that one comment at an end is about, for each of them: more than one for long strings."""
        ranges: dict[int, tuple[int, int]] = {}
        if not _GOES_ON.search(self._text):
            return ranges
        first, last = _EVER, 0
        for token in self._tokens:
            if token.type in (tokenize.ENDMARKER, tokenize.DEDENT):
                continue
            first, last = min(first, token.start[0]), max(last, token.end[0])
            if token.type in (tokenize.NL, tokenize.NEWLINE):
                last = token.start[0]
                ranges.update(dict.fromkeys(range(first, last + 1), (first, last)))
                first, last = _EVER, 0
        return ranges

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def line(self, number: int) -> str:
        """One line, counted from 1."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def row(self, line: int) -> int:
        """The line at whose end a comment about a line stands."""
        return self._ranges.get(line, (line, line))[1]

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """All of them, in the order of the file."""
        if not may_suppress(self._text):
            return ()
        return tuple(sorted(self._find(), key=lambda one: (one.line, one.start)))

    def silencers(self, code: str, line: int) -> list[tuple[Directive, Code | None]]:
        """The comments that silence a code on a line, with the codes in them that do so."""
        found: list[tuple[Directive, Code | None]] = []
        for directive in self.directives:
            if directive.first <= line <= directive.last:
                if not directive.codes:
                    found.append((directive, None))
                elif (which := directive.silencing(code)) is not None:
                    found.append((directive, which))
        return found

    def silences(self, code: str, line: int) -> bool:
        """Whether a comment silences a code on a line."""
        return bool(self.silencers(code, line))

    def _comments(self) -> Iterator[_Comment]:
        for token in self._tokens:
            if token.type == tokenize.COMMENT:
                line, column = token.start
                before, text = self.line(line)[:column], self.line(line)[column : token.end[1]]
                yield _Comment(line, column, text, not before.strip())

    def _find(self) -> Iterator[Directive]:
        opened: list[Directive] = []
        for comment in self._comments():
            line, column, text, is_alone = comment
            if is_alone and (match := _FILE.match(text)):
                codes = _codes(match, column, _CODE) if match["codes"] else ()
                if codes or not (match["codes"] or "").strip():
                    yield Directive("file", line, column, column + match.end(), codes, 1, _EVER)
                continue
            for match in _NOQA.finditer(text):
                codes = _codes(match, column, _CODE) if match["codes"] else ()
                first, last = self._ranges.get(line, (line, line))
                yield Directive(
                    "noqa", line, column + match.start(), column + match.end(), codes, first, last
                )
            for match in _RUFF.finditer(text):
                codes = _codes(match, column, _WORD)
                directive = Directive(
                    match["verb"], line, column + match.start(), column + match.end(), codes, 1, _EVER
                )
                if not codes:
                    continue
                if directive.kind == "file-ignore":
                    yield directive._replace(kind="file")
                elif directive.kind == "ignore":
                    first, last = self._statement(line) if is_alone else self._ranges.get(line, (line, line))
                    yield directive._replace(first=first, last=last)
                elif directive.kind == "disable" and is_alone:
                    opened.append(directive._replace(first=line, last=self._end_of_block(line, column)))
                elif directive.kind == "enable" and is_alone:
                    yield from _closed(opened, directive)
        yield from opened

    def _statement(self, line: int) -> tuple[int, int]:
        """The lines of the statement, up to its colon, that follows a line."""
        first = 0
        for token in self._tokens:
            if token.start[0] <= line or token.type in (tokenize.NL, tokenize.COMMENT):
                continue
            if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
                continue
            first = first or token.start[0]
            if token.type == tokenize.NEWLINE:
                return first, token.start[0]
        return line, line

    def _end_of_block(self, line: int, column: int) -> int:
        """The last line before the code leaves the block in which a comment stands."""
        is_first = True
        for token in self._tokens:
            if token.start[0] <= line:
                continue
            if token.type in (tokenize.NEWLINE, tokenize.NL):
                is_first = True
            elif token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT):
                continue
            elif is_first:
                if token.start[1] < column and token.type != tokenize.ENDMARKER:
                    return token.start[0] - 1
                is_first = False
        return _EVER


def _closed(opened: list[Directive], enable: Directive) -> Iterator[Directive]:
    """The last of what is open that ends here; as in ruff, it has the same codes, and stands as far to the right."""
    named = [code.text for code in enable.codes]
    for index in range(len(opened) - 1, -1, -1):
        one = opened[index]
        codes = [code.text for code in one.codes]
        if one.start != enable.start or enable.line > one.last or not set(codes) & set(named):
            continue
        if codes == named:
            del opened[index]
            yield one._replace(last=enable.line, enable=enable)
            return
        opened[index] = one._replace(is_doubtful=True)


def _codes(match: re.Match[str], column: int, word: re.Pattern[str]) -> tuple[Code, ...]:
    """The codes of a comment that starts at a column; words after the last code are a reason."""
    offset = column + match.start("codes")
    found: list[Code] = []
    last = 0
    text = match["codes"]
    for one in word.finditer(text):
        if text[last : one.start()].strip(" \t,:") or (found and not text[last : one.start()]):
            break
        if word is _CODE and not (any(c.isdigit() for c in one[0]) or one[0].upper().startswith("DBS")):
            break
        found.append(Code(one[0], offset + one.start(), offset + one.end()))
        last = one.end()
    return tuple(found)
