"""DBS802: tests that destroy the registry in which the workflows of their modules are kept."""

from __future__ import annotations

import os
from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.testing_rules import RegistryDestroyedInTests
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.entered import is_start, started
from dbos_flake8.model.fixtures import (
    SET_UPS,
    TEAR_DOWNS,
    WIDE_SET_UPS,
    all_asked_for,
    conftests_of,
    fixture_of,
    is_of,
    is_test,
)
from dbos_flake8.model.given import certain
from dbos_flake8.model.lifecycle import Kind, Line
from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import FunctionValue
from dbos_flake8.rule import Culprit

__all__ = ["Registries"]

_DESTROY = "dbos.DBOS.destroy"
#: Words of code that runs modules anew, which registers their workflows again.
_AGAIN = ("reload", "sys.modules", "import_module", "runpy", "_dbos_global_registry")
#: Words of tests that start other processes.
_OTHER_PROCESSES = ("subprocess", "multiprocessing", "Popen")
#: How many calls deep the use of a workflow is looked for.
_DEEPEST = 4


@attrs.frozen(eq=False, repr=False)
class _Destroyer:
    """A test, or what runs around tests, that destroys the registry."""

    function: nodes.FunctionDef
    #: What is reported.
    node: nodes.NodeNG
    source: Source
    #: What leads there from the linted file, where it stands in another one.
    place: nodes.NodeNG | None
    remedy: str
    #: Whether it destroys when a test has run, not before.
    is_late: bool


