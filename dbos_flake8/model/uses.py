"""Where a value goes: into a log, a checkpoint, a decision, the result of the workflow.

A value is followed through expressions, names, attributes, items, parameters and results,
in the activations that a workflow reaches. What cannot be followed goes to unknown code.
"""

from __future__ import annotations

import sys
from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum
from pathlib import PurePath

import attrs
from astroid import nodes

from dbos_flake8.model.acts import Act, Acts
from dbos_flake8.model.calls import Body
from dbos_flake8.model.library import COPIERS
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Reach
from dbos_flake8.model.scopes import bindings, enclosing, frame_of, frame_of_scope, scope_of
from dbos_flake8.model.values import (
    BoundName,
    ClassValue,
    Container,
    Decorator,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Partial,
    Unknown,
    Value,
)

__all__ = ["DATA_METHODS", "Sink", "Uses", "tells"]

#: Methods of plain data: whatever the object is, its name says that nothing happens but in memory.
DATA_METHODS = frozenset(
    name
    for kind in (
        *(str, bytes, list, dict, set, tuple, int, float, deque, defaultdict, OrderedDict),
        *(datetime, timedelta, PurePath),
    )
    for name in vars(kind)
    if not name.startswith("_")
) - {"now", "today", "utcnow", "open"}

#: How many places one value is followed to before the rest is unknown.
_MOST_STEPS = 1_500
#: How many more, once something has been found that is enough.
_STEPS_AFTERWARDS = 60
#: How deep a value is followed into functions.
_DEEPEST = 12


class Sink(Enum):
    """Where a value ends."""

    #: It only tells people something: logging, tracing, metrics, the text of an exception.
    TOLD = "told"
    #: It is the payload of one recorded operation, or a timeout.
    RECORDED = "recorded"
    #: How long a durable sleep takes.
    SLEEP = "sleep"
    #: An argument of a step, a child workflow or another recorded operation.
    CHECKPOINT = "checkpoint"
    #: It decides which way the code goes.
    BRANCH = "branch"
    #: It is the result of the workflow.
    RETURNED = "returned"
    #: A call that is reported for its own effect, which is the whole mistake.
    REPORTED = "reported"
    #: A name or object that outlives the run: of the module, or of a function that runs around the workflow.
    OUTER = "outer"
    #: Code that nothing is known of.
    UNKNOWN = "unknown"


@attrs.frozen(repr=False)
class _Place:
    """An activation, and the calls that led to it, innermost last.

    Each is `(call, activation, field)`; the field keeps what a default factory gives.
    """

    frame: Frame
    callers: tuple[tuple[nodes.NodeNG, Frame, str | None], ...] = ()

    def back(self) -> _Place:
        """The place of the innermost call."""
        return _Place(self.callers[-1][1], self.callers[:-1])

    def is_in(self, scope: nodes.NodeNG) -> bool:
        """Whether a function or module is what runs here, or one of those that led here."""
        return scope is self.frame.scope or any(frame.scope is scope for _, frame, _ in self.callers)


#: A value at a place; the label names the attribute or item of the expression that holds it.
_Spot = tuple[nodes.NodeNG, _Place, object]

_PASSED_ON = (
    *(nodes.Await, nodes.UnaryOp, nodes.BinOp, nodes.BoolOp, nodes.FormattedValue, nodes.JoinedStr),
    *(nodes.Tuple, nodes.List, nodes.Set, nodes.Starred, nodes.Slice, nodes.ComprehensionScope),
)

_DECISIONS = (nodes.IfExp, nodes.If, nodes.While, nodes.Assert, nodes.Match, nodes.MatchCase)

#: Calls that give the same whatever the order of what they are given.
_IN_ANY_ORDER = frozenset(
    f"builtins.{name}" for name in ("sorted", "set", "frozenset", "len", "sum", "min", "max", "any", "all")
) | {"collections.Counter", "math.fsum", "math.prod"}

