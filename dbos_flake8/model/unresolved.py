"""Calls of which the analysis knows nothing, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.calls import Body, Way
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.uses import DATA_METHODS, tells
from dbos_flake8.model.values import External, Frame, Parameter

__all__ = ["unknown_calls", "unresolved"]

#: Methods that turn objects into data and back, in the libraries that everybody uses for it.
_CONVERSIONS = frozenset(
    {
        *("model_dump", "model_dump_json", "model_copy", "model_validate", "dict", "json", "to_dict"),
        *("from_dict", "as_dict", "asdict", "total_seconds", "evolve", "raise_for_status"),
    }
)


def unresolved(body: Body, evaluator: Evaluator) -> list[tuple[nodes.Call, str]]:
    """The calls of a body that could not be followed, each with the reason."""
    return [*unknown_calls(body, evaluator), *_without_entry(body, evaluator)]


def unknown_calls(body: Body, evaluator: Evaluator) -> Iterator[tuple[nodes.Call, str]]:
    """The calls of objects that nothing is known of, each with the reason."""
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
