"""Whether a condition holds, where the code alone decides it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from astroid import nodes

from dbos_flake8.model.scopes import blocks_of, enclosing, imports_dbos, scope_of
from dbos_flake8.model.tree import names_in
from dbos_flake8.model.values import (
    UNKNOWN_VALUES,
    BoundName,
    Constant,
    Container,
    External,
    Frame,
    FunctionValue,
    Instance,
    ModuleValue,
    Parameter,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator

__all__ = ["deciding_names", "truth"]

#: Properties of dbos that are None outside a workflow or step.
_CONTEXT_PROPERTIES = frozenset(
    {"dbos.DBOS.workflow_id", "dbos.DBOS.step_id", "dbos.DBOS.step_status", "dbos.DBOS.span"}
)


def truth(evaluator: Evaluator, node: nodes.NodeNG, frame: Frame) -> bool | None:
    """Whether a condition holds: True, False, or None when that is not known."""
    kind = type(node)
    if kind is nodes.Compare:
        return _comparison(evaluator, node, frame)
    if kind is nodes.UnaryOp and node.op == "not":
        inner = truth(evaluator, node.operand, frame)
        return None if inner is None else not inner
    if kind is nodes.BoolOp:
        decisive: bool = node.op == "or"
        truths = [truth(evaluator, value, frame) for value in node.values]
        if decisive in truths:
            return decisive
        if None in truths and not any(
            known and _asks_for_dbos(evaluator, value, frame)
            for value, known in zip(node.values, truths, strict=True)
        ):
            return None
        # What else is asked beside whether there is dbos switches it on, and the linter looks at that case.
        return not decisive
    if kind is nodes.NamedExpr:
        return truth(evaluator, node.value, frame)
    if kind in _PARTS and _is_of_local(node, frame):
        return None
    if kind is nodes.Call:
        callees = evaluator.values(node.func, frame)
        if not all(isinstance(callee, (External, BoundName)) for callee in callees):
            # What a function of the project returns is seldom a constant.
            return True if _tells_of_dbos(evaluator, callees) else None
    values = evaluator.values(node, frame)
    if len(values) == 1:
        return evaluator.library.truth(values[0])
    truths_ = {evaluator.library.truth(value) for value in _of_parameters(values)}
    return truths_.pop() if len(truths_) == 1 else None


def _asks_for_dbos(evaluator: Evaluator, node: nodes.NodeNG, frame: Frame) -> bool:
    """Whether a condition asks if dbos could be imported: `DBOS is not None`, a function that does."""
    if isinstance(node, nodes.Compare):
        return node.ops[0][0] in ("is", "is not", "!=", "==") and any(
            isinstance(value, External) and value.is_dbos for value in evaluator.values(node.left, frame)
        )
    if isinstance(node, nodes.Call):
        return _tells_of_dbos(evaluator, evaluator.values(node.func, frame))
    if isinstance(node, nodes.Name):
        return _is_switch(evaluator, node, frame) or any(
            isinstance(value, External) and value.is_dbos and not value.path.endswith("()")
            for value in evaluator.values(node, frame)
        )
    return False


def _is_switch(evaluator: Evaluator, node: nodes.Name, frame: Frame) -> bool:
    """Whether a name says if dbos could be imported: set in the `try` that imports it, or by a comparison."""
    scope = next((one for one in enclosing(scope_of(node)) if node.name in one.locals), None)
    if not isinstance(scope, nodes.Module):
        return False
    source, name = frame.source, node.name
    found = scope.locals[name]
    if len(found) == 1 and isinstance(found[0], nodes.ImportFrom):
        module = evaluator.imported_module(source, found[0])
        if not isinstance(module, ModuleValue) or module.source is None:
            return False
        source, name = module.source, found[0].real_name(name)
        found = source.tree.module.locals.get(name, [])
    inner = evaluator.module_frame(source)
    return any(
        any(isinstance(statement, nodes.Try) and imports_dbos(statement) for statement, _ in blocks_of(one))
        or (
            isinstance(value := getattr(one.parent, "value", None), nodes.Compare)
            and _asks_for_dbos(evaluator, value, inner)
        )
        for one in found
        if isinstance(one, nodes.AssignName)
    )


def _tells_of_dbos(evaluator: Evaluator, callees: tuple[Value, ...]) -> bool:
    """Whether functions of the project return whether there is dbos."""
    for callee in callees:
        if not isinstance(callee, FunctionValue) or not isinstance(callee.node, nodes.FunctionDef):
            return False
        last = callee.node.body[-1]
        value = getattr(last, "value", None)
        if isinstance(value, nodes.Call) and getattr(value.func, "name", "") == "bool" and value.args:
            value = value.args[0]
        parts = value.values if isinstance(value, nodes.BoolOp) and value.op == "and" else [value]
        frame = evaluator.open_frame(callee)
        if not isinstance(last, nodes.Return) or not any(
            isinstance(part, (nodes.Compare, nodes.Name)) and _asks_for_dbos(evaluator, part, frame)
            for part in parts
        ):
            return False
        if truth(evaluator, value, frame) is not True:
            return False
    return bool(callees)


def _comparison(evaluator: Evaluator, node: nodes.Compare, frame: Frame) -> bool | None:
    if len(node.ops) != 1:
        return None
    operator, right_node = node.ops[0]
    left_node = node.left
    if type(left_node) in _PARTS:
        version = _of_version(left_node, operator, right_node)
        if version is not None:
            return version
        if _is_of_local(left_node, frame):
            return None
    if type(right_node) in _PARTS and _is_of_local(right_node, frame):
        return None
    test = _COMPARISONS.get(operator)
    if test is None:
        return None
    left = evaluator.values(left_node, frame)
    if left is UNKNOWN_VALUES:
        return None
    right = evaluator.values(right_node, frame)
    if len(left) == 1 and len(right) == 1:
        return test(left[0], right[0])
    left = _of_parameters(left)
    results = {test(one, other) for one in left for other in right}
    return results.pop() if len(results) == 1 else None


def _of_parameters(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The parameters among values: what their annotations promise is said of the same objects."""
    return tuple(value for value in values if isinstance(value, Parameter)) or values