#: Effects that change nothing outside the program.
_READING = frozenset({"clock", "random", "identity", "environment"})
_TELLING = ("dbos.DBOS.logger", "dbos.DBOS.span")

_RECORDED = frozenset(
    {"set_event", "write_stream", "send", "send_bulk", "update_workflow_attributes", "set_workflow_delay"}
)
_TIMED = {"recv": 1, "get_event": 2}
_CONTEXTS = frozenset({"SetWorkflowTimeout", "SetEnqueueOptions", "SetWorkflowAttributes"})


def tells(evaluator: Evaluator, node: nodes.Call, frame: Frame) -> bool:
    """Whether a call only tells people something: `print`, a logger, a span, a metric."""
    callables = evaluator.library.callables
    for value in evaluator.values(node.func, frame):
        if isinstance(value, External) and value.path.startswith(callables.logs):
            return True
    function = node.func
    if not isinstance(function, nodes.Attribute) or function.attrname not in callables.telling_methods:
        return False
    if any(not isinstance(value, (Unknown, External)) for value in evaluator.values(node.func, frame)):
        return False
    receiver = function.expr
    while isinstance(receiver, nodes.Call):
        receiver = receiver.func
    name = getattr(receiver, "attrname", getattr(receiver, "name", "")).lower()
    return any(word in name for word in callables.telling_names)


