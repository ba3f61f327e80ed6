"""What running a function does: the calls it makes, whom they lead to, what it changes.

A `Body` is one activation of a function (or of a module's own code), walked statement by
statement. What constant arguments, defaults or literal tests rule out is not walked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property, partial

import attrs
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.names import Arguments, Evaluator, is_stub
from dbos_flake8.model.scopes import blocks_of, frame_of
from dbos_flake8.model.surroundings import ANYWHERE, NOWHERE, Answer, Surroundings, is_seen_through, question
from dbos_flake8.model.tree import Tree
from dbos_flake8.model.values import (
    UNKNOWN_VALUES,
    Awaitable,
    BoundName,
    ClassValue,
    Constant,
    Container,
    Decorator,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Parameter,
    Partial,
    Registration,
    Role,
    Unknown,
    Value,
    Values,
)
from dbos_flake8.model.walker import Tests, Walker

__all__ = ["Body", "Call", "Calls", "Change", "Edge", "Way"]


class Way(Enum):
    """How a function is handed on by the code that leads to it."""

    #: Called, awaited, gathered, iterated: it runs in the caller's context.
    CALL = "call"
    #: It is, or runs as, a step or transaction.
    STEP = "step"
    #: It is a workflow, and becomes a child of the caller's workflow.
    WORKFLOW = "workflow"
    #: It runs in a thread that lacks the caller's context.
    THREAD = "thread"
    #: It runs in another process.
    PROCESS = "process"
    #: It runs in a thread that carries the caller's context.
    TO_THREAD = "to_thread"
    #: It runs in a copy of the context in which the workflow or step runs.
    CONTEXT = "context"
    #: A framework calls it later, outside any workflow.
    LATER = "later"

    @property
    def detaches(self) -> bool:
        """Whether the function loses the context of the workflow that hands it on."""
        return self in (Way.THREAD, Way.PROCESS, Way.LATER)

    @property
    def carrier(self) -> str:
        """What a function runs in that loses the context, as messages show it."""
        return {Way.PROCESS: "process", Way.LATER: "background task"}.get(self, "thread")


_HANDOFFS = {
    "thread": Way.THREAD,
    "process": Way.PROCESS,
    "to_thread": Way.TO_THREAD,
    "call": Way.CALL,
    "context": Way.CONTEXT,
    "later": Way.LATER,
}


#: Calls whose answer says whether an event loop runs in this thread.
_ASKS_FOR_LOOP = frozenset(
    {
        "asyncio.get_running_loop",
        "asyncio._get_running_loop",
        "asyncio.get_event_loop().is_running",
        "sniffio.current_async_library",
    }
)


def _asks_for_loop(function: FunctionValue) -> bool:
    if not function.source.asks_for_loop:
        return False
    known: bool | None = function.node.__dict__.get("_dbos_asks_for_loop")
    if known is None:
        questions = _loop_questions(function.source.tree)
        known = any(function.node.parent_of(call) for call in questions)
        function.node.__dict__["_dbos_asks_for_loop"] = known
    return known


def _loop_questions(tree: Tree) -> list[nodes.Call]:
    """The calls of a file that ask, in a `try`, whether a loop runs. Kept on the module."""
    known: list[nodes.Call] | None = tree.module.__dict__.get("_dbos_loop_questions")
    if known is None:
        known = tree.module.__dict__["_dbos_loop_questions"] = [
            call
            for call in tree.calls
            if getattr(call.func, "attrname", getattr(call.func, "name", "")) == "get_running_loop"
            and any(isinstance(statement, nodes.Try) for statement, _ in blocks_of(call))
        ]
    return known


def _nothing_known() -> Arguments:
    return Arguments(more=True, more_keywords=True)


# Calls, edges and leads are made by the ten thousand: frozen, making each would take three times as long.


@attrs.define(eq=False, repr=False)
class Call:
    """One call, or the handing on of a function, and one thing that it may call."""

    node: nodes.NodeNG
    value: Value
    frame: Frame
    #: The entry of the API data, when an operation of dbos is called.
    operation: Member | None = None
    given: Callable[[], Arguments] = _nothing_known
    #: How the value is handed on; `CALL` when it is called here.
    way: Way = Way.CALL
    #: Whether the code around expects the call to fail (`pytest.raises`), or has asked
    #: whether an event loop runs.
    is_guarded: bool = False
    #: Where it may run, by what the code has asked: `if DBOS.step_id is None`.
    around: Surroundings = ANYWHERE
    #: Everything that the callee may be, this value included.
    alternatives: Values = ()
    #: The field that keeps what a default factory gives.
    kept_as: str | None = None

    @cached_property
    def arguments(self) -> Arguments:
        """What it is called with; evaluated when a rule asks."""
        return self.given()

    @property
    def shown(self) -> str:
        """The callee in the words of the code: `DBOS.sleep`."""
        if self.way is not Way.CALL:
            if isinstance(self.value, External):
                return ".".join(self.value.name.split(".")[-2:])
            return name_of(self.value)
        node = self.node.func if isinstance(self.node, nodes.Call) else self.node
        text = str(node.as_string())
        return text if len(text) < 60 and "\n" not in text else name_of(self.value)

    @property
    def durable(self) -> Durable | None:
        """The durable function that is called, if it is one."""
        return self.value if isinstance(self.value, Durable) else None

    @property
    def is_awaited(self) -> bool:
        """Whether `await` stands directly before the call."""
        return isinstance(self.node.parent, nodes.Await)


@attrs.define(eq=False, repr=False)
class Edge:
    """One way from a body to the body of another function."""

    node: nodes.NodeNG
    way: Way
    function: FunctionValue
    frame: Frame
    #: The registration, when the function is durable.
    durable: Durable | None = None
    role: Role | None = None
    #: The field that keeps what a default factory gives.
    kept_as: str | None = None
    #: Where it may be taken, by what the code has asked.
    around: Surroundings = ANYWHERE
    #: All that may be called in its place, where only an abstract class says what it is.
    choice: tuple[FunctionValue, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether the function runs as a part of the one that calls it."""
        return self.durable is None and not self.way.detaches

    @property
    def name(self) -> str:
        """The name of the function as messages show it."""
        return self.function.name


