"""What is handed to dbos to be started, enqueued, debounced, scheduled or run as a step."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.calls import Call
from dbos_flake8.model.given import Given, Passed, passed_to
from dbos_flake8.model.names import Arguments
from dbos_flake8.model.paths import Paths
from dbos_flake8.model.scopes import decorators_of, frame_of
from dbos_flake8.model.signatures import behind
from dbos_flake8.model.source import AnalysisError, Source
from dbos_flake8.model.tree import names_in
from dbos_flake8.model.values import (
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    FunctionValue,
    Instance,
    Partial,
    Unknown,
    Value,
)

__all__ = ["DEEPEST", "Misfit", "Start", "Starts", "misfit"]

#: The parameters of operations that take a function.
_TARGETS = ("func", "workflow", "workflow_fn")
#: How many functions arguments are followed through.
DEEPEST = 3
#: The operations that start what they are given, now or later, by the last part of their name without `_async`.
_STARTING = frozenset(
    {"start_workflow", "enqueue_workflow", "enqueue", "debounce", "create", "create_schedule", "ScheduleInput"}
)
_DEBOUNCE = "dbos.Debouncer.debounce"
_IDENTICAL = frozenset({"builtins.staticmethod", "builtins.classmethod"})
#: Base classes that do nothing to the classes below them.
_PLAIN_BASES = frozenset({"builtins.object", "dbos.DBOSConfiguredInstance", "abc.ABC", "typing.Protocol"})


@attrs.frozen(eq=False, repr=False)
class Start:
    """One call that takes a function of the project to run it later."""

    call: Call
    member: Member
    target: Given
    #: What the function will get; None where the operation takes no arguments for it.
    arguments: Arguments | None
    #: The expressions of the arguments by position, as far as they stand in the call.
    places: tuple[nodes.NodeNG, ...] = ()

    @property
    def name(self) -> str:
        """The operation without `_async`: `dbos.DBOS.start_workflow`."""
        return self.member.name.removesuffix("_async")

    @property
    def is_step(self) -> bool:
        """Whether the function runs as a step of the workflow at hand."""
        return self.name.rpartition(".")[2] in ("run_step", "run_tx_step", "run")

    @property
    def is_schedule(self) -> bool:
        """Whether a schedule is made of it."""
        return self.name.endswith("_schedule")


def _takes_function(member: Member) -> bool:
    return member.name.startswith(_DEBOUNCE) or any(one.name in _TARGETS for one in member.parameters)


def _on_any_object(function: FunctionValue) -> FunctionValue:
    """A method on any object of the class instead of a certain one."""
    receiver = function.receiver
    if not isinstance(receiver, Instance) or (receiver.made_by is None and receiver.frame is None):
        return function
    return attrs.evolve(function, receiver=Instance(receiver.cls))


def _starts(name: str) -> bool:
    return name.removesuffix("_async") in _STARTING


@attrs.define(eq=False, repr=False)
class Starts:
    """Answers for one linted file, in the releases of dbos that its project allows."""

    paths: Paths
    source: Source
    releases: tuple[str, ...]

    def start(self, call: Call) -> Start | None:
        """What a call hands over; None where it hands over nothing, or nothing of it is known."""
        member = call.operation
        if member is None or not _takes_function(member):
            return None
        passed = self._passed(call, member)
        if passed is None:
            return None
        if member.name.removesuffix("_async") == _DEBOUNCE:
            target = self._debounced(call)
            return None if target is None else Start(call, member, target, passed.rest, passed.rest_nodes)
        target = next((passed.named[name] for name in _TARGETS if name in passed.named), None)
        if target is None or member.kind == "decorator" or _lacks_queue(passed):
            return None
        takes_arguments = any(parameter.kind == "var-positional" for parameter in member.parameters)
        return Start(call, member, target, passed.rest if takes_arguments else None, passed.rest_nodes)

    def _passed(self, call: Call, member: Member) -> Passed | None:
        having = tuple(release for release in self.releases if release in member.span)
        return passed_to(call, member, having) if having else None

    def _debounced(self, call: Call) -> Given | None:
        """The workflow of the debouncer that a call of `debounce` belongs to."""
        made_by = call.value.of if isinstance(call.value, External) else None
        evaluator = self.paths.evaluator
        source = evaluator.source_of(made_by) if made_by is not None else None
        if source is None or not isinstance(made_by, nodes.Call):
            return None
        for made in self.paths.calls.body(evaluator.frame_at(made_by, source)).calls:
            if made.node is made_by and made.operation is not None:
                passed = self._passed(made, made.operation)
                return None if passed is None else passed.get(*_TARGETS)
        return None

    def may_start(self, function: FunctionValue, call: Call) -> bool:
        """Whether a call of a function may start something, there or few functions on; a quick look.

        The function is looked at as called by somebody unknown, which its body is walked for anyway.
        """
        known = self._may_start(function)
        if known is not None:
            return known
        receiver = function.receiver
        if isinstance(receiver, Instance) and receiver.frame is not None:
            return True
        given = call.arguments
        return any(
            self._may_be_called(value)
            for values in (*given.positional, *(values for _, values in given.keywords), given.rest)
            for value in values
        )

    def _may_start(self, function: FunctionValue) -> bool | None:
        """Whether a function may start something; None when what it is given decides."""
        function = _on_any_object(function)
        if function not in self.paths.starting:
            self.paths.starting[function] = self._leads_to_start(function)
        return self.paths.starting[function]

    def _leads_to_start(self, function: FunctionValue) -> bool | None:
        seen = {function}
        todo = [function]
        depends = False
        for _ in range(DEEPEST):
            further: list[FunctionValue] = []
            for one in todo:
                body = self.paths.calls.body(self.paths.evaluator.open_frame(one))
                depends = depends or bool(body.unresolved)
                # The method of a queue that nobody knows is read as well as one that is known.
                if any(isinstance(load, nodes.Attribute) and _starts(load.attrname) for load in body.loads):
                    return True
                for call in body.calls:
                    if call.operation is not None and _starts(call.operation.name.rpartition(".")[2]):
                        return True
                    if isinstance(call.value, FunctionValue):
                        inner = _on_any_object(call.value)
                        if inner not in seen:
                            seen.add(inner)
                            further.append(inner)
            todo = further
        return None if depends else False

    def _may_be_called(self, value: Value) -> bool:
        """Whether calling a value, or something that it holds, may start something."""
        if isinstance(value, FunctionValue):
            return self._may_start(value) is not False
        if isinstance(value, External):
            return value.is_dbos
        if isinstance(value, Container):
            return any(self._may_be_called(one) for one in value.elements())
        return not isinstance(value, (Unknown, Constant, Durable))

    # Functions that certainly are nothing to dbos

    def is_plain(self, function: FunctionValue) -> bool:
        """Whether a function is certainly not registered with dbos.

        It has no decorator that could do it, no code of the program registers it, and none hands it to
        other code or keeps it, which might.
        """
        node = function.node
        if not isinstance(node, nodes.FunctionDef):
            return self._is_plain_lambda(node, function.source)
        frame = self.paths.evaluator.frame_at(node, function.source)
        if node.decorators is not None and not all(
            isinstance(value, External) and value.path in _IDENTICAL
            for decorator in node.decorators.nodes
            for value in self.paths.evaluator.values(decorator, frame)
        ):
            return False
        if isinstance(node.parent, nodes.ClassDef) and not self._is_plain_class(node, function.source):
            return False
        return not any(
            self._is_kept(node.name, source) for source in self._sources(function.source, node.name)
        )

    def _is_plain_lambda(self, node: nodes.Lambda, source: Source) -> bool:
        """Whether a lambda stands where it is started, or under a name that is used for nothing else."""
        if not isinstance(node.parent, (nodes.Assign, nodes.AnnAssign)):
            return True
        targets = getattr(node.parent, "targets", [getattr(node.parent, "target", None)])
        name = getattr(targets[0], "name", None)
        if len(targets) > 1 or not isinstance(name, str):
            return False
        scope = frame_of(node.parent)
        if isinstance(scope, nodes.FunctionDef):
            return all(self._is_used_well(load, source) for load in names_in(scope) if load.name == name)
        return not any(self._is_kept(name, one) for one in self._sources(source, name))

    def _is_plain_class(self, node: nodes.FunctionDef, source: Source) -> bool:
        """Whether nothing registers the methods of the class around, and none of them is a stub."""
        cls = node.parent
        evaluator = self.paths.evaluator
        frame = evaluator.frame_at(cls, source)
        decorators = decorators_of(cls)
        if not all(
            isinstance(value, External) and value.is_dbos
            for decorator in decorators
            for value in evaluator.values(decorator, frame)
        ):
            return False
        for owner in evaluator.mro(ClassValue(cls, source)):
            if isinstance(owner, ClassValue):
                if "__init_subclass__" in owner.node.locals:
                    return False
            elif not isinstance(owner, External) or owner.path not in _PLAIN_BASES:
                return False
        return not all(
            isinstance(one, (nodes.Pass, nodes.Raise))
            or (isinstance(one, nodes.Expr) and isinstance(one.value, nodes.Const))
            for one in node.body
        )

    def _sources(self, origin: Source, name: str) -> Iterator[Source]:
        """The files of the program whose text has a name."""
        word = re.compile(rf"\b{re.escape(name)}\b")
        program = {one.path: one for one in self.paths.evaluator.project.program(self.source)}
        program.setdefault(origin.path, origin)
        return (source for source in program.values() if word.search(source.text))

    def _is_kept(self, wanted: str, source: Source) -> bool:
        """Whether a file does anything else with a function of this name than to call or to start it."""
        try:
            module = source.tree.module
        except AnalysisError:
            return True
        for load in module.nodes_of_class((nodes.Name, nodes.Attribute)):
            name = load.name if isinstance(load, nodes.Name) else load.attrname
            if name == wanted and not self._is_used_well(load, source):
                return True
        return False

    def _is_used_well(self, load: nodes.NodeNG, source: Source) -> bool:
        """Whether a function is only called, or handed to dbos."""
        is_called = isinstance(load.parent, nodes.Call) and load.parent.func is load
        return is_called or self._is_started(load, source)

    def _is_started(self, load: nodes.NodeNG, source: Source) -> bool:
        """Whether a function is only handed to an operation of dbos that starts it."""
        call = load.parent.parent if isinstance(load.parent, nodes.Keyword) else load.parent
        if not isinstance(call, nodes.Call):
            return False
        evaluator = self.paths.evaluator
        frame = evaluator.frame_at(call, source)
        callees = evaluator.values(call.func, frame)
        if all(isinstance(one, External) and one.path == "functools.partial" for one in callees):
            return self._is_started(call, source)
        handoffs = evaluator.library.callables.handoffs
        if all(isinstance(one, External) and one.path in handoffs for one in callees):
            callees = tuple(value for one in call.args for value in evaluator.values(one, frame))
            return any(self._takes_target(value) for value in callees)
        return bool(callees) and all(self._takes_target(value) for value in callees)

    def _takes_target(self, value: Value) -> bool:
        """Whether a value is an operation that takes a function, or the name of a queue."""
        member = self.paths.evaluator.library.member(value)
        return (
            member is not None
            and member.kind in ("function", "coroutine")
            and any(parameter.name in (*_TARGETS, "queue_name") for parameter in member.parameters)
        )


def _lacks_queue(passed: Passed) -> bool:
    """Whether a function stands where the name of the queue belongs, so that nothing is where it should be."""
    queue = passed.named.get("queue_name")
    return queue is not None and isinstance(queue.known, (Durable, FunctionValue, Partial, ClassValue))


@attrs.frozen(repr=False)
class Misfit:
    """Why a function cannot take arguments."""

    problem: str
    remedy: str
    #: The position of the first argument that is too much, if that is the reason.
    position: int | None = None
    #: The keyword that the function does not have, if that is the reason.
    keyword: str | None = None


def misfit(durable: Durable, arguments: Arguments, paths: Paths) -> Misfit | None:
    """Why a durable function cannot take arguments; None where it can, or may be able to."""
    function = durable.target
    if not isinstance(function, FunctionValue) or not isinstance(function.node, nodes.FunctionDef):
        return None
    function = behind(function, paths.evaluator)
    node = function.node
    if node.args.vararg and node.args.kwarg:
        return None
    named = [one.name for one in (*(node.args.posonlyargs or ()), *(node.args.args or ()))]
    only_positional = {one.name for one in node.args.posonlyargs or ()}
    required = named[: len(named) - len(node.args.defaults or ())]
    if isinstance(node.parent, nodes.ClassDef):
        kind = paths.evaluator.method_kind(node, paths.evaluator.frame_at(node, function.source))
        if kind not in ("plain", "class", "static") or (kind != "static" and function.receiver is None):
            return None
        if kind != "static":
            named, required = named[1:], required[1:]
    by_keyword = {one.name for one in node.args.kwonlyargs or ()}
    given = len(arguments.positional)
    takes = _counted(len(named))
    if given > len(named) and not node.args.vararg:
        return Misfit(f"takes {takes} and gets {given}", "leave out what is too much", position=len(named))
    keywords = [name for name, _ in arguments.keywords]
    for name in keywords:
        if name in named[:given] and name not in only_positional:
            return Misfit(f"gets `{name}` twice", "give it once", keyword=name)
        if not node.args.kwarg and (name in only_positional or name not in (*named, *by_keyword)):
            return Misfit(f"has no parameter `{name}`", "give what it takes", keyword=name)
    if arguments.more or arguments.more_keywords:
        return None
    missing = [name for name in required[given:] if name not in keywords]
    missing += [
        one.name
        for one, default in zip(node.args.kwonlyargs or (), node.args.kw_defaults or (), strict=False)
        if default is None and one.name not in keywords
    ]
    if missing:
        shown = " and ".join(f"`{name}`" for name in missing[:3])
        return Misfit(f"lacks {shown}", f"give {'it' if len(missing) == 1 else 'them'}")
    return None


def _counted(number: int) -> str:
    return "no argument" if number == 0 else "1 argument" if number == 1 else f"{number} arguments"


def is_bound(value: Value) -> bool:
    """Whether a durable function is a method of an object or class."""
    function = value.function if isinstance(value, Durable) else None
    return function is not None and isinstance(function.receiver, (Instance, ClassValue))
