"""Applies fixes to texts, and writes the files that have changed."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import attrs

from dbos_flake8.rule import Applicability, Diagnostic, Edit, Fix, Position

__all__ = [
    "CHANGED",
    "LINE_END",
    "MOST_ROUNDS",
    "Fixed",
    "Round",
    "apply_edits",
    "apply_fixes",
    "fix_text",
    "is_wanted",
    "lines_of",
    "write_atomically",
]

#: Fixes make other fixes possible; what has not come to rest after so many rounds never will.
MOST_ROUNDS = 100

#: What is said of a file that somebody else has written since it was linted.
CHANGED = "the file has changed meanwhile; it is left as it is"

#: What ends a line for Python; a form feed does not.
LINE_END = re.compile(r"\r\n|\r|\n")


@attrs.frozen
class Round:
    """A text after one round of fixes."""

    text: str
    #: The findings whose fixes are in the text, in the order of the text.
    applied: tuple[Diagnostic, ...]
    #: Those whose fixes were left out, because the text would have been no Python with them.
    refused: tuple[Diagnostic, ...] = ()


@attrs.frozen
class Fixed:
    """A text after all rounds."""

    text: str
    #: How many findings of each code were fixed.
    applied: Counter[str]
    #: What is left to report.
    remaining: tuple[Diagnostic, ...]
    refused: tuple[Diagnostic, ...] = ()
    #: Whether no fix was left to apply in the end.
    came_to_rest: bool = True


def is_wanted(fix: Fix | None, unsafe: bool) -> bool:
    """Whether a fix is to be applied; `unsafe` when the user wants the unsafe ones, too."""
    if fix is None:
        return False
    return fix.applicability is Applicability.SAFE or (unsafe and fix.applicability is Applicability.UNSAFE)


def apply_fixes(text: str, findings: Iterable[Diagnostic]) -> Round:
    """Apply the fixes of findings, as many as go together; the others wait for the next round.

    The first fix of the text wins where two overlap. An edit that two fixes share, such as an
    import, is made once. A text that was Python stays Python.
    """
    chosen = _compatible(findings)
    if not chosen:
        return Round(text, ())
    result = _edited(text, chosen)
    if _is_python(result) or not _is_python(text):
        return Round(result, tuple(chosen))
    # Some fix is wrong: take one after the other, and leave that one out.
    good: list[Diagnostic] = []
    refused: list[Diagnostic] = []
    for finding in chosen:
        (good if _is_python(_edited(text, [*good, finding])) else refused).append(finding)
    return Round(_edited(text, good), tuple(good), tuple(refused))


def fix_text(text: str, lint: Callable[[str], Sequence[Diagnostic]], unsafe: bool = False) -> Fixed:
    """Lint and fix one text until nothing is left to fix."""
    applied: Counter[str] = Counter()
    refused: dict[tuple[str, str], Diagnostic] = {}
    for _ in range(MOST_ROUNDS):
        findings = tuple(lint(text))
        wanted = [
            one for one in findings if is_wanted(one.fix, unsafe) and (one.code, one.message) not in refused
        ]
        done = apply_fixes(text, wanted)
        refused.update({(one.code, one.message): one for one in done.refused})
        if not done.applied:
            return Fixed(text, applied, findings, tuple(refused.values()))
        applied.update(one.code for one in done.applied)
        text = done.text
    return Fixed(text, applied, tuple(lint(text)), tuple(refused.values()), False)


def _compatible(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings whose fixes can be applied together, in the order of the text."""
    candidates = sorted(
        ((finding.fix.edits, finding) for finding in findings if finding.fix is not None),
        key=lambda pair: (pair[0], pair[1]),
    )
    chosen: list[Diagnostic] = []
    taken: list[Edit] = []
    for edits, finding in candidates:
        new = [edit for edit in edits if edit not in taken]
        if not any(_touch(edit, other) for edit in new for other in taken):
            taken += new
            chosen.append(finding)
    return chosen


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits are about the same text, or insert at the same place."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _edited(text: str, findings: Iterable[Diagnostic]) -> str:
    return apply_edits(text, {edit for one in findings if one.fix is not None for edit in one.fix.edits})


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made in it, none of which touches another."""
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def offset(position: Position) -> int:
        if position.line > len(starts):
            return len(text)
        return min(starts[position.line - 1] + position.column, len(text))

    newline = _newline(text)
    parts, last = [], 0
    for edit in sorted(edits):
        parts += [text[last : offset(edit.start)], edit.text.replace("\n", newline)]
        last = offset(edit.end)
    return "".join([*parts, text[last:]])


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends, as Python counts them."""
    ends = [match.end() for match in LINE_END.finditer(text)]
    parts = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return parts if parts[-1] else parts[:-1]


def _newline(text: str) -> str:
    """How the lines of a text end: as its first one does."""
    match = LINE_END.search(text)
    return match[0] if match is not None else "\n"


def _is_python(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<fixed>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True


def write_atomically(path: str, content: bytes) -> None:
    """Give a file new contents: all of them or, when something fails, none. Raises OSError.

    A symbolic link stays one, and the file keeps its permissions.
    """
    path = os.path.realpath(path)
    descriptor, temporary = tempfile.mkstemp(prefix=".dbos-flake8-", dir=os.path.dirname(path))
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, _permissions(path))
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _permissions(path: str) -> int:
    """The permissions of a file, or those that a new file would get."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
