"""Calls of which the analysis knows nothing, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.names import Arguments, Evaluator
from dbos_flake8.model.uses import DATA_METHODS, tells
from dbos_flake8.model.values import (
    ClassValue,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Parameter,
    Value,
)

__all__ = ["may_take_checkpoints", "unresolved"]

#: Methods that turn objects into data and back, in the libraries that everybody uses for it.
_CONVERSIONS = frozenset(
    {
        *("model_dump", "model_dump_json", "model_copy", "model_validate", "dict", "json", "to_dict"),
        *("from_dict", "as_dict", "asdict", "total_seconds", "evolve", "raise_for_status"),
    }
)


def unresolved(body: Body, evaluator: Evaluator) -> list[tuple[nodes.Call, str]]:
    """The calls of a body that could not be followed, each with the reason."""
    return [*_unknown(body, evaluator), *_without_entry(body, evaluator)]


def may_take_checkpoints(body: Body, evaluator: Evaluator) -> bool:
    """Whether a body calls something unknown that may be durable: an object, a wrapper around DBOS."""
    return any(True for _ in _unknown(body, evaluator)) or any(
        _takes_own_code(call, evaluator) for call in body.calls
    )


def _takes_own_code(call: Call, evaluator: Evaluator) -> bool:
    """Whether a library is handed code of the project, which it may call, or wraps DBOS itself."""
    value = call.value
    if not isinstance(value, External) or value.is_dbos:
        return False
    if "dbos" in value.path.lower():
        return True
    root = value.path.partition(".")[0].removesuffix("()")
    if root in sys.stdlib_module_names or call.way is not Way.CALL:
        return False
    given = _given(call.arguments)
    for value in list(given):
        # An agent that was given its tools when it was made.
        maker = value.made_by if isinstance(value, External) else None
        if isinstance(maker, nodes.Call) and maker.root() is call.frame.source.tree.module:
            given += _given(evaluator.arguments(maker, evaluator.frame_at(maker, call.frame.source)))
    return any(isinstance(one, (Instance, ClassValue, Durable, FunctionValue)) for one in given)


def _given(arguments: Arguments) -> list[Value]:
    """What a call passes, and what lies in its lists and dictionaries."""
    groups = [*arguments.positional, *(values for _, values in arguments.keywords)]
    values = [value for group in groups for value in group]
    return values + [one for value in values if isinstance(value, Container) for one in value.elements()]


def _unknown(body: Body, evaluator: Evaluator) -> Iterator[tuple[nodes.Call, str]]:
    for node in body.unresolved:
        function = node.func
        if isinstance(function, nodes.Attribute):
            if function.attrname in DATA_METHODS or function.attrname in _CONVERSIONS:
                continue
            if function.attrname.startswith("__") and _is_super(function.expr):
                continue  # that of a class without one, which makes nothing happen
            if tells(evaluator, node, body.frame):
                continue
            yield node, f"nothing is known of `{_shown(function.expr)}`"
        elif isinstance(function, nodes.Name):
            yield node, _of_name(function, body.frame, evaluator)
        else:
            yield node, "what is called is computed"


def _of_name(name: nodes.Name, frame: Frame, evaluator: Evaluator) -> str:
    if any(isinstance(value, Parameter) for value in evaluator.values(name, frame)):
        return f"`{name.name}` is whatever the caller passes"
    return f"nothing is known of `{name.name}`"


def _without_entry(body: Body, evaluator: Evaluator) -> Iterator[tuple[nodes.Call, str]]:
    """Calls of libraries that the catalogue of effects does not know."""
    library = evaluator.library
    for call in body.calls:
        value, node = call.value, call.node
        if not isinstance(value, External) or value.is_dbos or not isinstance(node, nodes.Call):
            continue
        if call.way is Way.STEP:
            continue
        root = value.path.partition(".")[0].removesuffix("()")
        if root in sys.stdlib_module_names or root == "builtins" or library.effects.knows(root):
            continue
        if value.path in library.callables.identity or tells(evaluator, node, body.frame):
            continue
        if library.effects.override(value.path) is None:
            yield node, f"the catalogue of effects has no entry for `{root}`"


def _is_super(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Call) and getattr(node.func, "name", "") == "super"


def _shown(node: nodes.NodeNG) -> str:
    text = str(node.as_string())
    return text if len(text) < 50 and "\n" not in text else "the object"