def _of_version(left: nodes.NodeNG, operator: str, right: nodes.NodeNG) -> bool | None:
    """`sys.version_info >= (3, 8)`, where every Python that can run the linter agrees."""
    if not (
        isinstance(left, nodes.Attribute)
        and left.attrname == "version_info"
        and isinstance(right, nodes.Tuple)
        and all(isinstance(part, nodes.Const) for part in right.elts)
    ):
        return None
    if [part.value for part in right.elts][:2] > [3, 10]:
        return None
    return {">=": True, ">": True, "<": False, "<=": False}.get(operator)


def deciding_names(
    function: nodes.NodeNG, options: Collection[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Names whose values may choose what a function does, and names that it hands on.

    What it hands on as one of `options`, or to a decorator of dbos, chooses what dbos does.
    """
    tested: set[str] = set()
    handed_on: set[str] = set()
    for node in names_in(function):
        if node.name in tested and node.name in handed_on:
            continue
        child, parent = node, node.parent
        while parent is not None and parent is not function:
            kind = type(parent)
            if kind is nodes.Call:
                if child is not parent.func:
                    handed_on.add(node.name)
            elif kind is nodes.Assign or kind is nodes.AnnAssign:
                if child is parent.value:
                    handed_on.add(node.name)
            elif kind is nodes.Keyword:
                handed_on.add(node.name)
                if child is node and (parent.arg in options or _registers(parent.parent)):
                    tested.add(node.name)
            elif kind is nodes.Dict:
                if any(value is node and getattr(key, "value", None) in options for key, value in parent.items):
                    tested.add(node.name)
            elif kind in (nodes.If, nodes.IfExp, nodes.While):
                if child is parent.test:
                    tested.add(node.name)
            elif kind in (nodes.BoolOp, nodes.Compare, nodes.Assert):
                tested.add(node.name)
            elif kind is nodes.Match:
                if child is parent.subject:
                    tested.add(node.name)
            elif kind is nodes.Subscript:
                if child is parent.slice:
                    tested.add(node.name)
            elif kind is nodes.Comprehension and child in parent.ifs:
                tested.add(node.name)
            if parent.is_statement:
                break
            child, parent = parent, parent.parent
    return frozenset(tested), frozenset(handed_on)


def _registers(call: nodes.NodeNG) -> bool:
    """Whether a call is that of a decorator of dbos, by its name."""
    func = call.func if isinstance(call, nodes.Call) else None
    return isinstance(func, nodes.Attribute) and func.attrname in ("workflow", "step", "transaction")


#: Expressions that are made of an object, and the field that holds the object.
_PARTS = {nodes.Attribute: "expr", nodes.Subscript: "value", nodes.Call: "func"}


def _is_of_local(node: nodes.NodeNG, frame: Frame) -> bool:
    """Whether one of `_PARTS` is an attribute or item of a local object, or a call of its method.

    Anybody may have changed those: their truth is not known, and need not be evaluated.
    """
    scope = frame.scope
    if type(node) is nodes.Call and type(node.func) is nodes.Name:
        return False
    while (field := _PARTS.get(type(node))) is not None:
        node = getattr(node, field)
    if type(node) is not nodes.Name or not isinstance(scope, nodes.FunctionDef):
        return False
    if node.name not in scope.locals:
        return False
    # Of an object made with known arguments, and of `**kwargs`, more can be known.
    given = (frame.arguments or {}).get(node.name, ())
    known = (frame.receiver, *given)
    if any(isinstance(value, Instance) and value.made_by is not None for value in known):
        return False
    return bool(node.name != scope.args.kwarg)


def _same(one: Value, other: Value) -> bool | None:
    """Whether two values are one object, or equal constants."""
    if isinstance(one, Constant) and isinstance(other, Constant):
        try:
            return bool(one.value == other.value)
        except Exception:  # constants of odd types: nothing is claimed
            return None
    no_one, no_other = _is_none(one), _is_none(other)
    if isinstance(one, Parameter) and no_other and (one.is_given or one.is_optional is False):
        return None if one.part is not None else False
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return None
    if no_one or no_other:
        real = other if no_one else one
        if isinstance(real, External) and (real.path.endswith("()") or "()." in real.path):
            return None
        if isinstance(real, External) and real.name in _CONTEXT_PROPERTIES:
            return None
        return False
    if isinstance(one, External) and isinstance(other, External) and one.path == other.path:
        return None if one.path.endswith("()") else True
    return None


def _is_none(value: Value) -> bool:
    return isinstance(value, Constant) and value.value is None


def _differ(one: Value, other: Value) -> bool | None:
    same = _same(one, other)
    return None if same is None else not same


def _contained(one: Value, other: Value) -> bool | None:
    if not isinstance(other, Container) or not isinstance(one, Constant):
        return None
    results = {_same(one, element) for element in other.elements()}
    if True in results:
        return True
    return None if None in results or not results else False


def _absent(one: Value, other: Value) -> bool | None:
    inside = _contained(one, other)
    return None if inside is None else not inside


_COMPARISONS: dict[str, Callable[[Value, Value], bool | None]] = {
    "is": _same,
    "==": _same,
    "is not": _differ,
    "!=": _differ,
    "in": _contained,
    "not in": _absent,
}
