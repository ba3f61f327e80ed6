"""The names under which a file registers workflows and classes with DBOS."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.options import Options, options_made
from dbos_flake8.model.scopes import decorators_of, frame_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.stacks import keeps_name
from dbos_flake8.model.values import ClassValue, Constant, External, FunctionValue, Registration, Role

__all__ = ["Entry", "classes_in", "qualified_name", "registered_function", "workflows_of"]

_CLASS = "dbos.DBOS.dbos_class()"


@attrs.frozen(eq=False, repr=False)
class Entry:
    """One registration, with its name."""

    name: str
    #: What registers: the decorator or call; the class itself, where it is one.
    node: nodes.NodeNG
    source: Source
    #: The function or class.
    target: nodes.NodeNG
    #: Whether the name is written at the registration, not taken from the function or class.
    is_given: bool

    @property
    def is_at_import(self) -> bool:
        """Whether it is registered when its module is imported."""
        scope = frame_of(self.node)
        while isinstance(scope, nodes.ClassDef):
            scope = frame_of(scope)
        return isinstance(scope, nodes.Module)


def qualified_name(node: nodes.NodeNG) -> str:
    """The `__qualname__` that Python gives a function or class."""
    names = [str(node.name)]
    scope = frame_of(node)
    while not isinstance(scope, nodes.Module):
        if isinstance(scope, nodes.ClassDef):
            names.append(scope.name)
        else:
            names += ["<locals>", str(getattr(scope, "name", "<lambda>"))]
        scope = frame_of(scope)
    return ".".join(reversed(names))


def workflows_of(body: Body, evaluator: Evaluator) -> Iterator[Entry]:
    """The workflows that a body registers under names that are known."""
    groups: dict[nodes.NodeNG, list[Registration]] = {}
    for registration in body.registrations:
        groups.setdefault(registration.node, []).append(registration)
    for node, group in groups.items():
        durable = group[0].durable
        if len(group) > 1 or durable.role is not Role.WORKFLOW:
            continue
        made = options_made(durable, node, evaluator)
        target = registered_function(node, durable.function, evaluator)
        if made is None or target is None:
            continue
        name = _name(made.options, target)
        if name is not None:
            yield Entry(name, node, body.frame.source, target, made.options.get("name") is not None)


def registered_function(
    node: nodes.NodeNG, function: FunctionValue | None, evaluator: Evaluator
) -> nodes.FunctionDef | None:
    """The function that a decorator or call registers, below the decorators that keep its name; None where it
    is another one, or unknown.
    """
    if function is None or not isinstance(function.node, nodes.FunctionDef):
        return None
    holder = node.parent
    decorated = holder.parent if isinstance(holder, nodes.Decorators) else None
    if decorated is None or function.node is decorated:
        return function.node
    return decorated if keeps_name(function, evaluator) else None


def _name(options: Options, target: nodes.NodeNG) -> str | None:
    given = options.get("name")
    if given is None:
        return None if options.is_open else qualified_name(target)
    constant = given.constant
    return constant.value if constant is not None and isinstance(constant.value, str) else None


def classes_in(source: Source, evaluator: Evaluator) -> Iterator[Entry]:
    """The classes of a file that `@DBOS.dbos_class()` registers under names that are known."""
    for node in source.tree.classes:
        frame = evaluator.frame_at(node, source)
        for decorator in decorators_of(node):
            values = evaluator.values(decorator, frame)
            if len(values) != 1 or not isinstance(values[0], External) or values[0].path != _CLASS:
                continue
            call = values[0].made_by
            origin = None if call is None else evaluator.source_of(call)
            if not isinstance(call, nodes.Call) or origin is None:
                continue
            name = _class_name(call, origin, node, evaluator)
            if name is not None:
                yield Entry(name, node, source, node, bool(call.args or call.keywords))


def _class_name(call: nodes.Call, source: Source, node: nodes.ClassDef, evaluator: Evaluator) -> str | None:
    given = (
        call.args[0] if call.args else next((k.value for k in call.keywords if k.arg == "class_name"), None)
    )
    if given is None:
        return None if call.keywords else qualified_name(node)
    values = evaluator.values(given, evaluator.frame_at(call, source))
    value = values[0] if len(values) == 1 else None
    if not isinstance(value, Constant):
        return None
    return qualified_name(node) if value.value is None else str(value.value)


def registered_base(
    node: nodes.ClassDef, source: Source, names: set[nodes.NodeNG], evaluator: Evaluator
) -> ClassValue | None:
    """The first base class that is itself registered under a known name."""
    for base in evaluator.mro(ClassValue(node, source))[1:]:
        if isinstance(base, ClassValue):
            if base.node in names or any(
                entry.node is base.node for entry in classes_in(base.source, evaluator)
            ):
                return base
    return None