@attrs.define(eq=False, repr=False)
class Registries:
    """Looks at the tests and fixtures of one file."""

    context: Context
    source: Source
    _known: dict[Source, dict[nodes.NodeNG, list[bool]]] = attrs.field(init=False, factory=dict)

    def culprits(self) -> Iterator[Culprit]:
        """Registries that are destroyed although tests need what is in them."""
        for destroyer in self._destroyers():
            if self._runs_modules_again():
                return
            workflow = next(iter(self._missed(destroyer)), None)
            if workflow is not None:
                words = {"workflow": workflow, "remedy": destroyer.remedy}
                culprit = Culprit(RegistryDestroyedInTests, destroyer.node, destroyer.source, words)
                yield culprit if destroyer.place is None else attrs.evolve(culprit, place=destroyer.place)

    def _runs_modules_again(self) -> bool:
        conftests = conftests_of(self.source, self.context.evaluator.project)
        return any(word in file.text for file in (self.source, *conftests) for word in _AGAIN)

    # Who destroys

    def _destroyers(self) -> Iterator[_Destroyer]:
        for line in self.context.lines.of(self.source):
            if not line.is_module:
                yield from self._in_order(line)
        if "destroy_registry" in self.source.text:
            yield from self._handed_on()

    def _in_order(self, line: Line) -> Iterator[_Destroyer]:
        """What a function itself destroys, in all of its runs."""
        scope = line.body.scope
        if not isinstance(scope, nodes.FunctionDef):
            return
        has_yielded = False
        for event in line.events:
            if event.kind is Kind.PAUSE and isinstance(event.node, (nodes.Yield, nodes.YieldFrom)):
                has_yielded = has_yielded or event.node.frame() is scope
            if event.kind is not Kind.DESTROY or event.call is None or not self._forgets(event.call):
                continue
            node, place = _option(event.node), event.place(self.source)
            remedy = f"{event.name}()"
            here = event.source is self.source
            if here or place is not None:
                function, is_late = _runs_with(scope, has_yielded)
                yield _Destroyer(function, node, event.source, None if here else place, remedy, is_late)

    def _handed_on(self) -> Iterator[_Destroyer]:
        """What runs when a test has ended: `addCleanup(DBOS.destroy, ...)`, finalizers."""
        evaluator, library = self.context.evaluator, self.context.library
        for body in self.context.paths.lambdas(self.source):
            for call in body.calls:
                if call.operation is not None and call.operation.name == _DESTROY and self._forgets(call):
                    yield from self._late(body.scope.parent.frame(), call.node, f"{call.shown}()")
        for node in self.source.tree.calls:
            option = _option(node)
            if option is node or not node.args:
                continue
            frame = evaluator.frame_at(node, self.source)
            members = [library.member(value) for value in evaluator.values(node.args[0], frame)]
            constant = certain(evaluator.values(option.value, frame))
            if constant is None or constant.value is not True or len(members) != 1:
                continue
            if members[0] is not None and members[0].name == _DESTROY:
                yield from self._late(node.frame(), node, f"{node.args[0].as_string()}()")

    def _late(self, function: nodes.NodeNG, node: nodes.NodeNG, remedy: str) -> Iterator[_Destroyer]:
        if isinstance(function, nodes.FunctionDef):
            yield _Destroyer(function, _option(node), self.source, None, remedy, is_late=True)

    @staticmethod
    def _forgets(call: Call) -> bool:
        if call.is_guarded or call.way is not Way.CALL:
            return False
        constant = certain(dict(call.arguments.keywords).get("destroy_registry"))
        return constant is not None and constant.value is True

    # Whose workflows are missed

    def _missed(self, destroyer: _Destroyer) -> Iterator[str]:
        """The workflows that DBOS does not know any more when tests use them."""
        function = destroyer.function
        if is_test(function):
            yield from self._missed_behind(destroyer)
            return
        used = [
            (test, name)
            for source in self._files()
            for test in self._tests_with(destroyer, source)
            for name in list(self._used(self._body(test, source), source))[:1]
        ]
        # After the last test nobody needs a workflow.
        if len(used) > 1 or (used and (not destroyer.is_late or _is_parametrized(used[0][0]))):
            yield used[0][1]

    def _missed_behind(self, destroyer: _Destroyer) -> Iterator[str]:
        """What a test uses after it has destroyed the registry, and the tests below it."""
        test = destroyer.function
        here = destroyer.node if destroyer.place is None else destroyer.place
        if not destroyer.is_late:
            yield from self._used(self._body(test, self.source), self.source, here.lineno or 0)
        if isinstance(test.parent.frame(), nodes.ClassDef):
            return  # unittest runs them in another order
        for other in self.source.tree.functions:
            if is_test(other) and isinstance(other.parent.frame(), nodes.Module):
                if (other.lineno or 0) > (test.lineno or 0):
                    yield from self._used(self._body(other, self.source), self.source)

    def _files(self) -> Iterator[Source]:
        """The files whose tests the functions of the linted one run around."""
        yield self.source
        if os.path.basename(self.source.path) != "conftest.py":
            return
        folder = os.path.dirname(self.source.path) + os.sep
        for one in self.context.evaluator.project.neighbours(self.source):
            if one is not self.source and one.has_test_name and one.path.startswith(folder):
                if not any(word in one.text for word in _AGAIN):
                    yield one

    def _tests_with(self, destroyer: _Destroyer, source: Source) -> Iterator[nodes.FunctionDef]:
        """The tests of a file that something runs around."""
        function = destroyer.function
        around = function.parent.frame()
        tests = [one for one in source.tree.functions if is_test(one)]
        fixture = fixture_of(function, self.source, self.context.evaluator)
        if fixture is not None:
            if destroyer.is_late and fixture.scope != "function":
                return
            for test in tests:
                if isinstance(around, nodes.ClassDef) and not is_of(test, around):
                    continue
                files = {source, self.source}
                if fixture.is_autouse or fixture.name in all_asked_for(test, files, self.context.evaluator):
                    yield test
        elif source is self.source and function.name in SET_UPS | TEAR_DOWNS | WIDE_SET_UPS:
            for test in tests:
                if around is test.parent.frame() or (
                    isinstance(around, nodes.ClassDef) and is_of(test, around)
                ):
                    yield test

    # Uses

    def _body(self, function: nodes.FunctionDef, source: Source) -> Body:
        evaluator = self.context.evaluator
        plain = evaluator.plain(function, evaluator.frame_at(function, source))
        return self.context.paths.calls.body(evaluator.open_frame(plain))

    def _used(self, body: Body, source: Source, behind: int = 0, depth: int = 0) -> Iterator[str]:
        """The workflows of modules that a body calls or starts, directly or through functions of the project."""
        behaviour = self.context.library.behaviour
        for call in body.calls:
            if call.is_guarded or (call.node.lineno or 0) <= behind or not is_start(call, behaviour):
                continue
            if call.operation is not None and behaviour.takes_for_later(call.operation.name):
                if any(word in source.text for word in _OTHER_PROCESSES):
                    continue  # which may know the workflow
            function = started(call, behaviour)
            if function is not None and self._is_registered_once(function, source):
                yield call.shown if call.durable is not None else function.name
        if depth < _DEEPEST:
            for edge in body.edges:
                if edge.way is Way.CALL and edge.durable is None and (edge.node.lineno or 0) > behind:
                    yield from self._used(self.context.paths.calls.body(edge.frame), source, 0, depth + 1)

    def _is_registered_once(self, function: FunctionValue, source: Source) -> bool:
        """Whether a workflow is registered by a module that the file imports at its top, or by the file."""
        places = self._places(source).get(function.node, ())
        return bool(places) and all(places)

    def _places(self, source: Source) -> dict[nodes.NodeNG, list[bool]]:
        """Whether it is the code of a module that registers a function, for each place that does."""
        known = self._known.get(source)
        if known is not None:
            return known
        found: dict[nodes.NodeNG, list[bool]] = {}
        for one in (source, *self.context.lines.imported(source)):
            try:
                bodies = list(self.context.paths.bodies(one))
            except AnalysisError:
                continue  # told when that file is linted
            for body in bodies:
                for registration in body.registrations:
                    function = registration.durable.function
                    if function is not None:
                        found.setdefault(function.node, []).append(isinstance(body.scope, nodes.Module))
        self._known[source] = found
        return found


def _option(node: nodes.NodeNG) -> nodes.NodeNG:
    """The option of a call that destroys the registry; the call itself where it does not stand there."""
    keywords = node.keywords if isinstance(node, nodes.Call) else ()
    return next((one for one in keywords if one.arg == "destroy_registry"), node)


def _runs_with(scope: nodes.FunctionDef, has_yielded: bool) -> tuple[nodes.FunctionDef, bool]:
    """What pytest runs of a function, and whether what is left of it runs behind a test.

    A function in a fixture or test is taken for its clean-up.
    """
    around = scope.parent.frame()
    if isinstance(around, nodes.FunctionDef):
        return around, True
    return scope, has_yielded or scope.name in TEAR_DOWNS


def _is_parametrized(test: nodes.FunctionDef) -> bool:
    decorators = decorators_of(test)
    return any("parametrize" in one.as_string() for one in decorators)
