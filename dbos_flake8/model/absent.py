"""Uses that fail when a value is None, where nobody has asked before whether it is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Calls, Way, targets
from dbos_flake8.model.constants import number_of, passed_for
from dbos_flake8.model.endings import own_nodes
from dbos_flake8.model.names import Arguments, Evaluator
from dbos_flake8.model.scopes import bindings, blocks_of, frame_of
from dbos_flake8.model.tree import names_in, results_of
from dbos_flake8.model.uses import tells
from dbos_flake8.model.values import External, Frame

__all__ = ["Absences", "Use"]

#: Operators that None has not; `%` is missing, because a text may stand on its left.
_ARITHMETIC = frozenset({"+", "-", "*", "/", "//", "**"})
#: Functions that raise TypeError when they are given None.
_NEEDS_SOMETHING = frozenset(
    f"builtins.{name}"
    for name in (
        *("len", "int", "float", "abs", "round", "sum", "iter", "enumerate", "reversed", "sorted"),
        *("list", "tuple", "set", "frozenset", "dict"),
    )
) | {"json.loads", "datetime.datetime.fromisoformat", "datetime.date.fromisoformat"}
_CAUGHT = frozenset({"TypeError", "AttributeError", "Exception", "BaseException"})
#: How deep functions are followed that hand on what they receive.
_DEEPEST = 3


@attrs.frozen(eq=False, repr=False)
class Use:
    """An expression that raises because a part of it is None."""

    node: nodes.NodeNG
    error: str
    #: The call of the linted code that gives the value: of the operation, or of a function that hands it on.
    call: Call
    #: The operation of dbos that gives None.
    operation: Call


@attrs.define(eq=False, repr=False)
class Absences:
    """Follows what operations give that give None when nothing comes in time."""

    evaluator: Evaluator
    calls: Calls
    #: The newest release, whose signatures count.
    release: str
    _given: dict[Frame, Call | None] = attrs.field(init=False, factory=dict)

    def unchecked(self, body: Body, in_step: bool) -> Iterator[Use]:
        """The first use of each value in a body that fails when it is None.

        A message cannot be received in a step: that fails before.
        """
        sources = [
            found for found in self._sources(body, _DEEPEST) if not (in_step and _is_refused(found[1]))
        ]
        bound = {binding for _, _, place in sources for binding in _bound_to(place)}
        for call, operation, place in sources:
            found = self._first_use(place, bound, body.frame)
            if found is not None:
                yield Use(found[0], found[1], call, operation)

    # Where values come from

    def _sources(self, body: Body, depth: int) -> Iterator[tuple[Call, Call, nodes.NodeNG]]:
        """`(call, operation, expression)` of what may be None in a body."""
        for call in body.calls:
            node = call.node
            if call.operation is None and isinstance(call.value, External):
                continue  # most calls are of other libraries
            if call.way is not Way.CALL or call.is_guarded or not isinstance(node, nodes.Call):
                continue
            used = node.parent.parent if isinstance(node.parent, nodes.Await) else node.parent
            if isinstance(used, nodes.Expr):
                continue  # nobody looks at it
            operation = call if self._may_give_none(call, body) else self._handed_on_by(call, depth)
            if operation is None:
                continue
            is_coroutine = call.operation is not None and call.operation.is_coroutine
            if is_coroutine or self._is_async(call):
                if isinstance(node.parent, nodes.Await):
                    yield call, operation, self._cast(node.parent, body.frame)
                elif isinstance(node.parent, nodes.Call) and isinstance(node.parent.parent, nodes.Await):
                    yield call, operation, node  # one of several that are gathered
            else:
                yield call, operation, self._cast(node, body.frame)

    def _cast(self, node: nodes.NodeNG, frame: Frame) -> nodes.NodeNG:
        """The expression itself, or the `cast(...)` around it, which changes nothing."""
        parent = node.parent
        if isinstance(parent, nodes.Call) and node in parent.args[1:2]:
            if self.evaluator.values(parent.func, frame) == (External("typing.cast"),):
                return parent
        return node

    @staticmethod
    def _is_async(call: Call) -> bool:
        value = call.durable.function if call.durable is not None else call.value
        return bool(getattr(value, "is_async", False))

    def _may_give_none(self, call: Call, body: Body) -> bool:
        operation, node = call.operation, call.node
        if operation is None or not self.evaluator.library.behaviour.has("may_give_none", operation.name):
            return False
        limit = passed_for("timeout_seconds", node, operation, self.release)
        if limit is not None and number_of(limit, call.frame, self.evaluator) == math.inf:
            return False
        workflow = passed_for("workflow_id", node, operation, self.release)
        return workflow is None or not _has_ended(workflow, node, body)

    def _handed_on_by(self, call: Call, depth: int) -> Call | None:
        """The operation whose result a function of the project returns as it is."""
        if depth <= 0 or len(call.alternatives) != 1 or isinstance(call.value, External):
            return None
        for function, _, _ in targets(call.value, Arguments(), self.evaluator):
            # What no call of a function gives need not be looked for in each of them.
            if self._given_by(self.evaluator.open_frame(function), depth) is None:
                return None
        for function, arguments, durable in targets(call.value, call.arguments, self.evaluator):
            given = self._given_by(self.evaluator.call_frame(function, arguments), depth)
            if durable is not None and durable.role.is_step and given is not None and _is_refused(given):
                return None
            return given
        return None

    def _given_by(self, frame: Frame, depth: int) -> Call | None:
        if frame not in self._given:
            self._given[frame] = None
            if _returns_something(frame.scope):
                self._given[frame] = self._returned(self.calls.body(frame), depth)
        return self._given[frame]

    def _returned(self, body: Body, depth: int) -> Call | None:
        for _, operation, place in self._sources(body, depth - 1):
            if isinstance(place.parent, nodes.Return):
                return operation
            for binding in _bound_to(place):
                loads = _loads_after(binding, place)
                kinds = [self._kind(load, body.frame) for load in loads]
                if "check" not in kinds and any(isinstance(load.parent, nodes.Return) for load in loads):
                    return operation
        return None

    # How they are used

    def _first_use(
        self, place: nodes.NodeNG, bound: set[nodes.NodeNG], frame: Frame
    ) -> tuple[nodes.NodeNG, str] | None:
        found = self._failing(place, frame)
        if found is not None:
            return None if self._is_protected(place, "", frame) else found
        for binding in _bound_to(place):
            loops = _asking_again(binding)
            for load in _loads_after(binding, place):
                if any(not loop.parent_of(load) for loop in loops):
                    return None
                seen = bindings(frame_of(load), load.name, load)
                if binding not in seen:
                    continue
                if any(one not in bound for one in seen):
                    return None
                kind = self._kind(load, frame)
                if kind == "check" or (kind == "use" and self._is_protected(load, load.name, frame)):
                    return None
                if kind == "use":
                    return self._failing(load, frame)
        return None

    def _kind(self, load: nodes.NodeNG, frame: Frame) -> str:
        """`use` where None fails, `check` where it may be found out, `neutral` where neither."""
        if self._failing(load, frame) is not None:
            return "use"
        parent = load.parent
        if isinstance(parent, nodes.Keyword):
            parent = parent.parent
        if isinstance(parent, (nodes.Expr, nodes.Return, nodes.Dict, nodes.List, nodes.Tuple)):
            return "neutral"
        if isinstance(parent, nodes.FormattedValue):
            return "neutral"
        if isinstance(parent, nodes.Call) and parent.func is not load:
            if tells(self.evaluator, parent, frame) or self._only_records(parent, frame):
                return "neutral"
        return "check"

    def _only_records(self, call: nodes.Call, frame: Frame) -> bool:
        """Whether a call is an operation of dbos that runs no code of the project."""
        behaviour = self.evaluator.library.behaviour
        members = [self.evaluator.library.member(value) for value in self.evaluator.values(call.func, frame)]
        return all(
            member is not None
            and behaviour.step_runner(member.name) is None
            and not behaviour.starts_workflow(member.name)
            for member in members
        )

    def _failing(self, node: nodes.NodeNG, frame: Frame) -> tuple[nodes.NodeNG, str] | None:
        """The expression around a value that fails when the value is None, and how."""
        parent = node.parent
        if isinstance(parent, nodes.Attribute):
            return parent, "AttributeError"
        if isinstance(parent, nodes.Subscript) and parent.value is node:
            return parent, "TypeError"
        if isinstance(parent, nodes.BinOp) and parent.op in _ARITHMETIC:
            return parent, "TypeError"
        if isinstance(parent, nodes.UnaryOp) and parent.op != "not":
            return parent, "TypeError"
        if isinstance(parent, nodes.AugAssign):
            return (node, "TypeError") if parent.op.removesuffix("=") in _ARITHMETIC else None
        if isinstance(parent, nodes.Call):
            fails = parent.func is node or (node in parent.args[:1] and self._needs_something(parent, frame))
            return (parent if parent.func is node else node, "TypeError") if fails else None
        if isinstance(parent, (nodes.For, nodes.Comprehension, nodes.YieldFrom)):
            is_iterated = isinstance(parent, nodes.YieldFrom) or parent.iter is node
            return (node, "TypeError") if is_iterated else None
        if isinstance(parent, nodes.Starred) or (isinstance(parent, nodes.Keyword) and parent.arg is None):
            return node, "TypeError"
        if isinstance(parent, nodes.Dict):
            spread = any(value is node and isinstance(key, nodes.DictUnpack) for key, value in parent.items)
            return (node, "TypeError") if spread else None
        if isinstance(parent, nodes.Assign) and parent.value is node:
            unpacks = any(isinstance(target, (nodes.Tuple, nodes.List)) for target in parent.targets)
            return (node, "TypeError") if unpacks else None
        if isinstance(parent, nodes.Compare):
            contained = any(one is node and operator in ("in", "not in") for operator, one in parent.ops)
            return (node, "TypeError") if contained else None
        return None

    def _needs_something(self, call: nodes.Call, frame: Frame) -> bool:
        values = self.evaluator.values(call.func, frame)
        return all(isinstance(value, External) and value.path in _NEEDS_SOMETHING for value in values)

    def _is_protected(self, node: nodes.NodeNG, name: str, frame: Frame) -> bool:
        """Whether the failure is ruled out by the expression around, or handled."""
        for parent in node.node_ancestors():
            if parent.is_statement:
                break
            tests = [parent.test] if isinstance(parent, nodes.IfExp) else []
            if isinstance(parent, nodes.ComprehensionScope):
                tests = [test for generator in parent.generators for test in generator.ifs]
            if name and any(one.name == name for test in tests for one in test.nodes_of_class(nodes.Name)):
                return True
        for statement, field in blocks_of(node):
            if isinstance(statement, nodes.Try) and field == "body" and _handles_failure(statement):
                return True
            if isinstance(statement, nodes.With) and any(
                isinstance(value, External) and value.path in ("contextlib.suppress()", "pytest.raises()")
                for item, _ in statement.items
                for value in self.evaluator.values(item, frame)
            ):
                return True
        return False


def _returns_something(function: nodes.NodeNG) -> bool:
    """Whether a function may return what a call gives, as it is."""
    if not isinstance(function, nodes.FunctionDef):
        return True
    returned = [one.value for one in results_of(function)[0]]
    return any(isinstance(one, (nodes.Name, nodes.Call, nodes.Await)) for one in returned)


def _is_refused(operation: Call) -> bool:
    """Whether steps may not call the operation that gives a value."""
    return operation.operation is not None and operation.operation.name.startswith("dbos.DBOS.recv")


def _handles_failure(statement: nodes.Try) -> bool:
    """Whether a handler takes what a None makes fail, and does not raise it again."""
    for handler in statement.handlers:
        names = [] if handler.type is None else [one.name for one in handler.type.nodes_of_class(nodes.Name)]
        if handler.type is None or _CAUGHT & set(names):
            return not any(True for _ in handler.nodes_of_class(nodes.Raise))
    return False


def _bound_to(place: nodes.NodeNG) -> Sequence[nodes.AssignName]:
    """The local name that an expression is assigned to, if it is one."""
    parent = place.parent
    if isinstance(parent, nodes.Call) and isinstance(parent.parent, nodes.Await):
        return _gathered_to(place, parent)
    target: nodes.NodeNG | None = None
    if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
    elif isinstance(parent, nodes.AnnAssign) or (
        isinstance(parent, nodes.NamedExpr) and isinstance(parent.parent, nodes.Expr)
    ):
        target = parent.target
    return [target] if isinstance(target, nodes.AssignName) and _is_local(target) else []


def _asking_again(binding: nodes.AssignName) -> list[nodes.While]:
    """The loops around an assignment that ask for its name each time before they go on: `while message is None:`."""
    return [
        loop
        for loop, field in blocks_of(binding)
        if isinstance(loop, nodes.While)
        and field == "body"
        and any(one.name == binding.name for one in loop.test.nodes_of_class(nodes.Name))
    ]


def _gathered_to(place: nodes.NodeNG, call: nodes.Call) -> Sequence[nodes.AssignName]:
    """The name in `first, second = await asyncio.gather(...)` that belongs to an argument."""
    statement = call.parent.parent
    if "gather" not in call.func.as_string() or not isinstance(statement, nodes.Assign):
        return []
    target = statement.targets[0]
    if len(statement.targets) != 1 or not isinstance(target, (nodes.Tuple, nodes.List)):
        return []
    if len(target.elts) != len(call.args) or place not in call.args:
        return []
    name = target.elts[call.args.index(place)]
    return [name] if isinstance(name, nodes.AssignName) and _is_local(name) else []


def _is_local(target: nodes.AssignName) -> bool:
    scope = frame_of(target)
    return isinstance(scope, (nodes.FunctionDef, nodes.Module)) and target in scope.locals.get(
        target.name, ()
    )


def _loads_after(binding: nodes.AssignName, place: nodes.NodeNG) -> list[nodes.Name]:
    """The uses of a name in the same function that stand below the statement that binds it."""
    scope = frame_of(binding)
    end = (place.statement().end_lineno or 0, place.statement().end_col_offset or 0)
    names = names_in(scope) if isinstance(scope, nodes.FunctionDef) else own_nodes(scope.body)
    loads = [
        node
        for node in names
        if isinstance(node, nodes.Name)
        and node.name == binding.name
        and (node.lineno or 0, node.col_offset or 0) >= end
        and frame_of(node) is scope
    ]
    return sorted(loads, key=lambda node: (node.lineno or 0, node.col_offset or 0))


def _has_ended(workflow: nodes.NodeNG, node: nodes.NodeNG, body: Body) -> bool:
    """Whether the code has waited for the result of the workflow before: what it sets is set."""
    name = workflow.expr.name if _is_id_of_name(workflow) else None
    return name is not None and any(
        isinstance(call.node, nodes.Call)
        and isinstance(call.node.func, nodes.Attribute)
        and call.node.func.attrname == "get_result"
        and call.node.func.expr.as_string() == name
        and (call.node.lineno or 0) <= (node.lineno or 0)
        for call in body.calls
    )


def _is_id_of_name(node: nodes.NodeNG) -> bool:
    return (
        isinstance(node, nodes.Attribute)
        and node.attrname in ("workflow_id", "get_workflow_id")
        and isinstance(node.expr, nodes.Name)
    )