@attrs.define(eq=False, repr=False)
class Lead:
    """A call that leads to functions of the project, before its arguments are evaluated."""

    way: Way
    find: Callable[[], Iterable[Edge]]
    around: Surroundings = ANYWHERE
    choice: tuple[FunctionValue, ...] = ()

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """The ways that it stands for."""
        if self.around is ANYWHERE and not self.choice:
            return tuple(self.find())
        return tuple(attrs.evolve(one, around=self.around, choice=self.choice) for one in self.find())


@attrs.frozen(eq=False, repr=False)
class Change:
    """A statement or call that rebinds a name or mutates an object."""

    node: nodes.NodeNG
    frame: Frame
    #: The object that is changed; None when a name is rebound.
    owner: Value | None
    #: The words of the code: `seen`, `state.jobs`.
    shown: str
    #: The name rebound by way of `global` or `nonlocal`.
    rebound: str | None = None
    #: The attribute that is assigned, if any.
    attribute: str | None = None

    @property
    def root(self) -> str:
        """The name that the changed object is found by: `state` of `state.jobs[0]`."""
        return self.shown.partition("[")[0].partition(".")[0]


@attrs.frozen(eq=False, repr=False)
class Body:
    """What one activation does."""

    frame: Frame
    calls: tuple[Call, ...]
    #: Those of operations of dbos and of durable functions, which are few, and all that most rules ask for.
    dbos_calls: tuple[Call, ...]
    #: What leads elsewhere; the arguments are evaluated when somebody follows.
    leads: tuple[Lead, ...]
    #: What finds the changes, each in its turn.
    changing: tuple[Callable[[], Iterable[Change]], ...]
    #: Functions registered here: decorated or by a call.
    registrations: tuple[Registration, ...]
    #: Properties of dbos's objects that are read.
    reads: tuple[Call, ...]
    #: Module-level names and attributes read: `("name", node)`.
    loads: tuple[nodes.NodeNG, ...]
    #: Calls of which nothing is known.
    unresolved: tuple[nodes.Call, ...] = ()
    #: Where some of the loads may happen, by what the code has asked.
    around: Mapping[nodes.NodeNG, Surroundings] = attrs.field(factory=dict, repr=False)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What rebinds names or mutates objects; evaluated when a rule asks, which most bodies are spared."""
        return tuple(change for find in self.changing for change in find())

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """The ways to other bodies, in the order of the code."""
        return tuple(edge for lead in self.leads for edge in lead.edges)

    @property
    def handed_on(self) -> Iterator[Edge]:
        """The ways by which functions leave the code's own context."""
        return (edge for lead in self.leads if lead.way is not Way.CALL for edge in lead.edges)

    @property
    def scope(self) -> nodes.NodeNG:
        """The function, lambda or module."""
        return self.frame.scope

    @property
    def is_async(self) -> bool:
        """Whether the code itself runs as a coroutine."""
        return isinstance(self.scope, nodes.AsyncFunctionDef)

    @property
    def name(self) -> str:
        """The function's name as messages show it."""
        scope = self.scope
        if isinstance(scope, nodes.FunctionDef):
            return str(scope.name)
        return "lambda" if isinstance(scope, nodes.Lambda) else "the module"


