"""What all checkers share: the questions that they may ask, and the visitor's shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from dbos_flake8.knowledge.dbos_api import Member, Span
from dbos_flake8.model.acts import Acts
from dbos_flake8.model.calls import Call
from dbos_flake8.model.checkpoints import Checkpoints
from dbos_flake8.model.configuration import Configurations
from dbos_flake8.model.flow import Timeline
from dbos_flake8.model.library import Library
from dbos_flake8.model.lifecycle import Lines
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Paths, Reach, Root
from dbos_flake8.model.source import Source
from dbos_flake8.rule import Culprit

__all__ = ["Checker", "Context"]


@attrs.define(eq=False, repr=False)
class Context:
    """The model of the project, and what the user asked for."""

    evaluator: Evaluator
    paths: Paths
    timeline: Timeline
    acts: Acts
    checkpoints: Checkpoints
    configurations: Configurations
    lines: Lines
    #: The releases of dbos that the project allows, oldest first.
    releases: tuple[str, ...]
    #: Whether the project says which releases these are, in the settings or in its requirements.
    is_declared: bool
    #: Whether the project allows only releases that are older than all that are known.
    is_older: bool
    #: Whether it allows only releases that are newer.
    is_newer: bool
    #: The codes of the rules that run.
    enabled: frozenset[str]
    #: The codes that the user names in full: what a rule reports only then, it asks here.
    named: frozenset[str] = frozenset()

    @property
    def library(self) -> Library:
        """What is known of dbos and other libraries."""
        return self.evaluator.library

    def releases_in(self, span: Span | None) -> tuple[str, ...]:
        """The project's releases that lie in a span."""
        return tuple(r for r in self.releases if span is not None and r in span)

    def is_everywhere(self, name: str) -> bool:
        """Whether all releases of the project have a name of dbos."""
        member = self.library.api.member(name)
        return member is not None and len(self.releases_in(member.span)) == len(self.releases)

    def any_release(self, specifier: str) -> bool:
        """Whether some release of the project matches a version specifier; empty means all."""
        return bool(self.matching(specifier))

    def matching(self, specifier: str) -> tuple[str, ...]:
        """The project's releases that match a version specifier; empty means all."""
        matching = self.library.api.releases_in(specifier)
        return tuple(release for release in self.releases if not specifier or release in matching)

    def records(self, name: str) -> bool:
        """Whether some release of the project takes a checkpoint for an operation."""
        behaviour = self.library.behaviour
        versions = behaviour.recorded.get(name.removesuffix("_async"), "")
        return behaviour.has("checkpoint", name) and self.any_release(versions)

    def twin(self, operation: Member) -> str | None:
        """The `_async` twin of an operation in the words `sleep_async`, if all releases of the project have it."""
        if operation.twin is None or not self.is_everywhere(operation.twin):
            return None
        return operation.twin.rpartition(".")[2]


@attrs.define(eq=False, repr=False)
class Checker:
    """One visitor per category. A checker yields culprits; the engine places them."""

    context: Context

    def visit_file(self, source: Source) -> Iterable[Culprit]:
        """What is wrong by itself in one file, whoever calls it."""
        return ()

    def visit_reach(self, reach: Reach) -> Iterable[Culprit]:
        """What is wrong because of where a body runs.

        Nobody is asked about code that has nothing of dbos in it and runs at a place that nobody knows.
        """
        return ()

    def visit_root(self, root: Root, reaches: Sequence[Reach]) -> Iterable[Culprit]:
        """What is wrong with all that a root leads to, taken together.

        The culprits carry their own paths.
        """
        return ()

    def dbos_calls_of(self, source: Source) -> Iterator[Call]:
        """Every call of an operation or durable function, each function as called by somebody unknown."""
        for body in self.context.paths.bodies(source):
            yield from body.dbos_calls
