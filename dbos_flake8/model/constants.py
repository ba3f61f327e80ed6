"""What an expression certainly is: literals, constants of the project, arithmetic on them."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from astroid import nodes

from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.values import UNKNOWN_VALUES, Constant, Container, External, Values

if TYPE_CHECKING:
    from dbos_flake8.knowledge.dbos_api import Member
    from dbos_flake8.model.names import Evaluator
    from dbos_flake8.model.values import Frame

__all__ = [
    "calculated",
    "constant_display",
    "constant_of",
    "in_one_line",
    "key_behind",
    "number_of",
    "passed_for",
]

#: Arithmetic that cannot grow beyond reason; there is no `**` among it.
_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def calculated(operation: str, left: Constant, right: Values) -> Values:
    """What arithmetic on two certain numbers, or `+` on two texts, gives; unknown for anything else."""
    calculate = _OPERATIONS.get(operation)
    other = right[0] if len(right) == 1 else None
    if calculate is None or not isinstance(other, Constant):
        return UNKNOWN_VALUES
    pair = (left.value, other.value)
    are_numbers = all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in pair)
    are_texts = operation == "+" and all(isinstance(one, str) for one in pair)
    if not are_numbers and not are_texts:
        return UNKNOWN_VALUES
    try:
        return (Constant(calculate(*pair)),)
    except ArithmeticError:
        return UNKNOWN_VALUES


def constant_of(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Constant | None:
    """The one constant that an expression denotes; None where it is anything else or unsure.

    `24 * HOUR` is a constant if `HOUR` is one; an f-string, a call or a name that is bound
    in branches is not.
    """
    found = evaluator.values(node, frame)
    return found[0] if len(found) == 1 and isinstance(found[0], Constant) else None


def constant_display(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> nodes.NodeNG | None:
    """The list, tuple or set that an expression writes out, or that a constant of a module certainly is."""
    if isinstance(node, (nodes.List, nodes.Tuple, nodes.Set)):
        return node
    found = evaluator.values(node, frame) if isinstance(node, (nodes.Name, nodes.Attribute)) else ()
    made = found[0].made_by if len(found) == 1 and isinstance(found[0], Container) else None
    if not isinstance(made, (nodes.List, nodes.Tuple, nodes.Set)) or not isinstance(
        frame_of(made), nodes.Module
    ):
        return None
    if isinstance(made, nodes.Tuple):
        return made
    # A list may be filled by anybody: only its name and the two files say that nobody does.
    name = str(node.attrname if isinstance(node, nodes.Attribute) else node.name)
    source = evaluator.source_of(made)
    if not name.isupper() or source is None:
        return None
    changes = re.compile(rf"\b{name}(?:\.|\[|[ ]*\+=)|\bglobal\b[^\n]*\b{name}\b")
    is_changed = any(changes.search(one.text) for one in {source, frame.source})
    return None if is_changed else made


def number_of(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> float | None:
    """The one number that an expression certainly is, `math.inf` and `float("inf")` included; else None."""
    if isinstance(node, nodes.UnaryOp) and node.op in ("-", "+"):
        number = number_of(node.operand, frame, evaluator)
        return None if number is None else -number if node.op == "-" else number
    found = evaluator.values(node, frame)
    value = found[0] if len(found) == 1 else None
    if isinstance(value, External) and value.path in ("math.inf", "math.nan"):
        return math.inf if value.path == "math.inf" else math.nan
    if isinstance(node, nodes.Call) and len(node.args) == 1 and not node.keywords:
        callees = evaluator.values(node.func, frame)
        text = constant_of(node.args[0], frame, evaluator)
        if callees == (External("builtins.float"),) and text is not None and isinstance(text.value, str):
            try:
                return float(text.value)
            except ValueError:
                return None
    if not isinstance(value, Constant) or isinstance(value.value, bool):
        return None
    return value.value if isinstance(value.value, (int, float)) else None


def passed_for(name: str, node: nodes.Call, member: Member, release: str) -> nodes.NodeNG | None:
    """The expression that a call passes for a parameter of an operation of dbos.

    By keyword or by position, as the release has the signature. None where it is left out,
    or where `*` and `**` hide what is passed.
    """
    given = next((keyword.value for keyword in node.keywords if keyword.arg == name), None)
    if given is not None:
        return given
    for place, parameter in enumerate(member.parameters_in(release)):
        if parameter.kind not in ("positional", "positional-only"):
            return None
        if parameter.name == name:
            before = node.args[: place + 1]
            if len(before) <= place or any(isinstance(one, nodes.Starred) for one in before):
                return None
            return before[place]
    return None


def key_behind(call: nodes.Call, name: str, frame: Frame, evaluator: Evaluator) -> nodes.NodeNG | None:
    """Where the file of a call writes a keyword that comes by `**`: a key, or a keyword of `dict(...)`."""
    for keyword in call.keywords:
        for value in evaluator.values(keyword.value, frame) if keyword.arg is None else ():
            made = value.made_by if isinstance(value, Container) else None
            if made is None or made.root() is not frame.source.tree.module:
                continue
            if isinstance(made, nodes.Dict):
                found = (key for key, _ in made.items if isinstance(key, nodes.Const) and key.value == name)
            else:
                found = (one for one in getattr(made, "keywords", ()) if one.arg == name)
            if (place := next(found, None)) is not None:
                return place
    return None


def in_one_line(keys: Iterable[tuple[str, nodes.NodeNG]]) -> list[list[tuple[str, nodes.NodeNG]]]:
    """`(name, place)` of keys in groups of those that stand in one line: they are one finding."""
    lines: dict[int | None, list[tuple[str, nodes.NodeNG]]] = {}
    for name, place in keys:
        lines.setdefault(place.lineno, []).append((name, place))
    return list(lines.values())