#: Built-in functions that call what they are given only when their result is iterated over.
_LAZY = frozenset({"builtins.map", "builtins.filter", "itertools.starmap"})

#: Built-in functions that call a method of what they are given.
_METHODS = {
    f"builtins.{name}": f"__{name}__"
    for name in ("len", "str", "repr", "int", "float", "bool", "bytes", "iter", "next", "hash", "abs", "round")
}

_CONSUMERS = frozenset(
    {
        *("list", "tuple", "set", "frozenset", "dict", "sorted", "sum", "any", "all", "min", "max"),
        *("next", "enumerate", "zip", "map", "filter", "join"),
    }
)


def runs_here(node: nodes.NodeNG) -> bool:
    """Whether a generator, iterator or context manager is run where it is made.

    It is, when it is iterated over, entered or given to a built-in function that does so, or
    when a name of the same function that holds it is.
    """
    parent = node.parent
    if isinstance(parent, (nodes.For, nodes.Comprehension)):
        return parent.iter is node
    if isinstance(parent, (nodes.With, nodes.YieldFrom, nodes.Starred, nodes.Await)):
        return True
    if isinstance(parent, nodes.Call):
        name = getattr(parent.func, "attrname", getattr(parent.func, "name", ""))
        return name in _CONSUMERS or name in ("enter_context", "enter_async_context", "extend", "update")
    if isinstance(parent, nodes.Assign):
        scope = frame_of(node)
        names = {target.name for target in parent.targets if isinstance(target, nodes.AssignName)}
        return any(load.name in names and runs_here(load) for load in scope.nodes_of_class(nodes.Name))
    return False


def _given(positional: tuple[Values, ...]) -> Callable[[], Arguments]:
    return partial(_same, Arguments(positional))


def _same(arguments: Arguments) -> Arguments:
    return arguments


def _one(edge: Edge) -> tuple[Edge]:
    return (edge,)


def _joined(evaluator: Evaluator, value: Partial, given: Callable[[], Arguments]) -> Arguments:
    return evaluator.joined(value, given())


def keyword_of(node: nodes.Call, name: str) -> nodes.NodeNG | None:
    """What a call passes by a keyword; None when it does not."""
    return next((keyword.value for keyword in node.keywords if keyword.arg == name), None)


def name_of(value: Value) -> str:
    """A value's name as messages show it."""
    if isinstance(value, FunctionValue):
        return value.name
    if isinstance(value, Durable):
        return name_of(value.target)
    if isinstance(value, Partial):
        return name_of(value.target)
    if isinstance(value, External):
        return value.name.removeprefix("dbos.") if value.is_dbos else value.name
    if isinstance(value, ClassValue):
        return str(value.node.name)
    if isinstance(value, Instance):
        return str(value.cls.node.name)
    return "it"


def targets(
    value: Value, arguments: Arguments, evaluator: Evaluator
) -> Iterator[tuple[FunctionValue, Arguments, Durable | None]]:
    """The functions of the project that calling a value runs, with what they are given."""
    durable: Durable | None = None
    while True:
        if isinstance(value, Durable):
            durable, value = durable or value, value.target
        elif isinstance(value, Partial):
            arguments, value = evaluator.joined(value, arguments), value.target
        else:
            break
    if isinstance(value, FunctionValue):
        yield value, arguments, durable
    elif isinstance(value, ClassValue):
        for name in ("__init__", "__new__", "__post_init__", "__attrs_post_init__"):
            if name in ("__post_init__", "__attrs_post_init__"):
                arguments = Arguments(more=True, more_keywords=True)
            receiver: Value = Instance(value)
            for method in evaluator.attribute(receiver, name):
                if isinstance(method, FunctionValue):
                    yield method, arguments, None
    elif isinstance(value, Instance):
        for method in evaluator.attribute(value, "__call__"):
            if isinstance(method, (FunctionValue, Durable)):
                yield from targets(method, arguments, evaluator)


