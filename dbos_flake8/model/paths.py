"""Where code runs: in a workflow, in a step, on an event loop, and by which way it is reached."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.model.acts import Acts
from dbos_flake8.model.calls import Body, Call, Calls, Edge, Way
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.surroundings import Around
from dbos_flake8.model.values import (
    ClassValue,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Partial,
    Registration,
    Role,
)

__all__ = ["Path", "Paths", "Place", "Reach", "Root", "State", "is_of_tests", "is_test_file", "words_of"]


class Place(Enum):
    """The DBOS context in which code runs."""

    WORKFLOW = "workflow"
    STEP = "step"
    #: In a transaction of a datasource.
    TRANSACTION = "datasource transaction"
    #: In a `@DBOS.transaction()` (dbos 2).
    DBOS_TRANSACTION = "transaction"
    #: Certainly in no workflow: module level, a command, a test.
    OUTSIDE = "outside"
    #: Certainly in no workflow, and run again and again: a handler of a framework.
    HANDLER = "handler"
    #: In a thread of code that is not durable: certainly in no workflow.
    THREAD = "thread"
    #: In a thread or process that a workflow started, without its context.
    WORKFLOW_THREAD = "thread of a workflow"
    #: The same, started by a step or transaction.
    STEP_THREAD = "thread of a step"
    #: In a durable function that is looked at only for the event loop.
    ENTERED = "entered"
    UNKNOWN = "unknown"

    @property
    def is_step(self) -> bool:
        """Whether DBOS treats the code as part of a step."""
        return self in (Place.STEP, Place.TRANSACTION, Place.DBOS_TRANSACTION)

    @property
    def is_durable(self) -> bool:
        """Whether the code belongs to a workflow or step, and runs in its context."""
        return self is Place.WORKFLOW or self.is_step

    @property
    def is_certainly_no_workflow(self) -> bool:
        """Whether no workflow can be running."""
        return self in (Place.OUTSIDE, Place.HANDLER, Place.THREAD, Place.STEP_THREAD)

    @property
    def around(self) -> Around | None:
        """What the properties of DBOS tell there; None where that is not known."""
        if self in (Place.ENTERED, Place.UNKNOWN):
            return None
        if self is Place.WORKFLOW:
            return Around.WORKFLOW
        return Around.STEP if self.is_step else Around.NOTHING


_PLACE_OF = {
    Role.WORKFLOW: Place.WORKFLOW,
    Role.STEP: Place.STEP,
    Role.TRANSACTION: Place.TRANSACTION,
    Role.DBOS_TRANSACTION: Place.DBOS_TRANSACTION,
}


@attrs.frozen(repr=False)
class State:
    """What is known of the moment at which code runs."""

    place: Place
    #: Whether the thread runs an event loop at that moment; None when that is not known.
    on_loop: bool | None
    #: Whether the loop is that of code which other files do not report by themselves.
    is_ours: bool = True


@attrs.frozen(repr=False)
class Root:
    """Where a path begins: a durable function, a coroutine, a handler, the module's own code."""

    frame: Frame
    state: State
    #: The root in the words of a message: "workflow `checkout`".
    label: str
    #: The registration, when it stands in the linted file and the function does not.
    entry: nodes.NodeNG | None = None


@attrs.frozen(eq=False, repr=False)
class Path:
    """The way from a root to a body: the edges taken."""

    start: Frame
    edges: tuple[Edge, ...] = ()
    #: The file in which each edge's call stands.
    sources: tuple[Source, ...] = ()

    @property
    def scopes(self) -> set[nodes.NodeNG]:
        """The functions that are running when the path has been taken."""
        return {self.start.scope, *(edge.function.node for edge in self.edges)}

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The activations that it goes through, the root's first."""
        return (self.start, *(edge.frame for edge in self.edges))

    def __len__(self) -> int:
        return len(self.edges)

    def then(self, edge: Edge, source: Source) -> Path:
        """The path with one more edge."""
        return Path(self.start, (*self.edges, edge), (*self.sources, source))

    def joined(self, rest: Path) -> Path:
        """This path followed by another."""
        return Path(self.start, (*self.edges, *rest.edges), (*self.sources, *rest.sources))

    def explain(self) -> str:
        """The functions that it goes through, in words: "`price` and `now_utc`"."""
        names = [words_of(edge) for edge in self.edges]
        if len(names) > 4:
            names = [*names[:2], f"{len(names) - 3} more", names[-1]]
        if len(names) <= 1:
            return "".join(names)
        return f"{', '.join(names[:-1])} and {names[-1]}"