@attrs.define(eq=False, repr=False)
class Uses:
    """Follows values through what one root reaches."""

    evaluator: Evaluator
    acts: Acts
    reaches: tuple[Reach, ...]
    _places: dict[nodes.NodeNG, list[_Place]] = attrs.field(init=False, factory=dict)
    _reads: dict[str, list[tuple[nodes.Attribute, _Place]]] = attrs.field(init=False, factory=dict)
    _loads: dict[nodes.NodeNG, dict[str, list[nodes.Name]]] = attrs.field(init=False, factory=dict)
    _bodies: dict[Frame, Body] = attrs.field(init=False, factory=dict)
    _outer: dict[nodes.NodeNG, frozenset[str]] = attrs.field(init=False, factory=dict)
    #: Sinks after which nothing more has to be known.
    _enough: frozenset[Sink] = attrs.field(init=False, default=frozenset())
    _computing: dict[Frame, bool] = attrs.field(init=False, factory=dict)
    #: Whether the value that is followed now may be None.
    _may_be_none: bool = attrs.field(init=False, default=False)

    def __attrs_post_init__(self) -> None:
        for reach in self.reaches:
            place = _place_of(reach)
            self._bodies[reach.body.frame] = reach.body
            self._places.setdefault(reach.body.scope, []).append(place)
            for load in reach.body.loads:
                if isinstance(load, nodes.Attribute):
                    self._reads.setdefault(load.attrname, []).append((load, place))

    def sinks(
        self, node: nodes.NodeNG, reach: Reach, *, order_alone: bool = False
    ) -> Mapping[Sink, tuple[nodes.NodeNG, ...]]:
        """Where the value of an expression goes, with the code that takes it there.

        With `order_alone`, where the order of its items goes: not through `sorted` or loops.
        """
        return self._ends([(node, _place_of(reach), None)], order_alone)

    def sinks_of(
        self, act: Act, reach: Reach, enough: frozenset[Sink]
    ) -> Mapping[Sink, tuple[nodes.NodeNG, ...]]:
        """Where the value of an act goes; for `shuffle`, where what it changes goes.

        The search ends soon after one of the sinks in `enough` is found.
        """
        self._enough = enough
        self._may_be_none = act.kind == "environment"
        try:
            if act.kept_as is not None:
                return self._ends(self._kept_reads(act.kept_as, act.node), False)
            if act.path.endswith(".shuffle") and isinstance(act.node, nodes.Call) and act.node.args:
                return self._ends(self._held(act.node.args[0], _place_of(reach), None), False)
            return self.sinks(act.node, reach)
        finally:
            self._may_be_none = False
            self._enough = frozenset()

    def _ends(self, targets: Iterable[_Target], order_alone: bool) -> dict[Sink, tuple[nodes.NodeNG, ...]]:
        found: dict[Sink, dict[nodes.NodeNG, None]] = {}
        for target in targets:
            if len(target) == 2:
                found.setdefault(target[0], {})[target[1]] = None
            else:
                self._follow(target, found, order_alone)
        return {sink: tuple(where) for sink, where in found.items()}

    def _kept_reads(self, name: str, maker: nodes.NodeNG) -> Iterator[_Target]:
        """The reads of an attribute by the code that the workflow reaches, but those of objects made elsewhere."""
        for load, there in self._reads.get(name, ()):
            owners = self.evaluator.values(load.expr, there.frame)
            if not all(self._is_made_elsewhere(one, maker) for one in owners):
                yield load, there, None

    def _is_made_elsewhere(self, value: Value, maker: nodes.NodeNG) -> bool:
        """Whether an object is made by another call, and is no copy of what `maker` makes."""
        if not isinstance(value, Instance) or value.made_by in (None, maker):
            return False
        copied = value.made_by.args[:1] if isinstance(value.made_by, nodes.Call) else []
        source = self.evaluator.source_of(value.made_by)
        if not copied or source is None:
            return True
        frame = self.evaluator.frame_at(copied[0], source)
        return not any(
            isinstance(one, External) and one.path in COPIERS
            for one in self.evaluator.values(value.made_by.func, frame)
        ) or all(self._is_made_elsewhere(one, maker) for one in self.evaluator.values(copied[0], frame))

    def _follow(self, first: _Spot, found: dict[Sink, dict[nodes.NodeNG, None]], order_alone: bool) -> None:
        todo: deque[_Spot] = deque([first])
        seen: set[_Spot] = set()
        limit = _MOST_STEPS
        while todo:
            if limit == _MOST_STEPS and not self._enough.isdisjoint(found):
                limit = len(seen) + _STEPS_AFTERWARDS
            spot = todo.popleft()
            if spot in seen:
                continue
            seen.add(spot)
            if len(seen) > limit:
                if limit == _MOST_STEPS:
                    found.setdefault(Sink.UNKNOWN, {})[first[0]] = None
                return
            if order_alone and self._loses_order(spot[0], spot[1].frame):
                continue
            for target in self._step(*spot):
                if len(target) == 2:
                    found.setdefault(target[0], {})[target[1]] = None
                else:
                    todo.append(target)

    def kept(self, base: nodes.NodeNG, reach: Reach) -> Mapping[Sink, tuple[nodes.NodeNG, ...]]:
        """Where the order of the items goes that are put into a collection."""
        return self._ends(self._held(base, _place_of(reach), None), True)

    def _loses_order(self, node: nodes.NodeNG, frame: Frame) -> bool:
        parent = node.parent
        if isinstance(parent, (nodes.For, nodes.Comprehension, nodes.Compare, nodes.SetComp, nodes.Set)):
            return True
        if isinstance(parent, nodes.Attribute) and isinstance(parent.parent, nodes.Call):
            return parent.parent.func is parent  # a method of the collection
        if isinstance(parent, nodes.Subscript) and parent.value is node:
            return any(
                isinstance(value, Container) and value.kind == "dict"
                for value in self.evaluator.values(node, frame)
            )
        return isinstance(parent, nodes.Call) and any(
            isinstance(value, External) and value.path in _IN_ANY_ORDER
            for value in self.evaluator.values(parent.func, frame)
        )

    # One step

    def _step(self, node: nodes.NodeNG, place: _Place, label: object) -> Iterator[_Target]:
        """Where the value of an expression goes next."""
        parent = node.parent
        if isinstance(parent, nodes.Keyword):
            node, parent = parent, parent.parent
        if isinstance(parent, nodes.Call):
            if parent.func is node:
                yield (parent, place, label) if isinstance(node, nodes.Attribute) else (Sink.UNKNOWN, node)
            else:
                yield from self._argument(parent, node, place, label)
        elif isinstance(parent, nodes.Attribute):
            yield from self._attribute(parent, place, label)
        elif isinstance(parent, nodes.BoolOp) and self._decides(parent, node, place):
            yield Sink.BRANCH, node
        elif isinstance(parent, _PASSED_ON):
            yield parent, place, label
        elif isinstance(parent, nodes.Compare):
            if self._may_be_none or not _asks_for_none(parent):
                yield parent, place, None
        elif isinstance(parent, nodes.Dict):
            key = next((key for key, value in parent.items if value is node), None)
            yield parent, place, key.value if isinstance(key, nodes.Const) else None
        elif isinstance(parent, nodes.Subscript):
            yield from self._item(parent, node, place, label)
        elif isinstance(parent, _DECISIONS):
            yield from self._decision(parent, node, place, label)
        elif isinstance(parent, nodes.NamedExpr):
            yield parent, place, label
            yield from self._named(parent.target, place, label)
        elif isinstance(parent, (nodes.Assign, nodes.AnnAssign, nodes.AugAssign)):
            targets = parent.targets if isinstance(parent, nodes.Assign) else [parent.target]
            for target in targets if node is parent.value else ():
                yield from self._assigned(target, node, place, label)
        elif isinstance(parent, (nodes.For, nodes.Comprehension)):
            yield from self._iterated(parent, node, place)
        elif isinstance(parent, (nodes.Return, nodes.Yield, nodes.YieldFrom, nodes.Lambda)):
            yield from self._returned(node, place, label)
        elif isinstance(parent, nodes.Raise):
            yield Sink.TOLD, node
        elif isinstance(parent, nodes.With):
            for item, bound in parent.items:
                if item is node and bound is not None:
                    yield from self._assigned(bound, node, place, label)
        elif not isinstance(parent, (nodes.Expr, nodes.Delete, nodes.AssignAttr, nodes.DelAttr)):
            yield Sink.UNKNOWN, node

    def _returned(self, node: nodes.NodeNG, place: _Place, label: object) -> Iterator[_Target]:
        if not place.callers:
            yield Sink.RETURNED, node
            return
        call, _, kept_as = place.callers[-1]
        if kept_as is not None:
            yield from self._kept_reads(kept_as, call)
        else:
            if isinstance(call, nodes.Call) and getattr(call.func, "attrname", "") == "sort":
                yield from self._held(call.func.expr, place.back(), None)
            yield call, place.back(), label

    def _attribute(self, node: nodes.Attribute, place: _Place, label: object) -> Iterator[_Target]:
        if label is None or node.attrname == label:
            yield node, place, None
            return
        call = node.parent
        if isinstance(call, nodes.Call) and call.func is node:
            # A method of the object that holds the value: what it gives may hold it, too.
            if all(
                not isinstance(value, (FunctionValue, Durable))
                for value in self.evaluator.values(node, place.frame)
            ):
                yield call, place, label

    def _item(
        self, parent: nodes.Subscript, node: nodes.NodeNG, place: _Place, label: object
    ) -> Iterator[_Target]:
        if node is parent.slice or label is None:
            yield parent, place, None
        elif not isinstance(parent.slice, nodes.Const) or parent.slice.value == label:
            yield parent, place, None

    def _decision(
        self, parent: nodes.NodeNG, node: nodes.NodeNG, place: _Place, label: object
    ) -> Iterator[_Target]:
        if isinstance(parent, nodes.IfExp):
            if node is not parent.test or not any(
                True for branch in (parent.body, parent.orelse) for _ in branch.nodes_of_class(nodes.Call)
            ):
                yield parent, place, label
                return
        elif isinstance(parent, nodes.If) and self._only_tells((*parent.body, *parent.orelse), place):
            yield Sink.TOLD, node
            return
        if place.callers and self._only_computes(place.frame):
            # Nothing happens in this function: what it decides is seen in what it gives.
            yield from self._returned(node, place, None)
            return
        yield Sink.BRANCH, node

    def _only_computes(self, frame: Frame) -> bool:
        """Whether a function does nothing but compute and tell."""
        known = self._computing.get(frame)
        if known is None:
            self._computing[frame] = True  # until a call inside says otherwise
            body = self._bodies.get(frame) if len(self._computing) < _MOST_STEPS else None
            known = self._computing[frame] = body is not None and self._computes(body)
        return known

    def _computes(self, body: Body) -> bool:
        if body.changes or any(act.kind not in _READING for act in self.acts.of(body)):
            return False
        for call in body.calls:
            value = call.value
            if call.durable is not None or call.way.detaches:
                return False
            if isinstance(value, External) and value.is_dbos and not value.path.startswith(_TELLING):
                return False
        if any(
            not tells(self.evaluator, node, body.frame)
            and getattr(node.func, "attrname", "") not in DATA_METHODS
            for node in body.unresolved
        ):
            return False
        return all(self._only_computes(edge.frame) for edge in body.edges)

    def _decides(self, parent: nodes.BoolOp, node: nodes.NodeNG, place: _Place) -> bool:
        """Whether an operand decides if something after it is done: `late and remind(order)`."""
        later = parent.values[parent.values.index(node) + 1 :]
        return any(
            not isinstance(value, External) or value.is_dbos
            for other in later
            for call in other.nodes_of_class(nodes.Call)
            for value in self.evaluator.values(call.func, place.frame)
        )

    def _only_tells(self, statements: Iterable[nodes.NodeNG], place: _Place) -> bool:
        """Whether statements do nothing but tell people something."""
        return all(
            isinstance(statement, nodes.Pass)
            or (
                isinstance(statement, nodes.Expr)
                and isinstance(statement.value, nodes.Call)
                and tells(self.evaluator, statement.value, place.frame)
            )
            or (
                isinstance(statement, nodes.If)
                and self._only_tells((*statement.body, *statement.orelse), place)
            )
            for statement in statements
        )

    # Names

    def _assigned(
        self, target: nodes.NodeNG, node: nodes.NodeNG, place: _Place, label: object
    ) -> Iterator[_Target]:
        if isinstance(target, nodes.AssignName):
            yield from self._named(target, place, label)
        elif isinstance(target, nodes.Starred):
            yield from self._assigned(target.value, node, place, label)
        elif isinstance(target, (nodes.Tuple, nodes.List)):
            for element in target.elts:
                yield from self._assigned(element, node, place, None)
        elif isinstance(target, nodes.AssignAttr):
            yield from self._kept(target, place)
        elif isinstance(target, nodes.Subscript):
            key = target.slice.value if isinstance(target.slice, nodes.Const) else None
            yield from self._held(target.value, place, key)

    def _named(self, target: nodes.AssignName, place: _Place, label: object) -> Iterator[_Target]:
        """The uses of a name to which this assignment comes."""
        owner = next(
            (
                scope
                for scope in enclosing(scope_of(target))
                if target.name in scope.locals and target.name not in self._outer_names(scope)
            ),
            None,
        )
        if owner is None or isinstance(owner, nodes.Module):
            yield Sink.OUTER, target  # `global`: anybody may read it
            return
        here, outer = frame_of(target), frame_of_scope(owner)
        # astroid keeps what a `nonlocal` statement rebinds among the names of the function that does so.
        holder = here if target.name in self._outer_names(here) else owner
        while outer is not place.frame.scope and place.callers:
            place = place.back()  # `nonlocal`: the name belongs to a function around this one
        for load in self._names(owner, target.name):
            if self._is_beyond(load, outer, place):
                yield Sink.OUTER, target
            elif frame_of(load) is not here or target in bindings(holder, target.name, load):
                yield from self._loaded(load, place, label)

    def _is_beyond(self, load: nodes.Name, outer: nodes.NodeNG, place: _Place) -> bool:
        """Whether code that the run does not reach reads a name of a function around it."""
        return not place.is_in(outer) and frame_of(load) not in self._places

    def _outer_names(self, scope: nodes.NodeNG) -> frozenset[str]:
        """The names of which a function says that they belong to a function around it, or to the module."""
        known = self._outer.get(scope)
        if known is None:
            declared = scope.nodes_of_class((nodes.Nonlocal, nodes.Global))
            names = (name for node in declared if frame_of(node) is scope for name in node.names)
            known = self._outer[scope] = frozenset(names)
        return known

    def _held(self, base: nodes.NodeNG, place: _Place, label: object) -> Iterator[_Target]:
        """The uses of an object that is given the value: `base[key] = value`, `base.append(value)`."""
        if isinstance(base, nodes.Name):
            owner = next((scope for scope in enclosing(scope_of(base)) if base.name in scope.locals), None)
            if owner is None or isinstance(owner, nodes.Module):
                yield Sink.OUTER, base
                return
            outer = frame_of_scope(owner)
            for load in self._names(owner, base.name):
                if self._is_beyond(load, outer, place):
                    yield Sink.OUTER, base
                elif load is not base:
                    yield from self._loaded(load, place, label)
            yield from self._given_back(base, owner, place, label)
        elif isinstance(base, nodes.Attribute):
            yield from self._kept(base, place)
        elif isinstance(base, nodes.Subscript):
            yield from self._held(base.value, place, None)
        else:
            yield Sink.UNKNOWN, base

    def _given_back(
        self, base: nodes.Name, owner: nodes.NodeNG, place: _Place, label: object
    ) -> Iterator[_Target]:
        """What the caller does with an object that it passed, and that is changed here."""
        if not place.callers or owner is not place.frame.scope or not isinstance(owner, nodes.FunctionDef):
            return
        if not any(isinstance(one.parent, nodes.Arguments) for one in owner.locals[base.name]):
            return
        call = place.callers[-1][0]
        if not isinstance(call, nodes.Call):
            return
        for argument in (*call.args, *call.keywords):
            for function in self.evaluator.values(call.func, place.callers[-1][1]):
                if isinstance(function, FunctionValue) and function.node is owner:
                    if _parameter(function, call, argument, 0) == base.name:
                        value = argument.value if isinstance(argument, nodes.Keyword) else argument
                        if isinstance(value, (nodes.Name, nodes.Attribute)):
                            yield from self._held(value, place.back(), label)

    def _kept(self, target: nodes.NodeNG, place: _Place) -> Iterator[_Target]:
        """`base.name = value`: the reads of that attribute, and what is done with a local object."""
        for load, there in self._reads.get(target.attrname, ()):
            if load is not target:
                yield load, there, None
        base = target.expr
        if isinstance(base, nodes.Name) and base.name not in ("self", "cls"):
            owner = next((scope for scope in enclosing(scope_of(base)) if base.name in scope.locals), None)
            if owner is not None and not isinstance(owner, nodes.Module):
                for load in self._names(owner, base.name):
                    if load is not base:
                        yield from self._loaded(load, place, target.attrname)

    def _names(self, scope: nodes.NodeNG, name: str) -> list[nodes.Name]:
        known = self._loads.get(scope)
        if known is None:
            known = self._loads[scope] = {}
            for load in scope.nodes_of_class(nodes.Name):
                known.setdefault(load.name, []).append(load)
        return known.get(name, [])

    def _loaded(self, load: nodes.Name, place: _Place, label: object) -> Iterator[_Target]:
        """A use of a name: in the same activation, or in a function inside it."""
        scope = frame_of(load)
        if scope is place.frame.scope:
            yield load, place, label
            return
        places = self._places.get(scope)
        if places is None:
            # A function inside, which the workflow hands to a step (or never calls).
            yield Sink.CHECKPOINT, load
            return
        for other in places:
            yield load, other, label

    def _iterated(self, parent: nodes.NodeNG, node: nodes.NodeNG, place: _Place) -> Iterator[_Target]:
        if node is not parent.iter:
            yield Sink.BRANCH, node  # an `if` of a comprehension
            return
        if isinstance(node, nodes.Call) and getattr(node.func, "name", "") == "range":
            yield Sink.BRANCH, node
            return
        yield from self._assigned(parent.target, node, place, None)

    # Calls

    def _argument(
        self, call: nodes.Call, node: nodes.NodeNG, place: _Place, label: object
    ) -> Iterator[_Target]:
        if tells(self.evaluator, call, place.frame):
            yield Sink.TOLD, call
            return
        values = self.evaluator.values(call.func, place.frame)
        known = [value for value in values if not isinstance(value, Unknown)]
        if not known:
            yield from self._to_unknown(call, place, label)
        for value in known:
            yield from self._given(call, node, value, place, label)

    def _to_unknown(self, call: nodes.Call, place: _Place, label: object) -> Iterator[_Target]:
        function = call.func
        if isinstance(function, nodes.Attribute):
            if isinstance(function.expr, (nodes.Const, nodes.JoinedStr)):
                yield call, place, None  # a method of a text
                return
            if function.attrname in self.evaluator.library.callables.mutators:
                yield from self._held(function.expr, place, label)
                return
        yield Sink.UNKNOWN, call

    def _given(
        self, call: nodes.Call, node: nodes.NodeNG, value: Value, place: _Place, label: object
    ) -> Iterator[_Target]:
        """What a callee does with an argument."""
        skipped = 0
        while isinstance(value, Partial):
            skipped, value = skipped + len(value.arguments), value.target
        if isinstance(value, (Durable, Decorator)):
            yield Sink.CHECKPOINT, call
        elif isinstance(value, BoundName):
            if isinstance(value.receiver, Container) and isinstance(call.func, nodes.Attribute):
                if value.name in self.evaluator.library.callables.mutators:
                    yield from self._held(call.func.expr, place, label)
            yield call, place, None
        elif isinstance(value, FunctionValue):
            yield from self._entered(call, node, value, skipped, place, label)
        elif isinstance(value, ClassValue):
            yield from self._made(call, node, value, place, label)
        elif isinstance(value, Instance):
            for method in self.evaluator.attribute(value, "__call__"):
                if isinstance(method, FunctionValue):
                    yield from self._entered(call, node, method, 0, place, label)
        elif isinstance(value, External):
            yield from self._taken(call, node, value, place, label)
        else:
            yield Sink.UNKNOWN, call

    def _entered(
        self,
        call: nodes.Call,
        node: nodes.NodeNG,
        function: FunctionValue,
        skipped: int,
        place: _Place,
        label: object,
    ) -> Iterator[_Target]:
        """A parameter of a function of the project."""
        if len(place.callers) >= _DEEPEST:
            yield Sink.UNKNOWN, call
            return
        if self.acts.declared(function) == "deterministic":
            yield call, place, None
            return
        arguments = self.evaluator.arguments(call, place.frame)
        frame = self.evaluator.call_frame(function, arguments)
        inner = _Place(frame, (*place.callers, (call, place.frame, None)))
        name = _parameter(function, call, node, skipped)
        if name is None:
            yield Sink.UNKNOWN, call
            return
        for load in self._names(function.node, name):
            owner = next((scope for scope in enclosing(scope_of(load)) if name in scope.locals), None)
            if owner is function.node and self._is_parameter(load, name, function.node):
                yield from self._loaded(load, inner, label)

    @staticmethod
    def _is_parameter(load: nodes.Name, name: str, function: nodes.NodeNG) -> bool:
        """Whether a name still is the parameter where it is used."""
        return frame_of(load) is not function or any(
            isinstance(binding, nodes.Arguments) or isinstance(binding.parent, nodes.Arguments)
            for binding in bindings(function, name, load)
        )

    def _made(
        self, call: nodes.Call, node: nodes.NodeNG, cls: ClassValue, place: _Place, label: object
    ) -> Iterator[_Target]:
        """An argument of a class of the project: the object holds it under the parameter's name."""
        init = self.evaluator.initialiser(cls)
        if init is not None:
            bound = attrs.evolve(init, receiver=Instance(cls))
            yield from self._entered(call, node, bound, 0, place, label)
            name: object = _parameter(bound, call, node, 0)
        elif isinstance(node, nodes.Keyword):
            name = node.arg
        else:
            name = None
        yield call, place, name
        if isinstance(name, str):
            for load, there in self._reads.get(name, ()):
                if load.expr.as_string() == "self":
                    yield load, there, None

    def _taken(
        self, call: nodes.Call, node: nodes.NodeNG, value: External, place: _Place, label: object
    ) -> Iterator[_Target]:
        """An argument of a library."""
        if value.is_dbos:
            yield self._operation(value, node, call), call
            return
        body = self._bodies.get(place.frame)
        act = None if body is None else self.acts.at(call, body)
        if act is not None:
            yield (Sink.REPORTED if act.kind in ("database", "sleep") else Sink.UNKNOWN), call
            return
        root = value.path.partition(".")[0].removesuffix("()")
        last = value.path.rpartition(".")[2]
        if last[:1].isupper():
            yield call, place, node.arg if isinstance(node, nodes.Keyword) else None
        elif root in sys.stdlib_module_names or self.evaluator.library.effects.knows(root):
            yield call, place, None
        else:
            yield Sink.UNKNOWN, call

    @staticmethod
    def _operation(value: External, node: nodes.NodeNG, call: nodes.Call) -> Sink:
        name = value.name.rpartition(".")[2].removesuffix("_async")
        if name in _RECORDED or name in _CONTEXTS:
            return Sink.RECORDED
        if name in _TIMED:
            is_timeout = (
                node.arg == "timeout_seconds"
                if isinstance(node, nodes.Keyword)
                else node in call.args and call.args.index(node) == _TIMED[name]
            )
            return Sink.RECORDED if is_timeout else Sink.CHECKPOINT
        return Sink.SLEEP if name == "sleep" else Sink.CHECKPOINT


