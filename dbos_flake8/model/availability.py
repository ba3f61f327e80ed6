"""Code that asks whether a name of dbos exists before it uses it."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.endings import compound_statements
from dbos_flake8.model.scopes import blocks_of, enclosing, frame_of, scope_of

__all__ = ["asks_before"]

_FAILURES = frozenset({"ImportError", "ModuleNotFoundError", "AttributeError", "TypeError"})
_ANYTHING = frozenset({"Exception", "BaseException"})
_VERSION_WORDS = ("__version__", "version(", "Version(", "VERSION")


def asks_before(node: nodes.NodeNG, name: str) -> bool:
    """Whether the code around a use of `name` is made for releases of dbos that lack it.

    `name` is the last part: `transaction` of `DBOS.transaction`.
    """
    for statement, field in _blocks_around(node):
        if isinstance(statement, nodes.Try) and field != "finalbody" and _handles_lack(statement):
            return True
        if isinstance(statement, nodes.If) and _asks(statement.test, name):
            return True
    parent = node.parent
    while parent is not None and not parent.is_statement:
        if isinstance(parent, nodes.IfExp) and _asks(parent.test, name):
            return True
        if isinstance(parent, nodes.BoolOp) and any(_asks(value, name) for value in parent.values):
            return True
        parent = parent.parent
    return _asked_earlier(node, name) or _is_import_guarded(node)


def _blocks_around(node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, str]]:
    """The compound statements around a node, also those around the functions and classes that hold it."""
    current: nodes.NodeNG | None = node
    while current is not None and not isinstance(current, nodes.Module):
        yield from blocks_of(current)
        current = current.parent
        while current is not None and not isinstance(
            current, (nodes.Lambda, nodes.FunctionDef, nodes.ClassDef)
        ):
            current = current.parent


def _handles_lack(statement: nodes.Try) -> bool:
    """Whether a `try` is there for what dbos may lack; a broad handler is, around an import."""
    imports = any(isinstance(one, (nodes.Import, nodes.ImportFrom)) for one in statement.body)
    for handler in statement.handlers:
        names = [] if handler.type is None else handler.type.nodes_of_class(nodes.Name)
        caught = {one.name for one in names}
        if caught & _FAILURES or (imports and (handler.type is None or caught & _ANYTHING)):
            return True
    return False


def _asks(test: nodes.NodeNG, name: str) -> bool:
    """Whether a test asks for a name, or for the version of dbos."""
    return any(_asks_itself(part, name) for part in (test, *_kept_answers(test, 2)))


def _kept_answers(test: nodes.NodeNG, depth: int) -> Iterator[nodes.NodeNG]:
    """What the names of a test were given: `IS_TWO = version("dbos") < "3"`."""
    for name in test.nodes_of_class(nodes.Name):
        owner = next((scope for scope in enclosing(scope_of(name)) if name.name in scope.locals), None)
        for binding in owner.locals[name.name] if owner is not None else ():
            if isinstance(binding.parent, nodes.Assign):
                yield binding.parent.value
                if depth > 1:
                    yield from _kept_answers(binding.parent.value, depth - 1)


def _asks_itself(test: nodes.NodeNG, name: str) -> bool:
    text = str(test.as_string())
    if "dbos" in text.lower() and any(word in text for word in _VERSION_WORDS):
        return True
    return any(
        getattr(call.func, "name", "") in ("hasattr", "getattr")
        and len(call.args) > 1
        and isinstance(call.args[1], nodes.Const)
        and call.args[1].value == name
        for call in test.nodes_of_class(nodes.Call)
    ) or (name in text and " is not None" in text)


def _asked_earlier(node: nodes.NodeNG, name: str) -> bool:
    """`if not hasattr(DBOS, "patch"): return` above the use, in the same function or module."""
    return any(
        (one.lineno or 0) < (node.lineno or 0)
        and isinstance(one.body[-1], (nodes.Return, nodes.Raise))
        and _asks(one.test, name)
        for one in compound_statements(frame_of(node), nodes.If)
    )


def _is_import_guarded(node: nodes.NodeNG) -> bool:
    """Whether the name at the beginning of an expression is imported in a `try` that may fail."""
    first = node
    while isinstance(first, (nodes.Attribute, nodes.Call)):
        first = first.expr if isinstance(first, nodes.Attribute) else first.func
    if not isinstance(first, nodes.Name):
        return False
    owner = next((scope for scope in enclosing(scope_of(first)) if first.name in scope.locals), None)
    if owner is None:
        return False
    if isinstance(node, nodes.Name) or node is first:
        for binding in owner.locals[first.name]:
            if isinstance(binding, (nodes.Import, nodes.ImportFrom)) and any(
                isinstance(statement, nodes.Try) and _handles_lack(statement)
                for statement, _ in blocks_of(binding)
            ):
                return True
    return False
