"""DBS801: how tests and their fixtures start DBOS, and how they end it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.launch import at_event, line_of
from dbos_flake8.checkers.testing_rules import TestWithoutDestroy
from dbos_flake8.model.endings import own_nodes
from dbos_flake8.model.fixtures import (
    SET_UPS,
    TEAR_DOWNS,
    WIDE_SET_UPS,
    WIDE_TEAR_DOWNS,
    Fixture,
    all_asked_for,
    asked_for,
    comes_by_itself,
    conftests_of,
    fixture_of,
    is_of,
    is_test,
)
from dbos_flake8.model.lifecycle import Event, Kind, Line, all_events
from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import External, FunctionValue, Unknown, Value
from dbos_flake8.rule import Culprit

__all__ = ["Fixtures"]

#: The modules whose classes of tests do not know DBOS.
_TEST_CASES = ("unittest.", "django.test.")
#: Where a reset belongs.
_BETWEEN = "move it between `DBOS(...)` and `DBOS.launch()`"
#: Fixtures that pytest brings, none of which knows DBOS.
_OF_PYTEST = frozenset(
    {
        "self",
        "cls",
        "request",
        "tmp_path",
        "tmpdir",
        "tmp_path_factory",
        "monkeypatch",
        "capsys",
        "capfd",
        "caplog",
    }
    | {"recwarn", "cache", "pytestconfig", "event_loop", "anyio_backend", "capfdbinary", "capsysbinary"}
)
#: Code that puts something else in the place of DBOS.
_REPLACES = re.compile(r"patch[\w.]*\([^)]*dbos|mocker|MagicMock\(", re.IGNORECASE)


@attrs.define(eq=False, repr=False)
class Fixtures:
    """Looks at the tests and fixtures of one file."""

    context: Context
    source: Source

    def culprits(self) -> Iterator[Culprit]:
        """What is wrong with the tests of the file."""
        module, *lines = self.context.lines.of(self.source) or (None,)
        for line in lines:
            yield from self._late_resets(line.events, self._launched_for(line.body.scope))
            yield from self._early_resets(line, module)
        if not _REPLACES.search(self.source.text):
            for line in lines:
                yield from self._left_behind(line)

    # What a function is

    def _runs_for_each_test(self, function: nodes.NodeNG) -> bool:
        if not isinstance(function, nodes.FunctionDef):
            return False
        if is_test(function) or function.name in SET_UPS:
            return True
        fixture = fixture_of(function, self.source, self.context.evaluator)
        return fixture is not None and fixture.scope == "function"

    # DBS801

    def _launched_for(self, function: nodes.NodeNG) -> Event | None:
        """The launch of the one fixture that prepares DBOS for a test, if it leaves DBOS launched."""
        if not is_test(function):
            return None
        evaluator = self.context.evaluator
        files = (self.source, *conftests_of(self.source, evaluator.project))
        asked = all_asked_for(function, files, evaluator)
        found: list[Event | None] = []
        for file in files:
            for line in self.context.lines.of(file):
                scope = line.body.scope
                fixture = fixture_of(scope, file, evaluator) if isinstance(scope, nodes.FunctionDef) else None
                if fixture is not None and (comes_by_itself(fixture, function) or fixture.name in asked):
                    found.append(_left(line) if fixture.scope == "function" else None)
        return found[0] if len(found) == 1 else None

    def _late_resets(self, events: Iterable[Event], launch: Event | None) -> Iterator[Culprit]:
        for event in events:
            if event.kind is Kind.LAUNCH:
                launch = event
            elif event.kind in (Kind.DESTROY, Kind.PAUSE, Kind.UNKNOWN):
                launch = None
            elif event.kind is Kind.MAYBE:
                for case in event.cases:
                    yield from self._late_resets(case, launch)
                if any(one.kind is Kind.DESTROY for case in event.cases for one in all_events(case)):
                    launch = None
            elif event.kind is Kind.RESET and launch is not None:
                where = line_of(launch, self.source)
                problem = f"`{event.name}()` comes after the launch{where} and raises AssertionError"
                yield from at_event(TestWithoutDestroy, event, self.source, problem=problem, remedy=_BETWEEN)

    def _early_resets(self, line: Line, module: Line | None) -> Iterator[Culprit]:
        """Resets before the constructor, of a DBOS that is not there."""
        is_destroyed = self._finds_nothing(line, module)
        resets: list[Event] = []
        for event in line.events:
            if event.kind is Kind.DESTROY:
                is_destroyed = True
            elif event.kind is Kind.RESET:
                given = event.call.arguments if event.call is not None else None
                if given is not None and not (given.positional or given.keywords or given.more_keywords):
                    resets += [event] if is_destroyed else []
            elif event.kind is Kind.CONSTRUCT:
                for reset in resets:
                    problem = f"`{reset.name}()` comes before `DBOS(...)` and resets nothing"
                    yield from at_event(
                        TestWithoutDestroy, reset, self.source, problem=problem, remedy=_BETWEEN
                    )
                return
            elif event.kind in (Kind.LAUNCH, Kind.PAUSE, Kind.UNKNOWN, Kind.MAYBE):
                return

    def _finds_nothing(self, line: Line, module: Line | None) -> bool:
        """Whether there is no DBOS yet when a fixture begins: it destroys its own, and nothing else makes one."""
        function = line.body.scope
        if not self._runs_for_each_test(function) or set(function.argnames()) - _OF_PYTEST:
            return False
        texts = [one.text for one in conftests_of(self.source, self.context.evaluator.project)]
        return (
            any(one.kind is Kind.DESTROY for one in line.events)
            and not any(one.kind is Kind.CONSTRUCT for one in (module.events if module is not None else ()))
            and not any("DBOS(" in text for text in texts)
        )

    def _left_behind(self, line: Line) -> Iterator[Culprit]:
        function = line.body.scope
        launch = next((one for one in line.events if one.kind is Kind.LAUNCH), None)
        if launch is None or not self._runs_for_each_test(function):
            return
        kinds = {one.kind for one in all_events(line.events)}
        if Kind.DESTROY in kinds or not any(one.kind is Kind.CONSTRUCT for one in line.events):
            return
        node = launch.way[0][0] if launch.way else launch.node
        if self._calls_strangers(line, node) or self._may_be_destroyed(function):
            return
        problem = (
            f"`{function.name}` leaves the DBOS that it launches to the next test, whose `DBOS(config=...)` is then "
            "ignored"
        )
        remedy = "call `DBOS.destroy()` at its beginning, or when it ends"
        yield TestWithoutDestroy.at(node, self.source, problem=problem, remedy=remedy)

    def _calls_strangers(self, line: Line, launch: nodes.NodeNG) -> bool:
        """Whether a function calls, or hands over, one of no known library after its launch, which may destroy DBOS."""
        for statement in own_nodes(line.body.scope.body):
            call = statement.value if isinstance(statement, nodes.Expr) else None
            call = call.value if isinstance(call, nodes.Await) else call
            if not isinstance(call, nodes.Call) or (call.lineno or 0) <= (launch.lineno or 0):
                continue
            for node in (call.func, *call.args):
                values = self.context.evaluator.values(node, line.body.frame)
                if any(map(_is_strange, values)):
                    return True
                if node is call.func and isinstance(node, nodes.Name) and all(map(_is_unknown, values)):
                    return True
        return False

    def _may_be_destroyed(self, function: nodes.FunctionDef) -> bool:
        """Whether something else may destroy what a test or fixture has launched."""
        lines = self.context.lines
        conftests = [*conftests_of(self.source, self.context.evaluator.project)]
        others = [one for above in conftests for one in (above, *lines.imported(above))]
        others += lines.imported(self.source)
        if any("destroy" in other.text or "pytest_plugins" in other.text for other in others):
            return True
        if "pytest_plugins" in self.source.text:
            return True
        known = {one.name for file in (self.source, *conftests) for one in file.tree.functions}
        known |= _OF_PYTEST | _parametrized(function)
        if function.name not in SET_UPS and not asked_for(function) <= known:
            return True
        cls = function.parent
        if isinstance(cls, nodes.ClassDef) and any(not self._is_test_case(base) for base in cls.bases):
            return True
        return any(self._may_run_for(node, function) for node in self._mentions())

    def _mentions(self) -> Iterator[nodes.NodeNG]:
        """The places in the file that speak of `destroy`, in whatever way, and may mean that of DBOS."""
        for node in self.source.tree.module.nodes_of_class((nodes.Attribute, nodes.Name, nodes.Const)):
            word = getattr(node, "attrname", getattr(node, "name", getattr(node, "value", "")))
            holders = (nodes.Expr, nodes.Module, nodes.ClassDef, nodes.FunctionDef)
            is_docstring = isinstance(node, nodes.Const) and isinstance(node.parent, holders)
            if not isinstance(word, str) or "destroy" not in word or is_docstring:
                continue
            values = self.context.evaluator.values(node, self.context.evaluator.frame_at(node, self.source))
            if not values or not all(isinstance(value, FunctionValue) for value in values):
                yield node  # what functions of the project do is seen where they do it

    def _may_run_for(self, node: nodes.NodeNG, function: nodes.FunctionDef) -> bool:
        """Whether a place in the file may run beside a test or fixture."""
        holder: nodes.NodeNG = None
        scope = node.frame()
        while not isinstance(scope, nodes.Module):
            if isinstance(scope, nodes.FunctionDef):
                holder = scope
            scope = scope.parent.frame()
        if holder is None or holder is function:
            return True
        if is_test(holder):
            return False
        cls = holder.parent.frame()
        fixture = fixture_of(holder, self.source, self.context.evaluator)
        is_near = not isinstance(cls, nodes.ClassDef) or is_of(function, cls)
        if fixture is None:
            around = SET_UPS | TEAR_DOWNS | WIDE_SET_UPS | WIDE_TEAR_DOWNS
            return is_near or holder.name not in around
        if fixture.is_autouse or not self.source.has_test_name:
            return is_near
        return self._come_together(fixture, function)

    def _come_together(self, fixture: Fixture, function: nodes.FunctionDef) -> bool:
        """Whether a test has a fixture beside a function, which is a test, a fixture or a `setUp`."""
        evaluator = self.context.evaluator
        files = (self.source, *conftests_of(self.source, evaluator.project))
        if fixture.name in all_asked_for(function, files, evaluator):
            return True
        other = fixture_of(function, self.source, evaluator)
        if other is not None and other.name in all_asked_for(fixture.function, files, evaluator):
            return True
        cls = function.parent.frame()
        for test in self.source.tree.functions:
            if not is_test(test):
                continue
            asked = all_asked_for(test, files, evaluator)
            if fixture.name not in asked:
                continue
            if other is not None:
                if other.is_autouse or other.name in asked:
                    return True
            elif isinstance(cls, nodes.ClassDef) and not is_test(function) and is_of(test, cls):
                return True
        return False

    def _is_test_case(self, base: nodes.NodeNG) -> bool:
        values = self.context.evaluator.values(base, self.context.evaluator.frame_at(base, self.source))
        return all(isinstance(one, External) and one.path.startswith(_TEST_CASES) for one in values)


def _left(line: Line) -> Event | None:
    """The launch of the DBOS that a fixture has ready when its test begins."""
    launch = None
    for event in line.events:
        if event.kind is Kind.LAUNCH:
            launch = event
        elif event.kind in (Kind.DESTROY, Kind.UNKNOWN, Kind.MAYBE):
            launch = None
        elif event.kind is Kind.PAUSE:
            is_yield = isinstance(event.node, nodes.Yield) and event.node.frame() is line.body.scope
            return launch if is_yield else None
    return launch


def _is_unknown(value: Value) -> bool:
    return isinstance(value, Unknown)


def _is_strange(value: Value) -> bool:
    """Whether something is a function of a module that is neither in the project nor a library that is known."""
    if not isinstance(value, External) or value.is_dbos or "()" in value.path:
        return False
    module = value.path.partition(".")[0]
    return module != "pytest" and module not in sys.stdlib_module_names


def _parametrized(function: nodes.FunctionDef) -> set[str]:
    """The words in the decorators of a test, which are the parameters that `pytest.mark.parametrize` fills."""
    decorators = decorators_of(function)
    return {
        word.strip()
        for decorator in decorators
        if "parametrize" in decorator.as_string()
        for constant in decorator.nodes_of_class(nodes.Const)
        if isinstance(constant.value, str)
        for word in constant.value.split(",")
    }