_Target = _Spot | tuple[Sink, nodes.NodeNG]


def _place_of(reach: Reach) -> _Place:
    path = reach.path
    callers = tuple(
        (edge.node, frame, edge.kept_as) for edge, frame in zip(path.edges, path.frames, strict=False)
    )
    return _Place(reach.body.frame, callers)


def _asks_for_none(node: nodes.Compare) -> bool:
    """Whether a comparison only asks whether there is a value."""
    operands = (node.left, *(operand for _, operand in node.ops))
    return any(isinstance(one, nodes.Const) and one.value is None for one in operands)


def _parameter(function: FunctionValue, call: nodes.Call, node: nodes.NodeNG, skipped: int) -> str | None:
    """The name of the parameter that an argument is given to."""
    arguments = function.node.args
    names = [one.name for one in (*(arguments.posonlyargs or ()), *(arguments.args or ()))]
    if function.receiver is not None:
        names = names[1:]
    if isinstance(node, nodes.Keyword):
        if node.arg in names or node.arg in {one.name for one in arguments.kwonlyargs or ()}:
            return str(node.arg)
        return None if arguments.kwarg is None else str(arguments.kwarg)
    if node not in call.args:
        return None
    position = call.args.index(node) + skipped
    if any(isinstance(one, nodes.Starred) for one in call.args[: position + 1]):
        return None
    name = names[position] if position < len(names) else arguments.vararg
    return None if name is None else str(name)
