"""Module-level objects that the project changes while it runs."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.calls import Body
from dbos_flake8.model.endings import own_nodes
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import enclosing, frame_of, scope_of
from dbos_flake8.model.values import ModuleValue

__all__ = ["changed_at_run_time"]

_TESTS = (nodes.If, nodes.IfExp, nodes.While, nodes.Assert)


def changed_at_run_time(body: Body, evaluator: Evaluator) -> Iterator[tuple[nodes.NodeNG, str]]:
    """`(read, function that changes it)` of the module-level objects by which a body decides."""
    scope = body.frame.scope
    told: set[tuple[str, nodes.NodeNG]] = set()
    for node in own_nodes(scope.body if isinstance(scope.body, list) else [scope.body]):
        for test in _tests_of(node):
            for read in own_nodes([test]):
                if _is_set_here(read, scope):
                    continue  # a flag or cache of the function itself, which DBS206 is about
                found = _changer(read, body, evaluator)
                if found is None or (found, test) in told or found == getattr(scope, "name", None):
                    continue
                told.add((found, test))
                yield read, found


def _is_set_here(read: nodes.NodeNG, scope: nodes.NodeNG) -> bool:
    """Whether the function that reads a module's name rebinds it as well."""
    return (
        isinstance(read, nodes.Name)
        and isinstance(scope, nodes.FunctionDef)
        and any(isinstance(one, nodes.Global) and read.name in one.names for one in own_nodes(scope.body))
    )


def _tests_of(node: nodes.NodeNG) -> list[nodes.NodeNG]:
    if isinstance(node, _TESTS):
        return [node.test]
    if isinstance(node, nodes.Comprehension):
        return list(node.ifs)
    return [node.subject] if isinstance(node, nodes.Match) else []


def _changer(read: nodes.NodeNG, body: Body, evaluator: Evaluator) -> str | None:
    if isinstance(read, nodes.Name):
        owner = next((scope for scope in enclosing(scope_of(read)) if read.name in scope.locals), None)
        if isinstance(owner, nodes.Module):
            module, name = owner, read.name
            binding = owner.locals[name][0]
            if not isinstance(binding, nodes.ImportFrom):
                return _changed_in(module, name, part=_part_read(read))
            # The name keeps what it was given when it was imported; but that may be filled.
            real = next((real for real, alias in binding.names if (alias or real) == name), name)
            origin = evaluator.imported_module(body.frame.source, binding)
            if isinstance(origin, ModuleValue) and origin.source is not None:
                return _changed_in(origin.source.tree.module, real, rebound=False)
    elif isinstance(read, nodes.Attribute) and isinstance(read.expr, nodes.Name):
        for value in evaluator.values(read.expr, body.frame):
            if isinstance(value, ModuleValue) and value.source is not None:
                return _changed_in(value.source.tree.module, read.attrname) or _set_elsewhere(
                    value, read.attrname, body, evaluator
                )
    return None


def _set_elsewhere(module: ModuleValue, name: str, body: Body, evaluator: Evaluator) -> str | None:
    """The function of another module, imported here, that sets `module.name`."""
    for source in evaluator.imported_sources(body.frame.source):
        for store in source.tree.stores.get(name, ()):
            function = frame_of(store)
            if not isinstance(function, nodes.FunctionDef):
                continue
            if module in evaluator.values(store.expr, evaluator.frame_at(store, source)):
                return str(function.name)
    return None


def _part_read(read: nodes.NodeNG) -> str | None:
    """The attribute that is read of an object, if it is not the object itself or a method."""
    parent = read.parent
    if not isinstance(parent, nodes.Attribute):
        return None
    is_method = isinstance(parent.parent, nodes.Call) and parent.parent.func is parent
    return None if is_method else str(parent.attrname)


def _sets_up(function: nodes.FunctionDef, module: nodes.Module) -> bool:
    """Whether a function runs while modules are imported: as a decorator, or called by the module itself."""
    if function.name in ("__init_subclass__", "__set_name__"):
        return True
    for one in own_nodes(module.body):
        if isinstance(one, (nodes.FunctionDef, nodes.ClassDef)) and one.decorators is not None:
            for decorator in one.decorators.nodes:
                maker = decorator.func if isinstance(decorator, nodes.Call) else decorator
                if getattr(maker, "attrname", getattr(maker, "name", "")) == function.name:
                    return True
        if isinstance(one, nodes.Call) and getattr(one.func, "name", "") == function.name:
            return True
    outer = function.parent
    return isinstance(outer, nodes.FunctionDef) and _sets_up(outer, module)


def _changed_in(module: nodes.Module, name: str, rebound: bool = True, part: str | None = None) -> str | None:
    """The first function of a module that rebinds or fills one of its names."""
    for function in module.nodes_of_class(nodes.FunctionDef):
        rebinds = False
        if _sets_up(function, module):
            continue
        for node in own_nodes(function.body):
            if isinstance(node, nodes.Global) and name in node.names:
                rebinds = rebound
            elif rebinds and isinstance(node, nodes.AssignName) and node.name == name:
                return str(function.name)
            elif _fills(node, name, part) and name not in function.locals and frame_of(node) is function:
                return str(function.name)
    return None


def _fills(node: nodes.NodeNG, name: str, part: str | None) -> bool:
    """Whether a node changes the object behind a name: `name[...] = x`, `name.x = y`, `name.add(x)`."""
    if isinstance(node, (nodes.Assign, nodes.AugAssign, nodes.Delete)):
        targets = node.targets if not isinstance(node, nodes.AugAssign) else [node.target]
        return any(
            (isinstance(target, nodes.Subscript) and getattr(target.value, "name", None) == name)
            or (
                isinstance(target, nodes.AssignAttr)
                and getattr(target.expr, "name", None) == name
                and part in (None, target.attrname)
            )
            for target in targets
        )
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Attribute):
        return getattr(node.func.expr, "name", None) == name and node.func.attrname in (
            *("append", "add", "update", "clear", "pop", "remove", "discard", "extend", "setdefault"),
            *("insert", "popitem", "set"),
        )
    return False
