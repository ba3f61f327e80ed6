"""What holds for every fix, in whatever layout a program is written.

The programs are those case files that are wrong, and generated ones. Before they are fixed they are dressed:
brackets, line breaks, comments, blocks, encodings and line ends are put in by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import test_generated
from dressing import LAYOUTS, NESTINGS, Dressing, syntax_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_cases import CASES
from test_fixes import FIXABLE, comments, linter
from test_generated_rules import COMBINATIONS, modules

from dbos_flake8.check import decoded
from dbos_flake8.fixer import apply_fixes, fix_text, is_wanted
from dbos_flake8.front import analysis_for
from dbos_flake8.leftovers import without_leftovers
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Diagnostic, Edit
from dbos_flake8.settings import Settings

Lint = Callable[[str], list[Diagnostic]]

#: How many dressed programs there are for each rule.
EXAMPLES = 12


# Programs


class Written(NamedTuple):
    """A program, and what lints texts in its place."""

    name: str
    text: str
    lint: Lint


@cache
def case(path: Path) -> Written:
    return Written(str(path.relative_to(CASES)), path.read_text("utf-8"), linter(path))


class Made(NamedTuple):
    """A generated program: its modules, the one to lint called `flow`."""

    name: str
    code: str
    texts: dict[str, str]
    version: str | None = None


def generated(made: Made, folder: Path) -> Written:
    for name, text in made.texts.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    options = Settings.of({"src": [str(folder)], "version": made.version})

    def lint(text: str) -> list[Diagnostic]:
        analysis = analysis_for(options, [made.code])
        analysis.gives_details = True
        return analysis.check(str(folder / "flow.py"), text)

    return Written(made.name, made.texts["flow"], lint)


@cache
def made_for(code: str) -> list[Made]:
    """The generated programs with a mistake of a code."""
    return [
        Made(str(one), code, modules(one, is_wrong=True), one.program.version or None)
        for one in COMBINATIONS
        if one.program.code == code
    ] + [
        Made(str(one), code, test_generated.program(one))
        for one in test_generated.COMBINATIONS
        if test_generated.EFFECTS[one.effect].code == code
    ]


def wrong_cases(code: str) -> list[Path]:
    return sorted(path for path in (CASES / code.lower()).rglob("*.py") if "/wrong_" in path.as_posix())


# Files


class Form(NamedTuple):
    """How a text is written as a file."""

    newline: str
    encoding: str
    has_mark: bool
    ends: bool

    def content(self, text: str) -> bytes:
        """The bytes of a text; what the encoding lacks is left out, and what only it has is put in."""
        if self.encoding != "utf-8":
            text = f"# -*- coding: {self.encoding} -*-\n# déjà vu\n{text}"
            text = text.encode(self.encoding, "ignore").decode(self.encoding)
        if not self.ends:
            text = text.rstrip()
        mark = b"\xef\xbb\xbf" if self.has_mark and self.encoding == "utf-8" else b""
        return mark + text.replace("\n", self.newline).encode(self.encoding)


FORMS = st.builds(
    Form,
    st.sampled_from(["\n", "\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8", "latin-1", "cp1252"]),
    st.booleans(),
    st.booleans(),
)


# What must hold


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def by_hand(text: str, edits: Sequence[Edit], newline: str) -> str:
    """The edits made in a text from its end to its beginning, so that no place moves before its turn."""
    lines = [*re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text), ""]
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    for edit in sorted(edits, reverse=True):
        assert edit.start <= edit.end
        for place in (edit.start, edit.end):
            inner = lines[place.line - 1].rstrip("\r\n")
            assert 0 <= place.column <= len(inner), f"{edit} lies beyond its line"
        start, end = (starts[place.line - 1] + place.column for place in (edit.start, edit.end))
        text = text[:start] + edit.text.replace("\n", newline) + text[end:]
    return text


def check_fixes(program: str, lint: Lint, content: bytes, newline: str) -> Counter[str]:
    """Fix a file in both ways, and assert what must hold; how many findings of each code were fixed."""
    file = decoded(content)
    text = file.text
    unified = _unified(text)

    def lint_file(text: str) -> list[Diagnostic]:
        return lint(_unified(text))

    before = lint_file(text)
    codes = Counter(finding.code for finding in before)
    applied: Counter[str] = Counter()
    for unsafe in (False, True):
        wanted = [finding for finding in before if is_wanted(finding.fix, unsafe)]
        first = apply_fixes(text, wanted)
        edits = {edit for one in first.applied if one.fix is not None for edit in one.fix.edits}
        assert not first.refused, program
        assert first.text == by_hand(text, sorted(edits), newline), program
        if wanted:
            assert first.applied, program
        fixed = fix_text(text, lint_file, unsafe)
        shown = f"{program}\n{unified}\n----\n{fixed.text}"
        assert fixed.came_to_rest and not fixed.refused, shown
        assert syntax_of(fixed.text.removeprefix("\ufeff")) is not None, shown
        # What was fixed is gone, and nothing is new. (What a fix makes a step may do what a workflow must not.)
        after = Counter(finding.code for finding in fixed.remaining)
        left = codes - fixed.applied
        assert not fixed.applied - codes, shown
        assert not after - left, f"{after - left}: {shown}"
        assert comments(_unified(fixed.text)) == comments(unified), shown
        # The file is what it was: its encoding, its mark, its line ends, and whether its last line has one.
        result = file.encoded(fixed.text)
        assert decoded(result) == file._replace(text=fixed.text), shown
        assert set(re.findall(r"\r\n|\r|\n", fixed.text)) <= {newline}, shown
        assert fixed.text.endswith(newline) == text.endswith(newline), shown
        assert fix_text(fixed.text, lint_file, unsafe).text == fixed.text, shown
        check_leftovers(unified, fixed.text, newline, lint_file)
        applied |= fixed.applied
    return applied


def check_leftovers(before: str, fixed: str, newline: str, lint: Lint) -> None:
    """Remove the imports that have lost their uses: nothing else goes, and nothing else is found."""
    clean = without_leftovers(Source("flow.py", before), fixed, lambda name: False)
    shown = f"{fixed}\n----\n{clean}"
    assert syntax_of(clean.removeprefix("\ufeff")) is not None, shown
    assert comments(_unified(clean)) == comments(_unified(fixed)), shown
    kept = iter(re.sub(r"\s", "", fixed))
    assert all(one in kept for one in re.sub(r"\s", "", clean)), shown
    assert set(re.findall(r"\r\n|\r|\n", clean)) <= {newline}, shown
    if clean != fixed:
        assert Counter(one.code for one in lint(clean)) == Counter(one.code for one in lint(fixed)), shown


# Tests


SETTINGS = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("code", FIXABLE)
def test_dressed_programs(code: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    cases, made = wrong_cases(code), made_for(code)
    folder = tmp_path_factory.mktemp(code)
    programs: st.SearchStrategy[Path | Made] = st.sampled_from(cases)
    if made:
        programs |= st.sampled_from(made)
    layouts = st.lists(st.sampled_from(LAYOUTS), max_size=3, unique=True)
    nestings = st.lists(st.sampled_from(NESTINGS), max_size=2)
    seeds = st.integers(0, 1 << 32)
    fixed: Counter[str] = Counter()

    @SETTINGS
    @given(programs, nestings, layouts, FORMS, seeds)
    def run(
        program: Path | Made, nestings: list[Dressing], layouts: list[Dressing], form: Form, seed: int
    ) -> None:
        written = case(program) if isinstance(program, Path) else generated(program, folder)
        text, random = written.text, Random(seed)
        for dress in nestings:
            text = dress(text, random)
        plain = Counter(finding.code for finding in written.lint(text))
        for dress in layouts:
            text = dress(text, random)
        dressed = Counter(finding.code for finding in written.lint(text))
        assert dressed == plain, f"{written.name}: the layout changes the findings\n{text}"
        fixed.update(check_fixes(written.name, written.lint, form.content(text), form.newline))

    run()
    assert fixed[code] or FIXABLE[code].kinds == "display", "no program had a fix"