@attrs.define(eq=False, repr=False)
class Calls:
    """Bodies of activations, each walked once."""

    evaluator: Evaluator
    _bodies: dict[Frame, Body] = attrs.field(init=False, factory=dict)

    def body(self, frame: Frame) -> Body:
        """What the activation does."""
        known = self._bodies.get(frame)
        if known is None:
            known = self._bodies[frame] = _Walk(self.evaluator, frame).collect()
        return known


@attrs.define(eq=False, repr=False)
class _Walk(Walker):
    """Collects what a body does."""

    calls: list[Call] = attrs.field(factory=list)
    leads: list[Lead] = attrs.field(factory=list)
    changing: list[Callable[[], Iterable[Change]]] = attrs.field(factory=list)
    registrations: list[Registration] = attrs.field(factory=list)
    reads: list[Call] = attrs.field(factory=list)
    loads: list[nodes.NodeNG] = attrs.field(factory=list)
    unresolved: list[nodes.Call] = attrs.field(factory=list)
    outer_names: set[str] = attrs.field(factory=set)
    guards: int = 0
    asked: Surroundings = ANYWHERE
    is_unclear: bool = False
    #: What the conditions say that were asked so far: each is asked for both of its outcomes.
    answers: dict[nodes.NodeNG, Answer] = attrs.field(factory=dict)
    loaded_around: dict[nodes.NodeNG, Surroundings] = attrs.field(factory=dict)
    alternatives: Values = ()

    def collect(self) -> Body:
        """Walk the body."""
        self.run()
        return Body(
            self.frame,
            tuple(self.calls),
            tuple(one for one in self.calls if one.operation is not None or isinstance(one.value, Durable)),
            tuple(self.leads),
            tuple(self.changing),
            tuple(self.registrations),
            tuple(self.reads),
            tuple(self.loads),
            tuple(self.unresolved),
            self.loaded_around,
        )

    # Definitions

    def define(self, node: nodes.FunctionDef) -> None:
        self.decorate(node, self.evaluator.plain(node, self.frame))
        self.registrations += self.evaluator.registrations(node, self.frame)

    def define_class(self, node: nodes.ClassDef) -> None:
        self.decorate(node, ClassValue(node, self.frame.source))

    def generate(self, node: nodes.GeneratorExp) -> bool:
        return not isinstance(node.parent, (nodes.Assign, nodes.Return)) or runs_here(node)

    def decorate(self, node: nodes.FunctionDef | nodes.ClassDef, decorated: Value) -> None:
        """Lead to the project's decorators of a `def` or class, which run when it is made."""
        if node.decorators is not None:
            for decorator in node.decorators.nodes:
                for value in self.evaluator.values(decorator, self.frame):
                    if not isinstance(value, (Decorator, External, Unknown)):
                        self.lead(decorator, value, _given(((decorated,),)), Way.CALL)

    def outer(self, names: Iterable[str]) -> None:
        self.outer_names.update(names)

    # Context managers and loops

    def enter(self, item: nodes.NodeNG, is_async: bool) -> None:
        for value in self.evaluator.values(item, self.frame):
            if isinstance(value, Instance):
                for name in ("__enter__", "__aenter__", "__exit__", "__aexit__"):
                    self.lead_to_method(item, value, name)
        self.guards += self.swallows(item)

    def leave(self, item: nodes.NodeNG) -> None:
        self.guards -= self.swallows(item)

    def swallows(self, item: nodes.NodeNG) -> bool:
        expects = self.evaluator.library.callables.expects_failure
        return any(
            isinstance(value, External) and value.path.removesuffix("()") in expects
            for value in self.evaluator.values(item, self.frame)
        )

    def iterate(self, node: nodes.NodeNG, is_async: bool) -> None:
        self.lead_to_methods(node, node, ("__iter__", "__next__", "__aiter__", "__anext__"))

    def operate(self, node: nodes.NodeNG, operand: nodes.NodeNG, method: str) -> None:
        self.lead_to_methods(node, operand, (method,))

    # Names and attributes

    def load(self, node: nodes.NodeNG) -> None:
        self.loads.append(node)
        if self.asked is not ANYWHERE or self.is_unclear:
            self.loaded_around[node] = self.around

    name = load

    def attribute(self, node: nodes.Attribute) -> None:
        self.visit(node.expr)
        self.load(node)
        library = self.evaluator.library
        # Most attributes have names of their own, and need not be evaluated.
        if node.attrname in library.api.properties:
            for value in self.evaluator.values(node, self.frame):
                member = library.member(value)
                if member is not None and member.kind == "property":
                    self.reads.append(self.made(node, value, member))
                    if library.behaviour.has("tells_context", member.name):
                        self.guard_by(node)
        if not self.guards:
            self.leads.append(Lead(Way.CALL, partial(self.follow_getters, node), self.around))

    # Calls

    def made(
        self,
        node: nodes.NodeNG,
        value: Value,
        operation: Member | None = None,
        way: Way = Way.CALL,
        given: Callable[[], Arguments] = _nothing_known,
    ) -> Call:
        alternatives = self.alternatives if way is Way.CALL else (value,)
        return Call(
            node,
            value,
            self.frame,
            operation,
            given,
            way,
            bool(self.guards),
            self.around,
            alternatives,
        )

    def asks_for_loop(self, node: nodes.Call, value: Value) -> bool:
        """Whether a call asks if a loop runs: the code chooses its operations by the answer."""
        if isinstance(value, External):
            return value.path in _ASKS_FOR_LOOP and (
                not value.path.startswith(("asyncio.get_running_loop", "sniffio."))
                or any(
                    isinstance(statement, nodes.Try) and field == "body"
                    for statement, field in blocks_of(node)
                )
            )
        return isinstance(value, FunctionValue) and not value.is_async and _asks_for_loop(value)

    # What the code asks about its surroundings

    def given(self, tests: Tests, run: Callable[[], bool]) -> bool:
        for test, outcome in tests:
            answer = self.answers.get(test)
            if answer is None:
                answer = self.answers[test] = question(test, self.evaluator, self.frame)
            where = answer.where(outcome)
            if where is not ANYWHERE:
                self.asked &= where
        return run()

    def aside(self, run: Callable[[], object]) -> None:
        before = self.asked
        run()
        self.asked = before

    def repeat(self, run: Callable[[], object]) -> None:
        self.aside(run)

    def branches(self, runs: Iterable[Callable[[], bool]]) -> bool:
        before = self.asked
        ends: list[Surroundings] = []
        for run in runs:
            self.asked = before
            if run():
                ends.append(self.asked)
        self.asked = before
        if any(end is not before for end in ends):
            self.asked = NOWHERE.union(*ends)
        return bool(ends)

    def guard_by(self, node: nodes.Attribute) -> None:
        """Code that goes on by a property of DBOS, in a way that is not seen through, knows where it runs."""
        if not is_seen_through(node, self.evaluator, self.frame):
            self.is_unclear = True

    @property
    def around(self) -> Surroundings:
        """Where the code at hand may run."""
        return NOWHERE if self.is_unclear else self.asked

    def call(self, node: nodes.Call) -> None:
        self.callee_and_arguments(node)
        function = node.func
        is_method = isinstance(function, nodes.Attribute)
        if is_method:
            self.load(function)
        self.alternatives = alternatives = self.evaluator.values(function, self.frame)
        is_resolved = False
        for value in alternatives:
            if not isinstance(value, Unknown):
                is_resolved = True
                self.called(node, value, partial(self.evaluator.arguments, node, self.frame))
        if not is_resolved:
            self.unresolved.append(node)
        if is_method:
            self.method_called(node, function)
        elif isinstance(function, nodes.Name) and function.name in ("setattr", "delattr"):
            self.changing.append(partial(self.attribute_by_name, node))

    def method_called(self, node: nodes.Call, method: nodes.Attribute) -> None:
        """What a call of a method does by its name."""
        if method.attrname in self.evaluator.library.callables.mutators:
            self.changing.append(partial(self.changed, node, method.expr, None, method=True))
        if method.attrname == "sort":
            for keyword in node.keywords:
                if keyword.arg == "key":
                    for value in self.evaluator.values(keyword.value, self.frame):
                        self.lead(node, value, _nothing_known, Way.CALL)

    def called(self, node: nodes.Call, value: Value, given: Callable[[], Arguments]) -> None:
        """One of the things that a call may call."""
        self.guards += self.asks_for_loop(node, value)
        while isinstance(value, Partial):
            given, value = partial(_joined, self.evaluator, value, given), value.target
        if isinstance(value, External):
            self.external_called(node, value, given)
        elif isinstance(value, Decorator):
            self.register(node)
        elif not isinstance(value, BoundName):
            self.calls.append(self.made(node, value, given=given))
            if isinstance(value, ClassValue):
                self.factories(node, value)
            self.lead(node, value, given, Way.CALL)

    def external_called(self, node: nodes.Call, value: External, given: Callable[[], Arguments]) -> None:
        library = self.evaluator.library
        if library.decorates(value) is not None and self.register(node):
            return
        member = library.member(value)
        self.calls.append(self.made(node, value, member, given=given))
        self.run_method(node, value)
        if value.path in _METHODS and node.args:
            self.lead_to_methods(node, node.args[0], (_METHODS[value.path],))
        if member is not None:
            runner = library.behaviour.step_runner(member.name)
            if runner is not None:
                self.run_as_step(node, given(), *runner)
            return
        if value.path in library.callables.handoffs and (value.path not in _LAZY or runs_here(node)):
            self.hand_over(node, value, given())

    def run_method(self, node: nodes.Call, value: External) -> None:
        """`worker.start()`, which runs the `run` that a class of the project defines."""
        found = self.evaluator.library.callables.runs_method.get(value.path)
        if found is not None and isinstance(node.func, nodes.Attribute):
            kind, name = found
            for owner in self.evaluator.values(node.func.expr, self.frame):
                for method in self.evaluator.attribute(owner, name) if isinstance(owner, Instance) else ():
                    if isinstance(method, FunctionValue):
                        self.lead(node, method, _nothing_known, _HANDOFFS[kind])

    def register(self, node: nodes.Call) -> bool:
        """Note the functions that a call registers; whether there are any."""
        made = [one for one in self.evaluator.values(node, self.frame) if isinstance(one, Durable)]
        self.registrations += (Registration(node, one, node) for one in made)
        return bool(made)

    def factories(self, node: nodes.Call, cls: ClassValue) -> None:
        """What the default factories of a class do when an object is made without those fields."""
        given = {keyword.arg for keyword in node.keywords}
        for field, functions in self.evaluator.factories(cls):
            if field in given:
                continue
            for function in functions:
                if isinstance(function, External):
                    made = self.made(node, function, given=Arguments)
                    self.calls.append(attrs.evolve(made, kept_as=field, alternatives=(function,)))
                elif isinstance(function, FunctionValue) and not self.guards:
                    frame = self.evaluator.call_frame(function, Arguments())
                    edge = Edge(node, Way.CALL, function, frame, kept_as=field)
                    self.leads.append(Lead(Way.CALL, partial(_one, edge), self.around))

    def run_as_step(self, node: nodes.Call, arguments: Arguments, position: int, role: str) -> None:
        if len(arguments.positional) <= position:
            return
        rest = attrs.evolve(arguments, positional=arguments.positional[position + 1 :])
        for value in arguments.positional[position]:
            self.lead(node, value, lambda: rest, Way.STEP, Role(role))
            inner = value
            while isinstance(inner, Partial):
                inner = inner.target
            if isinstance(inner, (External, Durable)):
                member = self.evaluator.library.member(inner)
                self.calls.append(self.made(node, inner, member, Way.STEP, lambda: rest))

    def hand_over(self, node: nodes.Call, taker: External, arguments: Arguments) -> None:
        handoff = self.evaluator.library.callables.handoffs[taker.path]
        way = _HANDOFFS[handoff.kind]
        handed: Values = ()
        if handoff.keyword is not None:
            handed = next((values for name, values in arguments.keywords if name == handoff.keyword), ())
        if not handed and handoff.position is not None:
            if len(arguments.positional) > handoff.position:
                handed = arguments.positional[handoff.position]
        given = self.handed_arguments(node, arguments, handoff.arguments, handoff.each)
        for value in handed:
            self.handed_over(node, value, given, way)

    def handed_over(self, node: nodes.Call, value: Value, given: Arguments, way: Way) -> None:
        while isinstance(value, Partial):
            given, value = self.evaluator.joined(value, given), value.target
        if isinstance(value, (External, Durable)):
            member = self.evaluator.library.member(value)
            self.alternatives = (value,)
            self.calls.append(self.made(node, value, member, way, partial(_same, given)))
            runner = member and self.evaluator.library.behaviour.step_runner(member.name)
            if runner:
                self.run_as_step(node, given, *runner)
            if isinstance(value, External) and value.path in self.evaluator.library.callables.runs:
                self.run_coroutine(node, given, way)
        self.lead(node, value, partial(_same, given), way)

    def run_coroutine(self, node: nodes.Call, given: Arguments, way: Way) -> None:
        """`Thread(target=asyncio.run, args=(work(),))`: what runs there is the function that makes the coroutine."""
        for value in given.positional[0] if given.positional else ():
            maker = value.made_by if isinstance(value, Awaitable) else None
            if isinstance(maker, nodes.Call):
                arguments = self.evaluator.arguments(maker, self.frame)
                for callee in self.evaluator.values(maker.func, self.frame):
                    if isinstance(callee, (FunctionValue, Durable)):
                        self.handed_over(node, callee, arguments, way)

    def handed_arguments(
        self, node: nodes.Call, arguments: Arguments, start: int | None, each: bool
    ) -> Arguments:
        if start is not None:
            positional = arguments.positional[start:]
            if each:
                positional = tuple(
                    tuple(e for v in values if isinstance(v, Container) for e in v.elements()) or UNKNOWN_VALUES
                    for values in positional
                )
            return Arguments(positional, arguments.keywords, arguments.more, arguments.more_keywords)
        for name, values in arguments.keywords:
            if name == "args" and len(values) == 1 and isinstance(values[0], Container):
                return Arguments(tuple(inner for _, inner in values[0].items), (), False, True)
        return Arguments(more=True, more_keywords=True)

    def lead(
        self,
        node: nodes.NodeNG,
        value: Value,
        given: Callable[[], Arguments],
        way: Way,
        role: Role | None = None,
    ) -> None:
        """Note that a value of the project is called or handed on."""
        if self.guards or isinstance(value, (External, Container, Unknown, BoundName)):
            return
        if isinstance(value, FunctionValue) and self.is_put_off(node, value):
            return
        find = partial(self.follow, node, value, given, way, role)
        choice = self.choice() if way is Way.CALL and value in self.alternatives else ()
        self.leads.append(Lead(way, find, self.around, choice))

    def choice(self) -> tuple[FunctionValue, ...]:
        """The implementations of a method that only an abstract class tells of, where there are several."""
        if len(self.alternatives) < 3 or not any(map(is_stub, self.alternatives)):
            return ()
        return tuple(
            one for one in self.alternatives if isinstance(one, FunctionValue) and not is_stub(one)
        )

    def is_put_off(self, node: nodes.NodeNG, function: FunctionValue) -> bool:
        """Whether a call only makes a generator or context manager, and others run it."""
        return (
            isinstance(function.node, nodes.FunctionDef)
            and bool(self.evaluator.results(function.node)[1])
            and isinstance(node, nodes.Call)
            and not runs_here(node)
        )

    def follow(
        self,
        node: nodes.NodeNG,
        value: Value,
        given: Callable[[], Arguments],
        way: Way,
        role: Role | None,
    ) -> Iterator[Edge]:
        """The edges of a call of a value of the project."""
        for function, arguments, durable in targets(value, given(), self.evaluator):
            taken = way
            if durable is not None:
                role = durable.role
                if way is Way.CALL:
                    taken = Way.WORKFLOW if role is Role.WORKFLOW else Way.STEP
            frame = self.evaluator.call_frame(function, arguments)
            yield Edge(node, taken, function, frame, durable, role)

    def follow_getters(self, node: nodes.Attribute) -> Iterator[Edge]:
        """The edges to the properties of the project that evaluating an attribute runs."""
        for getter in self.evaluator.getters(node, self.frame):
            yield from self.follow(node, getter, Arguments, Way.CALL, None)

    def follow_setters(self, target: nodes.AssignAttr) -> Iterator[Edge]:
        """The edges to the setters of the project that assigning to an attribute runs."""
        for setter in self.evaluator.setters(target, self.frame):
            given = _given((self.evaluator.stored(target, self.frame),))
            yield from self.follow(target, setter, given, Way.CALL, None)

    def lead_to_methods(self, node: nodes.NodeNG, owner: nodes.NodeNG, names: tuple[str, ...]) -> None:
        """Note that special methods of an object run, if it is one of the project's."""
        if not self.guards:
            find = partial(self.follow_methods, node, owner, names)
            self.leads.append(Lead(Way.CALL, find, self.around))

    def follow_methods(
        self, node: nodes.NodeNG, owner: nodes.NodeNG, names: tuple[str, ...]
    ) -> Iterator[Edge]:
        """The edges to the methods of an object of the project."""
        for value in self.evaluator.values(owner, self.frame):
            if isinstance(value, Instance):
                for name in names:
                    for method in self.evaluator.attribute(value, name):
                        if isinstance(method, Durable) or (
                            isinstance(method, FunctionValue) and not self.is_put_off(node, method)
                        ):
                            yield from self.follow(node, method, _nothing_known, Way.CALL, None)

    def lead_to_method(self, node: nodes.NodeNG, value: Instance, name: str) -> None:
        for method in self.evaluator.attribute(value, name):
            if isinstance(method, (FunctionValue, Durable)):
                self.lead(node, method, _nothing_known, Way.CALL)

    # Changes

    def store(self, target: nodes.NodeNG) -> None:
        if isinstance(target, nodes.AssignName) and isinstance(target.parent, nodes.AugAssign):
            if target.name not in self.outer_names:
                self.changing.append(partial(self.extended, target))
        if isinstance(target, (nodes.AssignName, nodes.DelName)):
            if target.name in self.outer_names:
                change = Change(target.statement(), self.frame, None, target.name, target.name)
                self.changing.append(lambda: (change,))
        elif isinstance(target, (nodes.AssignAttr, nodes.DelAttr)):
            self.visit(target.expr)
            self.changing.append(partial(self.changed, target.statement(), target.expr, target.attrname))
            if not self.guards:
                self.leads.append(Lead(Way.CALL, partial(self.follow_setters, target), self.around))
        elif isinstance(target, nodes.Subscript):
            self.visit(target.value)
            self.visit(target.slice)
            self.changing.append(partial(self.changed, target.statement(), target.value, None))
        elif isinstance(target, nodes.Starred):
            self.store(target.value)
        elif isinstance(target, (nodes.Tuple, nodes.List)):
            for element in target.elts:
                self.store(element)

    def extended(self, target: nodes.AssignName) -> Iterator[Change]:
        """`names += [...]` changes the list that the name stands for."""
        statement = target.parent
        for value in self.evaluator.lookup(target.name, statement.value, self.frame):
            mutable = isinstance(value, Container) and value.kind in ("list", "set", "dict")
            if mutable or (isinstance(value, Parameter) and self.is_collection(statement.value)):
                yield Change(statement, self.frame, value, target.name)

    def is_collection(self, node: nodes.NodeNG) -> bool:
        return any(
            isinstance(value, Container) and value.kind != "tuple"
            for value in self.evaluator.values(node, self.frame)
        )

    def attribute_by_name(self, node: nodes.Call) -> Iterator[Change]:
        """`setattr(owner, "name", value)`."""
        callee = self.evaluator.values(node.func, self.frame)
        if len(node.args) < 2 or not any(
            isinstance(v, External) and v.path.startswith("builtins.") for v in callee
        ):
            return
        for value in self.evaluator.values(node.args[1], self.frame):
            if isinstance(value, Constant) and isinstance(value.value, str):
                yield from self.changed(node, node.args[0], value.value)

    def changed(
        self, node: nodes.NodeNG, base: nodes.NodeNG, attribute: str | None, method: bool = False
    ) -> Iterable[Change]:
        """The changes of the objects that `base` may be, which is changed in place."""
        known: dict[Value | None, Change] = {}
        shown = base.as_string()
        for value, part in self.owners(base):
            if method and part is None and not self.is_container(value):
                continue
            name = attribute or part
            full = f"{shown}.{attribute}" if attribute else shown
            known.setdefault(value, Change(node, self.frame, value, full, attribute=name))
        return known.values()

    def is_container(self, value: Value) -> bool:
        containers = self.evaluator.library.callables.containers
        return isinstance(value, (Container, Parameter)) or (
            isinstance(value, External) and value.path.removesuffix("()") in containers
        )

    def owners(self, base: nodes.NodeNG) -> Iterator[tuple[Value, str | None]]:
        """`(object, attribute)` of what a change of `base` changes: itself, or what holds it."""
        for value in self.evaluator.values(base, self.frame):
            if isinstance(value, Durable) and value.function is not None:
                value = value.function
            if isinstance(value, (Instance, ClassValue, ModuleValue, FunctionValue, Parameter)):
                yield value, None
            elif isinstance(value, (Container, External)) and value.made_by is not None:
                if isinstance(base, nodes.Attribute) and isinstance(
                    frame_of(value.made_by), nodes.FunctionDef
                ):
                    continue  # it lives as long as the object that holds it
                yield value, None
        if isinstance(base, nodes.Subscript):
            for value, part in self.owners(base.value):
                if not isinstance(value, (ModuleValue, FunctionValue)):
                    yield value, part or "[]"
        elif isinstance(base, nodes.Attribute):
            for value, part in self.owners(base.expr):
                if isinstance(value, (Instance, ClassValue, Parameter)):
                    yield value, part or base.attrname