def words_of(edge: Edge) -> str:
    """The function that an edge leads to, as messages show it: \"step `charge`\"."""
    name = "a lambda" if edge.name == "lambda" else f"`{edge.name}`"
    if edge.way is Way.THREAD:
        return f"{name} in a thread"
    if edge.way is Way.PROCESS:
        return f"{name} in a process"
    if edge.way is Way.TO_THREAD:
        return f"{name} in a worker thread"
    if edge.way is Way.LATER:
        return f"{name} in a background task"
    if edge.role is not None:
        return f"{edge.role.value} {name}"
    return name


@attrs.frozen(eq=False, repr=False)
class Reach:
    """A body that a root leads to, the state in which it runs, and the path."""

    body: Body
    state: State
    path: Path

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """The calls of the body, but those that it makes only elsewhere: `if DBOS.workflow_id is None`."""
        return self._made_here(self.body.calls)

    @property
    def dbos_calls(self) -> tuple[Call, ...]:
        """Those among them that are of operations of dbos and of durable functions."""
        return self._made_here(self.body.dbos_calls)

    def _made_here(self, calls: tuple[Call, ...]) -> tuple[Call, ...]:
        around = self.state.place.around
        if around is None or not calls:
            return calls
        return tuple(call for call in calls if around in call.around)


