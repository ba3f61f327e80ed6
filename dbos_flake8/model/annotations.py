"""What an annotation says of the objects behind a name."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from astroid import nodes

from dbos_flake8.model.tree import expression
from dbos_flake8.model.values import (
    UNKNOWN,
    UNKNOWN_VALUES,
    Awaitable,
    ClassValue,
    Container,
    External,
    Frame,
    Instance,
    Value,
    Values,
    union,
)

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator

__all__ = ["promised"]

_PLAIN = frozenset(
    ["str", "bytes", "int", "float", "bool", "complex", "object", "None", "Any", "Exception", "BaseException"]
)
_MAPPINGS = frozenset(
    {"Dict", "dict", "Mapping", "MutableMapping", "DefaultDict", "OrderedDict", "defaultdict"}
)
_SETS = frozenset({"Set", "set", "FrozenSet", "frozenset", "AbstractSet", "MutableSet"})
_COLLECTIONS = (
    _MAPPINGS
    | _SETS
    | {
        *("List", "list", "Sequence", "MutableSequence", "Iterable", "Iterator", "Collection"),
        *("Tuple", "tuple", "Deque", "deque"),
    }
)


def promised(evaluator: Evaluator, node: nodes.NodeNG, frame: Frame) -> Values:
    """The objects that an annotation promises; unknown for plain data."""
    if isinstance(node, nodes.Name) and node.name in _PLAIN:
        return UNKNOWN_VALUES
    if isinstance(node, nodes.Const):
        if not isinstance(node.value, str):
            return UNKNOWN_VALUES
        try:
            syntax = ast.parse(node.value.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return UNKNOWN_VALUES
        return evaluator.annotation(expression(syntax, node), frame)
    if isinstance(node, nodes.BinOp):
        if node.op != "|":
            return UNKNOWN_VALUES
        return _useful(
            union([evaluator.annotation(node.left, frame), evaluator.annotation(node.right, frame)])
        )
    if isinstance(node, nodes.Subscript):
        return _generic(evaluator, node, frame)
    if not isinstance(node, (nodes.Name, nodes.Attribute)):
        return UNKNOWN_VALUES
    return union(_instances(evaluator, value) for value in evaluator.values(node, frame))


def _instances(evaluator: Evaluator, value: Value) -> Values:
    if isinstance(value, External) and value.path in ("builtins.set", "builtins.frozenset"):
        return (Container("set", (), None), UNKNOWN)
    if isinstance(value, ClassValue):
        return (_instance_of(evaluator, value),)
    if isinstance(value, External):
        return evaluator.library.instance(value)
    return UNKNOWN_VALUES


def _instance_of(evaluator: Evaluator, cls: ClassValue) -> Value:
    for base in evaluator.mro(cls):
        if isinstance(base, External) and evaluator.library.is_dbos_class(base):
            return base
    return Instance(cls)


def _generic(evaluator: Evaluator, node: nodes.Subscript, frame: Frame) -> Values:
    parts = node.slice.elts if isinstance(node.slice, nodes.Tuple) else [node.slice]
    found: list[Values] = []
    for base in evaluator.values(node.value, frame):
        path = base.path if isinstance(base, External) else ""
        last = path.rpartition(".")[2]
        if last in ("Optional", "Union", "ClassVar", "Final", "Required", "NotRequired"):
            found += [evaluator.annotation(part, frame) for part in parts]
        elif last == "Annotated":
            found.append(evaluator.annotation(parts[0], frame))
        elif path in ("builtins.type", "typing.Type"):
            found.append(evaluator.values(parts[0], frame))
        elif last in _COLLECTIONS:
            inner = evaluator.annotation(parts[-1], frame)
            kind = "dict" if last in _MAPPINGS else "set" if last in _SETS else "list"
            found.append((Container(kind, ((None, inner),), None), UNKNOWN))
        elif last in ("Awaitable", "Coroutine", "Future", "Task"):
            found.append((Awaitable(evaluator.annotation(parts[-1], frame), node),))
        elif last != "Callable":
            found.append(_instances(evaluator, base))
    return _useful(union(found))


def _useful(values: Values) -> Values:
    return tuple(value for value in values if value is not UNKNOWN) or UNKNOWN_VALUES
