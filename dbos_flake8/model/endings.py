"""How statements end: what they swallow, where they jump, what still runs after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from astroid import nodes

from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Reach
from dbos_flake8.model.scopes import blocks_of, frame_of
from dbos_flake8.model.uses import tells
from dbos_flake8.model.values import Constant, External, Frame

__all__ = [
    "catches_cancellation",
    "compound_statements",
    "goes_on_after",
    "is_endless",
    "jumps_out",
    "swallows",
]

_FUNCTIONS = (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda)
_LOOPS = (nodes.For, nodes.While)
_CANCELLATION = "DBOSWorkflowCancelledError"

_Kinds = type[nodes.NodeNG] | tuple[type[nodes.NodeNG], ...]


def own_nodes(statements: Sequence[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    """The nodes of statements, without those of functions and classes inside."""
    todo = list(reversed(statements))
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, _FUNCTIONS):
            todo.extend(reversed(list(node.get_children())))


def compound_statements(scope: nodes.NodeNG, kinds: _Kinds) -> Iterator[nodes.NodeNG]:
    """The statements (or comprehensions) of some kinds in a function's own code."""
    body = scope.body if isinstance(scope.body, list) else [scope.body]
    return (node for node in own_nodes(body) if isinstance(node, kinds))


def swallows(item: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a context manager is `contextlib.suppress` of the cancellation."""
    if not isinstance(item, nodes.Call):
        return False
    if not any(
        isinstance(value, External) and value.path == "contextlib.suppress"
        for value in evaluator.values(item.func, frame)
    ):
        return False
    return any(_is_cancellation(argument, evaluator, frame) for argument in item.args)


def catches_cancellation(
    node: nodes.Try, evaluator: Evaluator, frame: Frame
) -> nodes.ExceptHandler | None:
    """The first handler that catches the exception by which DBOS cancels a workflow."""
    for handler in node.handlers:
        if handler.type is None:
            return handler
        caught = handler.type.elts if isinstance(handler.type, nodes.Tuple) else [handler.type]
        if any(_is_cancellation(one, evaluator, frame) for one in caught):
            return handler
    return None


def _is_cancellation(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool:
    return any(
        isinstance(value, External)
        and (value.path == "builtins.BaseException" or value.name.endswith(_CANCELLATION))
        for value in evaluator.values(node, frame)
    )


def jumps_out(statements: Sequence[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    """The `return`, `break` and `continue` by which a `finally` block drops what was raised."""
    for node in own_nodes(statements):
        if isinstance(node, nodes.Return):
            yield node
        elif isinstance(node, (nodes.Break, nodes.Continue)):
            loop = next((one for one in node.node_ancestors() if isinstance(one, _LOOPS)), None)
            if loop is None or not any(one.parent_of(loop) or one is loop for one in statements):
                yield node


def goes_on_after(
    node: nodes.NodeNG, reach: Reach, evaluator: Evaluator, handler: nodes.ExceptHandler | None = None
) -> bool:
    """Whether a workflow goes on working after a handler (or `with`) has swallowed an exception."""
    if handler is not None:
        if any(isinstance(one, nodes.Raise) for one in own_nodes(handler.body)):
            return False
        if isinstance(handler.body[-1], nodes.Return):
            return _callers_go_on(reach)
        if isinstance(handler.body[-1], nodes.Break):
            loop = next((one for one in node.node_ancestors() if isinstance(one, _LOOPS)), node)
            return _works_after(loop, reach, evaluator) or _callers_go_on(reach)
    return _works_after(node, reach, evaluator) or _callers_go_on(reach)


def _works_after(node: nodes.NodeNG, reach: Reach, evaluator: Evaluator) -> bool:
    """Whether anything but telling is done in a function after a statement, or in its next round."""
    frame = reach.body.frame
    if any(isinstance(loop, _LOOPS) and field == "body" for loop, field in blocks_of(node)):
        return True
    last = node.tolineno or 0
    body = frame.scope.body
    return any(
        isinstance(call, nodes.Call) and (call.lineno or 0) > last and not tells(evaluator, call, frame)
        for call in own_nodes(body if isinstance(body, list) else [body])
    )


def _callers_go_on(reach: Reach) -> bool:
    """Whether a function that led here does anything after its call."""
    for edge in reach.path.edges:
        if edge.way.detaches:
            continue
        statement = edge.node.statement()
        if any(isinstance(loop, _LOOPS) and field == "body" for loop, field in blocks_of(statement)):
            return True
        scope = frame_of(edge.node)
        body = getattr(scope, "body", ())
        last = statement.tolineno or 0
        if any(
            isinstance(one, nodes.Call) and (one.lineno or 0) > last
            for one in own_nodes(body if isinstance(body, list) else [body])
        ):
            return True
    return False


def is_endless(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a loop has no end: `while True`, `for _ in itertools.count()`, and nothing leaves it."""
    if isinstance(node, nodes.While):
        if evaluator.values(node.test, frame) not in ((Constant(True),), (Constant(1),)):
            return False
    elif not any(
        isinstance(value, External) and value.path in ("itertools.count()", "itertools.cycle()")
        for value in evaluator.values(node.iter, frame)
    ):
        return False
    for one in own_nodes(node.body):
        if isinstance(one, (nodes.Return, nodes.Raise, nodes.Yield, nodes.YieldFrom)):
            return False
        if isinstance(one, nodes.Break):
            loop = next((outer for outer in one.node_ancestors() if isinstance(outer, _LOOPS)), None)
            if loop is node:
                return False
    return True
