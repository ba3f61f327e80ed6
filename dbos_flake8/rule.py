"""What a rule is, and what it yields."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, ClassVar

import attrs

if TYPE_CHECKING:
    from astroid import nodes

    from dbos_flake8.model.paths import Path
    from dbos_flake8.model.source import Source

__all__ = ["CATEGORIES", "Culprit", "Diagnostic", "Rule", "rules"]

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


@attrs.frozen(eq=False)
class Culprit:
    """The code that is wrong, found by a rule; where it is reported is decided later."""

    rule: type[Rule]
    node: nodes.NodeNG
    source: Source
    #: What the message's placeholders stand for.
    words: dict[str, str]
    #: Whether the code that hands over to a thread is to blame, not the call in the thread.
    blames_thread: bool = False
    #: The path to the culprit, where it goes further than the body that was visited.
    path: Path | None = None
    #: The code of the linted file that leads to it, where the culprit lies in another file and no path does.
    place: nodes.NodeNG | None = None


@attrs.frozen(order=True)
class Diagnostic:
    """A finding at its place: 1-based line, 0-based column in characters."""

    line: int
    column: int
    code: str
    message: str

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

    def __init_subclass__(cls) -> None:
        if cls.code in _RULES:
            raise TypeError(f"{cls.code} is taken by {_RULES[cls.code].__name__}")
        _RULES[cls.code] = cls

    @classmethod
    def at(cls, node: nodes.NodeNG, source: Source, **words: str) -> Culprit:
        """Report a node. `words` fill the placeholders of the message."""
        return Culprit(cls, node, source, words)

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
