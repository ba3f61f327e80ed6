"""What a rule is, and what it yields."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import attrs

if TYPE_CHECKING:
    from astroid import nodes

    from dbos_flake8.model.paths import Path
    from dbos_flake8.model.source import Source

__all__ = [
    "CATEGORIES",
    "Applicability",
    "Culprit",
    "Diagnostic",
    "Edit",
    "Fix",
    "Fixable",
    "Position",
    "Rule",
    "Stop",
    "rules",
]

#: The hundreds of the codes.
CATEGORIES = {
    "1": "async and event loop",
    "2": "workflow and step constraints",
    "3": "determinism",
    "4": "lifecycle and configuration",
    "5": "steps, transactions, classes, decorators, serialisation",
    "6": "queues",
    "7": "communication, schedules, identity, patching",
    "8": "testing and client",
    "9": "upgrade and versions",
}

_RULES: dict[str, type[Rule]] = {}


class Position(NamedTuple):
    """A place in a text: 1-based line, 0-based column in characters."""

    line: int
    column: int


@attrs.frozen(order=True)
class Edit:
    """The text between two places gives way to another; lines of the new text end with `\\n`."""

    start: Position
    end: Position
    text: str


class Applicability(Enum):
    """When a fix may be applied."""

    #: The program means the same afterwards, or failed for certain before.
    SAFE = "safe"
    #: It may mean something else: a checkpoint comes, goes or moves, or something is guessed.
    UNSAFE = "unsafe"
    #: It is shown, and never applied.
    DISPLAY = "display"


def _sorted(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(sorted(set(edits)))


@attrs.frozen
class Fix:
    """Edits of one file that belong together, sorted; none touches another."""

    edits: tuple[Edit, ...] = attrs.field(converter=_sorted)
    #: What it does, as a command: "Add the parentheses".
    message: str
    applicability: Applicability

    def __attrs_post_init__(self) -> None:
        if not self.edits:
            raise ValueError("a fix without edits")
        for before, after in zip(self.edits, self.edits[1:], strict=False):
            if before.end > after.start:
                raise ValueError(f"edits overlap: {before} and {after}")

    @classmethod
    def safe(cls, message: str, edits: Iterable[Edit]) -> Fix:
        """A fix that may always be applied."""
        return cls(edits, message, Applicability.SAFE)

    @classmethod
    def unsafe(cls, message: str, edits: Iterable[Edit]) -> Fix:
        """A fix that is only applied when the user asks for such."""
        return cls(edits, message, Applicability.UNSAFE)

    @classmethod
    def display(cls, message: str, edits: Iterable[Edit]) -> Fix:
        """A fix that is shown, and never applied."""
        return cls(edits, message, Applicability.DISPLAY)


@attrs.frozen
class Fixable:
    """What fixes the findings of a rule can have."""

    applicabilities: tuple[Applicability, ...]
    #: Whether every finding has one.
    is_always: bool = False

    @classmethod
    def always(cls, *applicabilities: Applicability) -> Fixable:
        """Every finding has a fix."""
        return cls(applicabilities, True)

    @classmethod
    def sometimes(cls, *applicabilities: Applicability) -> Fixable:
        """Some findings have a fix."""
        return cls(applicabilities)

    @property
    def kinds(self) -> str:
        """Its applicabilities: "safe, unsafe"."""
        return ", ".join(one.value for one in Applicability if one in self.applicabilities)

    @property
    def words(self) -> str:
        """In words: "sometimes with a fix (safe, unsafe)"."""
        return f"{'always' if self.is_always else 'sometimes'} with a fix ({self.kinds})"


#: Makes the fix of a finding, or None when there is none; called only when somebody wants it.
FixMaker = Callable[[], "Fix | None"]


@attrs.frozen(eq=False)
class Culprit:
    """The code that is wrong, found by a rule; where it is reported is decided later."""

    rule: type[Rule]
    node: nodes.NodeNG
    source: Source
    #: What the message's placeholders stand for.
    words: dict[str, str]
    #: Makes the fix, which counts where the finding stands at the node itself.
    fix: FixMaker | None = None
    #: Whether it fails on some release of the project, where code that the rule reports fails.
    fails: bool = True
    #: Whether the code that hands over to a thread is to blame, not the call in the thread.
    blames_thread: bool = False
    #: The path to the culprit, where it goes further than the body that was visited.
    path: Path | None = None
    #: The code of the linted file that leads to it, where the culprit lies in another file and no path does.
    place: nodes.NodeNG | None = None


@attrs.frozen
class Stop:
    """One place on the way from a workflow, step or handler to the code that is wrong."""

    #: Absolute.
    path: str
    position: Position
    #: What is there: "workflow `checkout`", "calls `price`".
    what: str


@attrs.frozen(order=True)
class Diagnostic:
    """A finding at its place: 1-based line, 0-based column in characters."""

    line: int
    column: int
    code: str
    message: str
    #: Where the reported code ends; the place itself where that is not known.
    end: Position = attrs.field(order=False)
    fix: Fix | None = attrs.field(default=None, order=False)
    #: The way to the code that is wrong; empty where the finding is about one place alone.
    way: tuple[Stop, ...] = attrs.field(default=(), order=False)

    @end.default
    def _end(self) -> Position:
        return self.start

    @property
    def start(self) -> Position:
        """Where the reported code begins."""
        return Position(self.line, self.column)

    @property
    def text(self) -> str:
        """Code and message, as flake8 prints them."""
        return f"{self.code} {self.message}"


class Rule:
    """A rule: its docstring is its page, its attributes are the rest of it.

    Making a subclass registers it. `message` is a format string; the words that fill it
    come from the checker.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    message: ClassVar[str]
    #: Whether the rule reports without being named by the user.
    is_default: ClassVar[bool] = True
    #: The release of the linter that brought the rule.
    since: ClassVar[str] = "0.1.0"
    #: Rules of smaller numbers win where several find the same code wrong; None never competes.
    precedence: ClassVar[int | None] = None
    #: Whether the code that is reported fails when it runs, so that a handler can hide it.
    fails: ClassVar[bool] = False
    #: What fixes the findings have, if any.
    fixable: ClassVar[Fixable | None] = None

    def __init_subclass__(cls) -> None:
        if cls.code in _RULES:
            raise TypeError(f"{cls.code} is taken by {_RULES[cls.code].__name__}")
        _RULES[cls.code] = cls

    @classmethod
    def at(
        cls,
        node: nodes.NodeNG,
        source: Source,
        *,
        fix: FixMaker | None = None,
        fails: bool = True,
        **words: str,
    ) -> Culprit:
        """Report a node. `words` fill the placeholders of the message; `fix` makes the fix.

        `fails` is false where the project's releases do not raise what the rule speaks of.
        """
        if fix is not None and cls.fixable is None:
            raise TypeError(f"{cls.code} does not say that it has fixes")
        return Culprit(cls, node, source, words, fix, fails)

    @classmethod
    def page(cls) -> str:
        """The rule's documentation."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first line of the page."""
        return cls.page().partition("\n")[0]

    @classmethod
    def category(cls) -> str:
        """The name of the hundred that the code belongs to."""
        return CATEGORIES.get(cls.code[3], "the linter itself")


def rules() -> dict[str, type[Rule]]:
    """All rules by code, sorted. Importing the checkers is what registers them."""
    import dbos_flake8.checkers.all  # noqa: F401  # registers the rules

    return dict(sorted(_RULES.items()))