@attrs.define(eq=False, repr=False)
class Paths:
    """Follows calls from the roots of one file, not deeper than `depth` edges."""

    evaluator: Evaluator
    calls: Calls
    acts: Acts
    depth: int = 8
    #: Whether functions may start workflows, as far as `model.starts` has found out.
    starting: dict[FunctionValue, bool | None] = attrs.field(init=False, factory=dict)
    _roots: dict[Source, tuple[Root, ...]] = attrs.field(init=False, factory=dict)
    _of_files: dict[Source, list[Body]] = attrs.field(init=False, factory=dict)
    _matters: dict[nodes.NodeNG, bool] = attrs.field(init=False, factory=dict)
    _acting: dict[nodes.NodeNG, bool] = attrs.field(init=False, factory=dict)
    _beyond: dict[object, tuple[Reach, ...]] = attrs.field(init=False, factory=dict)

    # Roots

    def roots(self, source: Source) -> tuple[Root, ...]:
        """The roots of a file, durable functions first."""
        if source not in self._roots:
            # A decorated function is found by its decorator and by its `def`: it is followed once.
            self._roots[source] = tuple(dict.fromkeys(self._find_roots(source)))
        return self._roots[source]

    def bodies(self, source: Source) -> Iterator[Body]:
        """Each function of the file as called by somebody unknown, and the module's own code."""
        known = self._of_files.get(source)
        if known is not None:
            yield from known
            return
        # One after the other: a checker that fails on one body has seen those before.
        found: list[Body] = []
        for frame in self._open_frames(source):
            body = self.calls.body(frame)
            found.append(body)
            yield body
        self._of_files[source] = found

    def _open_frames(self, source: Source) -> Iterator[Frame]:
        yield self.evaluator.module_frame(source)
        for node in source.tree.functions:
            frame = self.evaluator.frame_at(node, source)
            yield self.evaluator.open_frame(self.evaluator.plain(node, frame))

    def lambdas(self, source: Source) -> Iterator[Body]:
        """Each lambda of the file as called by somebody unknown."""
        for node in source.tree.lambdas:
            frame = self.evaluator.frame_at(node, source)
            outer = None if isinstance(frame.scope, nodes.Module) else frame
            yield self.calls.body(self.evaluator.open_frame(FunctionValue(node, source, outer)))

    def _find_roots(self, source: Source) -> Iterator[Root]:
        for body in (*self.bodies(source), *self._set_up_bodies(source)):
            for registration in body.registrations:
                yield from self._durable_roots(source, registration)
        for cls in source.tree.classes:
            yield from self._inherited_roots(ClassValue(cls, source))
        for node in source.tree.functions:
            frame = self.evaluator.frame_at(node, source)
            plain = self.evaluator.plain(node, frame)
            role = self.role(node, frame)
            opened = self.evaluator.open_frame(plain)
            on_loop = True if isinstance(node, nodes.AsyncFunctionDef) else None
            if role is not None:
                state = State(_PLACE_OF[role], on_loop)
                yield Root(opened, state, f"{role.value} `{node.name}`")
                continue
            outside = self._called_from_outside(node, frame, source)
            if outside is not None:
                often = outside.startswith(("HTTP", "task"))
                place = Place.HANDLER if often else Place.OUTSIDE
                label = f"{outside} `{node.name}`"
                yield Root(opened, State(place, on_loop), label)
                for wrapper in self.evaluator.defined(node, frame):
                    if isinstance(wrapper, FunctionValue) and wrapper.source is source:
                        runs = True if wrapper.is_async else None
                        yield Root(self.evaluator.open_frame(wrapper), State(place, runs), label)
            else:
                kind = "coroutine" if on_loop else "function"
                yield Root(opened, State(Place.UNKNOWN, on_loop), f"{kind} `{node.name}`")
        module = self.evaluator.module_frame(source)
        yield Root(module, State(Place.OUTSIDE, None), "module level")

    def role(self, node: nodes.FunctionDef, frame: Frame) -> Role | None:
        """The role that the decorators of a `def` give it."""
        found = self.evaluator.registrations(node, frame)
        return next((registration.durable.role for registration in found), None)

    def _set_up_bodies(self, source: Source) -> Iterator[Body]:
        """What the module's own code runs when it is imported or started."""
        first = self.evaluator.module_frame(source)
        seen = {first}
        todo = [(first, 0)]
        while todo:
            frame, depth = todo.pop()
            body = self.calls.body(frame)
            if depth:
                yield body
            if depth < self.depth:
                for edge in body.edges:
                    if edge.way is Way.CALL and edge.frame not in seen:
                        seen.add(edge.frame)
                        todo.append((edge.frame, depth + 1))

    def _inherited_roots(self, cls: ClassValue) -> Iterator[Root]:
        """Durable methods that a class inherits, run on its own objects."""
        bases = self.evaluator.mro(cls)[1:]
        names = {
            name
            for base in bases
            if isinstance(base, ClassValue)
            for name, found in base.node.locals.items()
            if isinstance(found[-1], nodes.FunctionDef) and name not in cls.node.locals
        }
        receiver = Instance(cls)
        for name in sorted(names):
            for value in self.evaluator.attribute(receiver, name):
                if isinstance(value, Durable) and value.function is not None:
                    function = value.function
                    on_loop = True if function.is_async else None
                    state = State(_PLACE_OF[value.role], on_loop)
                    label = f"{value.role.value} `{cls.node.name}.{name}`"
                    entry = cls.node if function.source is not cls.source else None
                    yield Root(self.evaluator.open_frame(function), state, label, entry)

    def _durable_roots(self, source: Source, registration: Registration) -> Iterator[Root]:
        durable = registration.durable
        function = durable.function
        if function is None:
            return
        on_loop = True if function.is_async else None
        state = State(_PLACE_OF[durable.role], on_loop)
        label = f"{durable.role.value} `{function.name}`"
        entry = registration.maker if function.source is not source else None
        frame = self.evaluator.open_frame(function)
        yield Root(frame, state, label, entry)

    def _called_from_outside(self, node: nodes.FunctionDef, frame: Frame, source: Source) -> str | None:
        """What calls a function from outside any workflow: "an HTTP handler", "test", ..."""
        callables = self.evaluator.library.callables
        if node.decorators is not None:
            for decorator in node.decorators.nodes:
                for value in self.evaluator.values(decorator, frame):
                    if isinstance(value, External):
                        kind = callables.outside_kind(value.path)
                        if kind is not None:
                            return kind.removeprefix("an ").removeprefix("a ")
        if self._replaces_things(node, frame):
            return None
        if isinstance(node.parent, nodes.ClassDef):
            return self._special_method(node, source)
        if node.name.startswith("test_") and isinstance(node.parent, nodes.Module):
            return "test" if is_test_file(source) else None
        return None

    def _replaces_things(self, node: nodes.FunctionDef, frame: Frame) -> bool:
        """Whether a test replaces what the code calls: mocks, `monkeypatch`."""
        names = {argument.name for argument in node.args.args or ()}
        if names & {"monkeypatch", "mocker"}:
            return True
        decorators = decorators_of(node)
        return any(
            isinstance(value, External) and value.path.startswith(("unittest.mock.", "mock."))
            for decorator in decorators
            for value in self.evaluator.values(decorator, frame)
        )

    def _special_method(self, node: nodes.FunctionDef, source: Source) -> str | None:
        """What calls a method that a library's base class gives a meaning."""
        bases = {
            base.path
            for base in self.evaluator.mro(ClassValue(node.parent, source))
            if isinstance(base, External)
        }
        if node.name == "run" and bases & {
            "threading.Thread",
            "threading.Timer",
            "multiprocessing.Process",
        }:
            return "thread"
        known = self.evaluator.library.callables.outside_methods
        for base in bases:
            kind = known.get((base, node.name))
            if kind is not None:
                return kind.removeprefix("an ").removeprefix("a ")
        if node.name.startswith(("test", "setUp", "tearDown", "asyncSetUp", "asyncTearDown")):
            if any(base.startswith(("unittest.", "django.test")) for base in bases):
                return "test"
            if node.parent.name.startswith("Test") and is_test_file(source):
                return "test"
        return None

    # Following

    def reaches(self, root: Root, source: Source) -> Iterator[Reach]:
        """The bodies of the linted file that a root leads to, and each way out of the file.

        Bodies of other files are given once per call in the linted file that leads there.
        """
        first = self.calls.body(root.frame)
        seen = {(root.frame, root.state)}
        if root.frame.source is not source:
            yield Reach(first, root.state, Path(root.frame))
            for reach in self._outside_file(root.frame, root.state, source, self.depth):
                if len(reach.path):
                    yield reach
            return
        todo = deque([Reach(first, root.state, Path(root.frame))])
        while todo:
            reach = todo.popleft()
            yield reach
            if len(reach.path) >= self.depth:
                continue
            for edge in self._followed(reach):
                state = enter(reach.state, edge)
                if state is None:
                    continue
                path = reach.path.then(edge, reach.body.frame.source)
                if edge.frame.source is source:
                    if (edge.frame, state) not in seen:
                        seen.add((edge.frame, state))
                        todo.append(Reach(self.calls.body(edge.frame), state, path))
                    continue
                state = _leaving(state, edge)
                if state is None:
                    continue
                for beyond in self._outside_file(edge.frame, state, source, self.depth - len(path)):
                    yield Reach(beyond.body, beyond.state, path.joined(beyond.path))

    def _followed(self, reach: Reach) -> Iterable[Edge]:
        """The edges of a body that can tell something."""
        state = reach.state
        if state.place is Place.UNKNOWN and state.on_loop is not True:
            # Nothing is known of who calls: what is handed on counts alone.
            return reach.body.handed_on
        edges = (edge for edge in reach.body.edges if self._is_taken(edge))
        return edges if state.place.is_durable else (edge for edge in edges if self._can_matter(edge))

    def _is_taken(self, edge: Edge) -> bool:
        """Whether it is known well enough what a call leads to.

        Where only an abstract class tells, the workflow may have been given the one that does nothing
        by itself: a clock that stands, a store in memory.
        """
        return all(map(self._acts_or_touches_dbos, edge.choice))

    def _acts_or_touches_dbos(self, function: FunctionValue) -> bool:
        """Whether a function, or what it calls, has an effect or does anything with DBOS."""
        known = self._acting.get(function.node)
        if known is None:
            self._acting[function.node] = False  # until something inside says otherwise
            body = self.calls.body(self.evaluator.open_frame(function))
            known = self._acting[function.node] = (
                bool(self.acts.of(body))
                or self._touches_dbos(function)
                or any(self._acts_or_touches_dbos(edge.function) for edge in body.edges)
            )
        return known

    def _can_matter(self, edge: Edge) -> bool:
        """Whether code that a function leads to, in any activation, does anything with DBOS.

        A function that is given functions can do whatever they do.
        """
        given = (edge.frame.arguments or {}).values()
        if any(isinstance(v, (FunctionValue, Durable, Partial, External)) for vs in given for v in vs):
            return True
        return edge.durable is not None or self._touches_dbos(edge.function)

    def touches_dbos(self, edge: Edge) -> bool:
        """Whether the function that an edge leads to, or what it calls, does anything with DBOS."""
        return edge.durable is not None or self._touches_dbos(edge.function)

    def _touches_dbos(self, function: FunctionValue) -> bool:
        known = self._matters.get(function.node)
        if known is not None:
            return known
        seen = {function.node}
        todo = [self.evaluator.open_frame(function)]
        while todo:
            body = self.calls.body(todo.pop())
            if any(_is_about_dbos(call) for call in body.calls) or any(
                edge.durable is not None or self._matters.get(edge.function.node) for edge in body.edges
            ):
                self._matters[function.node] = True
                return True
            for edge in body.edges:
                if edge.function.node not in seen and edge.function.node not in self._matters:
                    seen.add(edge.function.node)
                    todo.append(self.evaluator.open_frame(edge.function))
        self._matters.update(dict.fromkeys(seen, False))
        return False

    def _outside_file(self, frame: Frame, state: State, source: Source, depth: int) -> tuple[Reach, ...]:
        """What is reached from a body of another file, remembered."""
        key = (frame, state, source, depth)
        known = self._beyond.get(key)
        if known is not None:
            return known
        found = [Reach(self.calls.body(frame), state, Path(frame))]
        seen = {(frame, state)}
        index = 0
        while index < len(found):
            reach = found[index]
            index += 1
            if len(reach.path) >= depth:
                continue
            for edge in self._followed(reach):
                inner = enter(reach.state, edge)
                if inner is not None:
                    inner = _abroad(inner, edge)
                if inner is None or (edge.frame, inner) in seen:
                    continue
                seen.add((edge.frame, inner))
                path = reach.path.then(edge, reach.body.frame.source)
                found.append(Reach(self.calls.body(edge.frame), inner, path))
        self._beyond[key] = tuple(found)
        return self._beyond[key]


