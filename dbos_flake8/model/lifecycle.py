"""What a program does with DBOS in which order: constructs, launches, uses and destroys it.

A line is the code of a module or function as it runs from its first statement to its last, with the
functions of the project that it calls and the modules that it imports. What only runs in some cases
stays a thing of its own in the line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import Enum

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Edge, Way, keyword_of, name_of
from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Paths
from dbos_flake8.model.scopes import decorators_of, frame_of, is_main_guard
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.values import (
    ClassValue,
    External,
    Frame,
    FunctionValue,
    ModuleValue,
    Partial,
    Role,
)
from dbos_flake8.model.walker import Walker

__all__ = ["Event", "Kind", "Line", "Lines", "all_events", "is_told_to_start_processes"]

#: Code that asks whether DBOS has been launched, in whatever words.
_ASKS_FOR_LAUNCH = re.compile(r"launch|initiali[sz]ed|started|running|ready", re.IGNORECASE)
#: How many calls and imports deep a line is followed.
_DEEPEST = 8
#: How many things a line may have.
_MOST_EVENTS = 2_000

_CONSTRUCTOR = "dbos.DBOS"
_INSTANCE = "dbos.DBOSConfiguredInstance"


class Kind(Enum):
    """What happens."""

    CONSTRUCT = "construct"
    LAUNCH = "launch"
    DESTROY = "destroy"
    #: The system database is emptied.
    RESET = "reset"
    #: Something that needs DBOS to be launched.
    USE = "use"
    #: Something that must come before the launch.
    PREPARE = "prepare"
    #: A workflow, class or configured instance is registered.
    REGISTER = "register"
    #: A server runs, or the program waits for ever.
    SERVE = "serve"
    #: Another process is started.
    FORK = "fork"
    #: Something that only runs in some cases, once or several times.
    MAYBE = "maybe"
    #: Others run meanwhile: the code hands over with `yield`.
    PAUSE = "pause"
    #: A call of something that nobody knows.
    UNKNOWN = "unknown"
    #: Any other call.
    OTHER = "other"
    #: A function of the project is called, or a module imported; lines show what they do instead.
    ENTER = "enter"


#: What the operations that change DBOS as a whole do.
_KINDS = {
    _CONSTRUCTOR: Kind.CONSTRUCT,
    f"{_CONSTRUCTOR}.launch": Kind.LAUNCH,
    f"{_CONSTRUCTOR}.destroy": Kind.DESTROY,
    f"{_CONSTRUCTOR}.reset_system_database": Kind.RESET,
}


@attrs.frozen(eq=False, repr=False)
class Event:
    """One thing that happens in a line."""

    kind: Kind
    node: nodes.NodeNG
    source: Source
    #: What it is about, in the words of a message.
    name: str = ""
    call: Call | None = None
    #: The cases of a `MAYBE`; what a function does that is entered.
    cases: tuple[tuple[Event, ...], ...] = ()
    #: Whether a case runs again and again.
    is_loop: bool = False
    #: The modules that are imported here.
    modules: tuple[Source, ...] = ()
    #: The calls and imports that lead here from the beginning of the line.
    way: tuple[tuple[nodes.NodeNG, Source], ...] = ()
    #: Whether it stands below `if __name__ == "__main__"`.
    is_in_guard: bool = False

    @property
    def operation(self) -> str:
        """The name of the operation of dbos that is called; empty when none is."""
        return self.call.operation.name if self.call is not None and self.call.operation is not None else ""

    def place(self, source: Source) -> nodes.NodeNG | None:
        """Where it stands in a file: itself, or what leads there from the file."""
        if self.source is source:
            return self.node
        return next((node for node, origin in reversed(self.way) if origin is source), None)


def all_events(events: Iterable[Event]) -> Iterator[Event]:
    """Events, each with those of its cases behind it."""
    for event in events:
        yield event
        for case in event.cases:
            yield from all_events(case)


@attrs.frozen(eq=False, repr=False)
class Line:
    """What a module or function does, in its order."""

    body: Body
    events: tuple[Event, ...]

    @property
    def is_module(self) -> bool:
        """Whether it is the code of a module."""
        return isinstance(self.body.scope, nodes.Module)


@attrs.define(eq=False, repr=False)
class Lines:
    """The lines of files. What functions and modules do is looked at once."""

    evaluator: Evaluator
    paths: Paths
    _events: dict[Frame, tuple[Event, ...]] = attrs.field(init=False, factory=dict)
    _relevant: dict[nodes.NodeNG, bool] = attrs.field(init=False, factory=dict)
    _imported: dict[Source, frozenset[Source]] = attrs.field(init=False, factory=dict)
    _direct: dict[Source, tuple[Source, ...]] = attrs.field(init=False, factory=dict)
    _of: dict[Source, tuple[Line, ...]] = attrs.field(init=False, factory=dict)

    def of(self, source: Source) -> tuple[Line, ...]:
        """The lines of a file in which DBOS is constructed, launched or destroyed, the module's own first."""
        known = self._of.get(source)
        if known is None:
            known = self._of[source] = tuple(self._find(source))
        return known

    def _find(self, source: Source) -> Iterator[Line]:
        if not any(_may_matter(one) for one in self._may_load(source)):
            return  # the texts tell, without a tree of each
        around = {source, *self.imported(source)}
        if not any(_may_matter(one) for one in around):
            return
        for body in self.paths.bodies(source):
            if isinstance(body.scope, nodes.Module):
                imported = {source}
            elif self._is_relevant(body):
                imported = set(around)
            else:
                continue
            yield Line(body, tuple(_limited(self._flat(self.events(body.frame), imported, (), False))))

    def _may_load(self, source: Source) -> Iterator[Source]:
        """The file and those that its imports, wherever they stand, lead to."""
        seen = {source}
        todo = [source]
        while todo:
            current = todo.pop()
            yield current
            direct = self._direct.get(current)
            if direct is None:
                direct = self._direct[current] = tuple(self.evaluator.project.imports_of(current))
            for one in direct:
                if one not in seen:
                    seen.add(one)
                    todo.append(one)

    def _is_relevant(self, body: Body) -> bool:
        """Whether a function, or one that it calls, changes what DBOS is ready for."""
        known = self._relevant.get(body.scope)
        if known is not None:
            return known
        self._relevant[body.scope] = False
        behaviour = self.evaluator.library.behaviour
        for call in body.calls:
            name = call.operation.name if call.operation is not None else ""
            value = call.value
            if (
                name in _KINDS
                or name in behaviour.before_launch
                or (
                    isinstance(value, FunctionValue)
                    and self._is_relevant(self.paths.calls.body(self.evaluator.open_frame(value)))
                )
            ):
                self._relevant[body.scope] = True
                return True
        return False

    def imported(self, source: Source) -> frozenset[Source]:
        """The files of the project that importing a file imports, itself left out."""
        known = self._imported.get(source)
        if known is not None:
            return known
        found: dict[Source, None] = {}
        todo = [source]
        while todo:
            for module in self._imports_at_top(todo.pop()):
                if module not in found:
                    found[module] = None
                    todo.append(module)
        found.pop(source, None)
        self._imported[source] = frozenset(found)
        return self._imported[source]

    def _imports_at_top(self, source: Source) -> Iterator[Source]:
        try:
            imports = source.tree.imports
        except AnalysisError:
            return
        for node in imports:
            if isinstance(frame_of(node), nodes.Module):
                yield from self.modules_of(node, source)

    def modules_of(self, node: nodes.Import | nodes.ImportFrom, source: Source) -> Iterator[Source]:
        """The files of the project that an import statement runs."""
        project = self.evaluator.project
        names = [name for name, _ in node.names]
        if isinstance(node, nodes.ImportFrom):
            module = "." * (node.level or 0) + (node.modname or "")
            inner = "" if module.endswith(".") else "."
            names = [module, *(f"{module}{inner}{name}" for name in names if name != "*")]
        for name in names:
            head = name[: len(name) - len(name.lstrip("."))]
            parts = name.lstrip(".").split(".")
            for length in range(1, len(parts) + 1):
                dotted = head + ".".join(parts[:length])
                path = project.resolve(source, dotted) if dotted.strip(".") else None
                found = project.source(path) if path is not None and path.endswith(".py") else None
                if found is not None and found is not source:
                    yield found
            if head and not name.strip("."):
                origin = self.evaluator.imported_module(source, node)
                if isinstance(origin, ModuleValue) and origin.source is not None:
                    yield origin.source

    def events(self, frame: Frame) -> tuple[Event, ...]:
        """What an activation does by itself."""
        known = self._events.get(frame)
        if known is None:
            self._events[frame] = ()  # what calls itself
            known = self._events[frame] = _Order(self.evaluator, frame, self).collect()
        return known

    def _flat(
        self,
        events: Iterable[Event],
        imported: set[Source],
        way: tuple[tuple[nodes.NodeNG, Source], ...],
        is_in_guard: bool,
    ) -> Iterator[Event]:
        """Events with what is entered in its place."""
        for event in events:
            guarded = is_in_guard or event.is_in_guard
            if event.kind is Kind.MAYBE:
                cases = tuple(tuple(self._flat(case, set(imported), way, guarded)) for case in event.cases)
                yield attrs.evolve(event, cases=cases, way=way, is_in_guard=guarded)
            elif event.kind is not Kind.ENTER:
                yield attrs.evolve(event, way=way, is_in_guard=guarded)
            elif len(way) < _DEEPEST:
                further = (*way, (event.node, event.source))
                for case in event.cases:
                    yield from self._flat(case, imported, further, guarded)
                for module in event.modules:
                    if module not in imported:
                        imported.add(module)
                        frame = self.evaluator.module_frame(module)
                        inner = (one for one in self.events(frame) if not one.is_in_guard)
                        yield from self._flat(inner, imported, further, guarded)


