"""Where the value of an expression comes from: names, constants and helpers followed to what they are given."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import ELSEWHERE, bindings, enclosing, frame_of, frame_of_scope, scope_of
from dbos_flake8.model.values import Constant, External, Frame, FunctionValue, ModuleValue

__all__ = [
    "HIDDEN",
    "choices",
    "environment_default",
    "is_read_from_environment",
    "origin",
    "parts",
    "text_of",
]

#: How far a value is followed from name to name.
_DEEPEST = 8
#: Stands for the part of a text that is not known.
HIDDEN = "\0"

_ENVIRONMENT = frozenset({"os.environ.get", "os.getenv"})

Place = tuple[nodes.NodeNG, Frame]


def origin(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Place:
    """The expression that gives an expression its value, and the activation that evaluates it.

    Names that are bound once are followed, also into other modules, and calls of functions of the
    project that return one expression. Anything else is its own origin.
    """
    for _ in range(_DEEPEST):
        found = _given_to(node, frame, evaluator)
        if found is None:
            break
        node, frame = found
    return node, frame


def _given_to(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Place | None:
    if isinstance(node, (nodes.Await, nodes.NamedExpr)):
        return node.value, frame
    if isinstance(node, nodes.Name):
        for scope in enclosing(scope_of(node)):
            if node.name in scope.locals:
                inner = evaluator.frame_for(frame_of_scope(scope), frame)
                return _bound_once(node.name, scope, node, inner, evaluator)
        return None
    if isinstance(node, nodes.Attribute):
        owners = evaluator.values(node.expr, frame)
        if len(owners) == 1 and isinstance(owners[0], ModuleValue):
            return _in_module(owners[0], node.attrname, evaluator)
        return None
    if isinstance(node, nodes.Call):
        callees = evaluator.values(node.func, frame)
        callee = callees[0] if len(callees) == 1 else None
        if isinstance(callee, FunctionValue) and isinstance(callee.node, nodes.FunctionDef):
            returns, yields = evaluator.results(callee.node)
            if len(returns) == 1 and returns[0].value is not None and not yields:
                given = evaluator.arguments(node, frame)
                return returns[0].value, evaluator.call_frame(callee, given)
    return None


def _bound_once(
    name: str, scope: nodes.NodeNG, use: nodes.NodeNG, frame: Frame, evaluator: Evaluator
) -> Place | None:
    found = bindings(scope, name, use)
    if len(found) != 1:
        return None
    binding, parent = found[0], found[0].parent
    if isinstance(binding, nodes.ImportFrom):
        real = next((real for real, alias in binding.names if (alias or real) == name), name)
        module = evaluator.imported_module(frame.source, binding)
        return _in_module(module, real, evaluator) if isinstance(module, ModuleValue) else None
    if isinstance(binding, nodes.AssignName) and isinstance(
        parent, (nodes.Assign, nodes.AnnAssign, nodes.NamedExpr)
    ):
        if parent.value is None:
            return None
        inner = frame_of(binding)
        return parent.value, frame if isinstance(inner, nodes.ClassDef) else evaluator.frame_for(inner, frame)
    return None


def _in_module(module: ModuleValue, name: str, evaluator: Evaluator) -> Place | None:
    source = module.source
    if source is None or name not in source.tree.module.locals:
        return None
    return _bound_once(name, source.tree.module, ELSEWHERE, evaluator.module_frame(source), evaluator)


def environment_default(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Place | None:
    """What `os.environ.get("NAME", default)` gives without the variable; None where there is no default."""
    if not is_read_from_environment(node, frame, evaluator):
        return None
    default = node.args[1] if len(node.args) > 1 else None
    for keyword in node.keywords:
        if keyword.arg == "default":
            default = keyword.value
    return None if default is None else (default, frame)


def is_read_from_environment(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    """Whether an expression is `os.environ.get(...)` or `os.getenv(...)`."""
    return isinstance(node, nodes.Call) and any(
        isinstance(value, External) and value.path in _ENVIRONMENT
        for value in evaluator.values(node.func, frame)
    )


def choices(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> Iterator[Place]:
    """The expressions that an expression may take its value from: branches, alternatives and defaults."""
    node, frame = origin(node, frame, evaluator)
    if isinstance(node, nodes.IfExp):
        yield from choices(node.body, frame, evaluator)
        yield from choices(node.orelse, frame, evaluator)
    elif isinstance(node, nodes.BoolOp):
        for value in node.values:
            yield from choices(value, frame, evaluator)
    else:
        default = environment_default(node, frame, evaluator)
        if default is not None:
            yield from choices(*default, evaluator)
        yield node, frame


def parts(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator, depth: int = 0) -> Iterator[Place]:
    """An expression, what it certainly consists of, and where that comes from.

    Left out is what is only evaluated in some cases: branches, alternatives, defaults of variables of
    the environment, and the code of lambdas and comprehensions.
    """
    yield node, frame
    if depth > _DEEPEST or isinstance(
        node, (nodes.IfExp, nodes.BoolOp, nodes.Lambda, nodes.ComprehensionScope)
    ):
        return
    source = _given_to(node, frame, evaluator)
    if source is not None:
        yield from parts(*source, evaluator, depth + 1)
        return
    if is_read_from_environment(node, frame, evaluator):
        return
    for child in node.get_children():
        yield from parts(child, frame, evaluator, depth + 1)


def text_of(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> str:
    """A text as far as the code says it, with `HIDDEN` for every part that it does not say."""
    node, frame = origin(node, frame, evaluator)
    if isinstance(node, nodes.JoinedStr):
        return "".join(
            text_of(value.value, frame, evaluator)
            if isinstance(value, nodes.FormattedValue)
            else str(value.value)
            for value in node.values
        )
    if isinstance(node, nodes.BinOp) and node.op == "+":
        return text_of(node.left, frame, evaluator) + text_of(node.right, frame, evaluator)
    found = evaluator.values(node, frame)
    if len(found) == 1 and isinstance(found[0], Constant) and isinstance(found[0].value, (str, int)):
        return str(found[0].value)
    return HIDDEN