def _is_about_dbos(call: Call) -> bool:
    return (
        call.operation is not None
        or call.durable is not None
        or (isinstance(call.value, External) and call.value.is_dbos)
    )


def enter(state: State, edge: Edge) -> State | None:
    """The state in which the target of an edge runs; None when there is nothing to learn there."""
    on_loop = state.on_loop
    around = state.place.around
    if around is not None and around not in edge.around:
        return None
    if edge.function.is_async:
        on_loop = True
    elif edge.way in (Way.THREAD, Way.PROCESS, Way.TO_THREAD, Way.LATER) or (
        edge.way is Way.STEP and edge.durable is None
    ):
        on_loop = False
    place = state.place
    if edge.durable is not None:
        # A durable function is looked at by itself, except for what it is given to call.
        place = _PLACE_OF[edge.durable.role] if _is_given_function(edge) else Place.ENTERED
    elif edge.way is Way.LATER:
        place = Place.HANDLER
    elif edge.way.detaches:
        if place is Place.WORKFLOW:
            place = Place.WORKFLOW_THREAD
        elif place.is_step:
            place = Place.STEP_THREAD
        elif place not in (Place.WORKFLOW_THREAD, Place.STEP_THREAD):
            place = Place.THREAD
    elif edge.way is Way.CONTEXT:
        place = {Place.WORKFLOW_THREAD: Place.WORKFLOW, Place.STEP_THREAD: Place.STEP}.get(place, place)
    elif edge.way is Way.STEP:
        place = _PLACE_OF[edge.role or Role.STEP]
    is_ours = state.is_ours if on_loop is state.on_loop else True
    if place in (Place.ENTERED, Place.UNKNOWN) and not (on_loop is True and is_ours):
        return None
    return State(place, on_loop, is_ours)