def _limited(events: Iterator[Event]) -> Iterator[Event]:
    for _, event in zip(range(_MOST_EVENTS), events, strict=False):
        yield event


def _may_matter(source: Source) -> bool:
    text = source.text
    return "launch" in text or "DBOS(" in text or "destroy" in text or "reset_system_database" in text


@attrs.define(eq=False, repr=False)
class _Order(Walker):
    """Collects what an activation does, in its order."""

    lines: Lines
    body: Body = attrs.field(init=False)
    found: list[Event] = attrs.field(init=False, factory=list)
    in_guard: bool = attrs.field(init=False, default=False)
    calls: dict[nodes.NodeNG, list[Call]] = attrs.field(init=False, factory=dict)
    edges: dict[nodes.NodeNG, list[Edge]] = attrs.field(init=False, factory=dict)
    unresolved: set[nodes.NodeNG] = attrs.field(init=False, factory=set)

    def collect(self) -> tuple[Event, ...]:
        """Walk the body."""
        self.body = self.lines.paths.calls.body(self.frame)
        for call in self.body.calls:
            self.calls.setdefault(call.node, []).append(call)
        for edge in self.body.edges:
            self.edges.setdefault(edge.node, []).append(edge)
        self.unresolved = set(self.body.unresolved)
        self.run()
        return tuple(self.found)

    @property
    def source(self) -> Source:
        return self.frame.source

    def add(self, kind: Kind, node: nodes.NodeNG, name: str = "", call: Call | None = None) -> None:
        self.found.append(Event(kind, node, self.source, name, call, is_in_guard=self.in_guard))

    def apart(self, run: Callable[[], object]) -> tuple[tuple[Event, ...], bool]:
        """What a part of the code does, and whether the code goes on behind it."""
        before, self.found = self.found, []
        goes_on = run() is not False
        found, self.found = tuple(self.found), before
        return found, goes_on

    def maybe(self, node: nodes.NodeNG, cases: Iterable[tuple[Event, ...]], is_loop: bool = False) -> None:
        kept = tuple(case for case in cases if case)
        if kept:
            self.found.append(
                Event(Kind.MAYBE, node, self.source, cases=kept, is_loop=is_loop, is_in_guard=self.in_guard)
            )

    # Statements

    def statement(self, node: nodes.NodeNG) -> bool:
        if is_main_guard(node):
            before, self.in_guard = self.in_guard, True
            goes_on = self.block(node.body)
            self.in_guard = before
            return goes_on
        if isinstance(node, nodes.If) and node.test.as_string().endswith("TYPE_CHECKING"):
            return True
        if isinstance(node, nodes.If) and _ASKS_FOR_LAUNCH.search(node.test.as_string()):
            self.visit(node.test)
            return self.branches([lambda: self.block(node.body), lambda: self.block(node.orelse)])
        if isinstance(node, nodes.Try):
            return self.attempt(node)
        if isinstance(node, (nodes.Import, nodes.ImportFrom)):
            modules = tuple(dict.fromkeys(self.lines.modules_of(node, self.source)))
            if modules:
                self.found.append(
                    Event(Kind.ENTER, node, self.source, modules=modules, is_in_guard=self.in_guard)
                )
            return True
        if isinstance(node, nodes.ClassDef):
            return self.class_body(node)
        if isinstance(node, (nodes.While, nodes.For)):
            self.add(Kind.OTHER, node)
        return super().statement(node)

    def enter(self, item: nodes.NodeNG, is_async: bool) -> None:
        """A context manager: one of other libraries, or of nobody knows whom, may run an application's lifespan."""
        for value in self.evaluator.values(item, self.frame):
            head = value.path.partition(".")[0] if isinstance(value, External) else ""
            if head not in sys.stdlib_module_names and head not in ("builtins", "dbos"):
                self.add(Kind.PAUSE, item)

    def attempt(self, node: nodes.Try) -> bool:
        """A `try`: certain, unless a handler lets the code go on behind it."""
        body, goes_on = self.apart(lambda: self.block(node.body) and self.block(node.orelse))
        handled = [self.apart(lambda one=one: self.block(one.body)) for one in node.handlers]  # type: ignore[misc]
        if not any(on for _, on in handled):
            self.found += body
        else:
            self.maybe(node, [body])
            goes_on = True
        self.maybe(node, [events for events, _ in handled])
        return self.block(node.finalbody) and goes_on

    def class_body(self, node: nodes.ClassDef) -> bool:
        """A class: registered as a whole, or method by method."""
        names = set()
        for decorator in decorators_of(node):
            names |= {v.name for v in self.evaluator.values(decorator, self.frame) if isinstance(v, External)}
        inner, _ = self.apart(lambda: super(_Order, self).statement(node))
        if f"{_CONSTRUCTOR}.dbos_class" in names:
            self.found += [event for event in inner if event.kind is not Kind.REGISTER]
            self.add(Kind.REGISTER, node, f"class `{node.name}`")
        else:
            self.found += inner
        return True

    def define(self, node: nodes.FunctionDef) -> None:
        decorators = decorators_of(node)
        for registration in self.body.registrations:
            if registration.node in decorators and registration.durable.role is Role.WORKFLOW:
                self.add(Kind.REGISTER, registration.node, f"workflow `{node.name}`")
                break
        for decorator in decorators:
            for value in self.evaluator.values(decorator, self.frame):
                if (
                    isinstance(value, External)
                    and value.name in self.evaluator.library.behaviour.before_launch
                ):
                    self.add(Kind.PREPARE, decorator, value.name)

    def branches(self, runs: Iterable[Callable[[], bool]]) -> bool:
        results = [self.apart(run) for run in runs]
        if len(results) == 1:
            self.found += results[0][0]
            return results[0][1]
        here = self.body.scope
        self.maybe(here, [events for events, goes_on in results if goes_on])
        # What ends the function has no part in what comes below, but is an order of its own.
        for events, goes_on in results:
            if not goes_on and events:
                self.found.append(Event(Kind.MAYBE, here, self.source, "left", cases=(events,)))
        return any(goes_on for _, goes_on in results)

    def repeat(self, run: Callable[[], object]) -> None:
        events, _ = self.apart(run)
        self.maybe(self.body.scope, [events], is_loop=True)

    # Expressions

    def visit(self, node: nodes.NodeNG) -> None:
        if isinstance(node, nodes.BoolOp):
            self.visit(node.values[0])
            self.maybe(node, [self.apart(lambda one=one: self.visit(one))[0] for one in node.values[1:]])  # type: ignore[misc]
            return
        super().visit(node)
        if isinstance(node, (nodes.Yield, nodes.YieldFrom)):
            self.add(Kind.PAUSE, node)

    def generate(self, node: nodes.GeneratorExp) -> bool:
        return False

    def call(self, node: nodes.Call) -> None:
        self.callee_and_arguments(node)
        calls = self.calls.get(node, [])
        if any(call.is_guarded for call in calls):
            self.add(Kind.OTHER, node)
            return
        for registration in self.body.registrations:
            if registration.node is node and registration.durable.role is Role.WORKFLOW:
                if registration.durable.function is not None and not isinstance(
                    node.parent, nodes.Decorators
                ):
                    name = registration.durable.function.name
                    self.add(Kind.REGISTER, node, f"workflow `{name}`")
        if node in self.unresolved:
            self.add(Kind.UNKNOWN, node)
        elif len({call.value for call in calls if call.way is Way.CALL}) > 1:
            events = [self.apart(lambda one=one: self.one(node, one))[0] for one in calls]  # type: ignore[misc]
            self.maybe(node, events)
        else:
            for call in calls:
                self.one(node, call)

    def one(self, node: nodes.Call, call: Call) -> None:
        """One call, or the handing on of a function."""
        runs_here = call.way is Way.CALL or (
            call.way is Way.TO_THREAD and isinstance(node.parent, nodes.Await)
        )
        if call.operation is not None:
            if runs_here:
                self.operation(node, call)
        elif call.durable is not None:
            self.durable(node, call)
        elif isinstance(call.value, External):
            self.external(node, call, call.value)
        elif isinstance(call.value, (FunctionValue, ClassValue, Partial)):
            self.enter_function(node, call)

    def operation(self, node: nodes.Call, call: Call) -> None:
        member = call.operation
        assert member is not None
        behaviour = self.evaluator.library.behaviour
        if member.name in _KINDS:
            self.add(_KINDS[member.name], node, call.shown, call)
        elif member.name in behaviour.before_launch:
            if "coroutine" not in member.kind or _runs(node):
                self.add(Kind.PREPARE, node, member.name, call)
        elif behaviour.has("needs_launch", member.name):
            if "coroutine" not in member.kind or _runs(node):
                self.add(Kind.USE, node, f"`{call.shown}`", call)

    def durable(self, node: nodes.Call, call: Call) -> None:
        durable = call.durable
        assert durable is not None
        if durable.role is not Role.WORKFLOW or call.way is not Way.CALL:
            self.add(Kind.OTHER, node)
        elif not durable.is_async or _runs(node):
            self.add(Kind.USE, node, f"workflow `{name_of(durable)}`", call)

    def external(self, node: nodes.Call, call: Call, value: External) -> None:
        callables = self.evaluator.library.callables
        if value.path in callables.servers:
            self.add(Kind.SERVE, node, value.name, call)
        elif call.way is Way.CALL and not value.path.startswith(callables.logs):
            if value.path not in ("builtins.print", "asyncio.run", "builtins.super"):
                self.add(Kind.OTHER, node, value.path, call)
        if value.path == "os.fork":
            self.add(Kind.FORK, node, "os.fork()", call)
        for edge in self.edges.get(node, ()):
            if edge.way in (Way.THREAD, Way.TO_THREAD) and edge.durable is None:
                self.maybe(node, [self.lines.events(edge.frame)])
            elif edge.way is Way.PROCESS and edge.durable is None:
                inner = self.lines.events(edge.frame)
                self.found.append(
                    Event(
                        Kind.FORK,
                        node,
                        self.source,
                        f"`{edge.name}`",
                        call,
                        (inner,),
                        is_in_guard=self.in_guard,
                    )
                )

    def enter_function(self, node: nodes.Call, call: Call) -> None:
        """A function or class of the project: what it does happens here, if it runs here."""
        if isinstance(call.value, ClassValue) and self.is_configured(call.value):
            self.add(Kind.REGISTER, node, f"instance of `{call.value.node.name}`", call)
        entered = False
        for edge in self.edges.get(node, ()):
            if edge.durable is not None or not (
                self.lines.paths.touches_dbos(edge) or self.makes_instances(edge)
            ):
                continue
            inner = self.lines.events(edge.frame)
            if not inner:
                continue
            runs_here = edge.way in (Way.CALL, Way.CONTEXT) and (not edge.function.is_async or _runs(node))
            entered = True
            if runs_here:
                self.found.append(
                    Event(Kind.ENTER, node, self.source, edge.name, call, (inner,), is_in_guard=self.in_guard)
                )
            else:
                self.maybe(node, [inner])
        if not entered:
            self.add(Kind.OTHER, node, call=call)

    def is_configured(self, cls: ClassValue) -> bool:
        """Whether objects of a class are configured instances."""
        bases = self.evaluator.mro(cls)
        return any(isinstance(base, External) and base.path == _INSTANCE for base in bases)

    def makes_instances(self, edge: Edge) -> bool:
        """Whether a function makes configured instances."""
        calls = self.lines.paths.calls.body(edge.frame).calls
        return any(isinstance(one.value, ClassValue) and self.is_configured(one.value) for one in calls)


def _runs(node: nodes.NodeNG) -> bool:
    """Whether a coroutine runs where it is made: awaited, or handed to something that runs it."""
    return isinstance(node.parent, (nodes.Await, nodes.Call))


def is_told_to_start_processes(call: nodes.Call, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a server is told to import the application in processes of its own: `workers=4`, `reload=True`."""
    for name in ("workers", "reload"):
        given = keyword_of(call, name)
        value = None if given is None else constant_of(given, frame, evaluator)
        if value is None:
            continue
        if value.value is True or (
            isinstance(value.value, int) and not isinstance(value.value, bool) and value.value > 1
        ):
            return True
    return False