def _is_given_function(edge: Edge) -> bool:
    """Whether a step is given a function of the project, or an operation, to call."""
    return (
        edge.way is Way.STEP
        and edge.durable is not None
        and any(
            isinstance(value, (FunctionValue, Durable))
            or (isinstance(value, External) and value.is_dbos and not value.path.endswith("()"))
            for values in (edge.frame.arguments or {}).values()
            for value in values
        )
    )


def _abroad(state: State, edge: Edge) -> State | None:
    """The state in another file: what is wrong there by itself is that file's own finding."""
    if edge.way is Way.STEP and edge.durable is None:
        return None
    if edge.way.detaches and state.place is Place.THREAD:
        return None
    return _leaving(state, edge)


def _leaving(state: State, edge: Edge) -> State | None:
    """The state in which a function of another file runs, called from the linted one."""
    if edge.function.is_async:
        state = State(state.place, True, False)
    if state.place in (Place.ENTERED, Place.UNKNOWN) and not state.is_ours:
        return None
    return state


def is_test_file(source: Source) -> bool:
    """Whether a file holds tests, by its name or by what it imports."""
    return source.is_test_file


def is_of_tests(source: Source) -> bool:
    """Whether a file holds tests, or what belongs to them, by its folder."""
    return source.is_test or is_test_file(source)
