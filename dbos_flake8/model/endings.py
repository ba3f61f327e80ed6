"""How statements end: what they swallow, where they jump, what still runs after them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from astroid import nodes

from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.paths import Reach
from dbos_flake8.model.scopes import blocks_of, frame_of, scope_of
from dbos_flake8.model.uses import DATA_METHODS, tells
from dbos_flake8.model.values import BoundName, Container, External, Frame, FunctionValue, Unknown

__all__ = [
    "catches_cancellation",
    "compound_statements",
    "ends_program",
    "entered_by_stack",
    "goes_on_after",
    "has_floor",
    "is_endless",
    "jumps_out",
    "own_nodes",
    "runs_for_cancellation",
    "swallows",
]

_FUNCTIONS = (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda)
_LOOPS = (nodes.For, nodes.While)
_COMPOUND = (
    *(nodes.If, nodes.For, nodes.While, nodes.With, nodes.Try, nodes.Assert),
    *(nodes.ComprehensionScope, nodes.Call),
)
_EXITS = frozenset({"sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"})
_CANCELLATIONS = ("DBOSWorkflowCancelledError", "DBOSBaseException")

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
    """The branches, loops, blocks, assertions, comprehensions and calls, of some kinds, in a scope's own code."""
    known = scope.__dict__.get("_dbos_compound")
    if known is None:
        body = scope.body if isinstance(scope.body, list) else [scope.body]
        known = [node for node in own_nodes(body) if isinstance(node, _COMPOUND)]
        scope.__dict__["_dbos_compound"] = known  # kept on the node, as its scope is
    return (node for node in known if isinstance(node, kinds))


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
) -> Iterator[nodes.ExceptHandler]:
    """The handlers that catch what a cancelled workflow raises, up to one that catches all of it."""
    for handler in node.handlers:
        if handler.type is None or _is_cancellation(handler.type, evaluator, frame):
            yield handler
            return
        if _is_cancellation(handler.type, evaluator, frame, ("DBOSWorkflowConflictIDError",)):
            yield handler


def _is_cancellation(
    node: nodes.NodeNG,
    evaluator: Evaluator,
    frame: Frame,
    names: tuple[str, ...] = (*_CANCELLATIONS, "builtins.BaseException"),
) -> bool:
    values = evaluator.values(node, frame)
    values += tuple(one for value in values if isinstance(value, Container) for one in value.elements())
    return any(isinstance(value, External) and value.name.endswith(names) for value in values)


def entered_by_stack(node: nodes.With) -> Iterator[nodes.NodeNG]:
    """The context managers that the block of an `ExitStack` enters."""
    for call in own_nodes(node.body):
        if isinstance(call, nodes.Call) and isinstance(call.func, nodes.Attribute) and call.args:
            if call.func.attrname in ("enter_context", "enter_async_context"):
                yield call.args[0]


def called_by_stack(node: nodes.With, evaluator: Evaluator, frame: Frame) -> Iterator[nodes.NodeNG]:
    """The functions that the block of an `ExitStack` has called at its end: `stack.callback(unlock, item)`."""
    for call in own_nodes(node.body):
        if not isinstance(call, nodes.Call) or not isinstance(call.func, nodes.Attribute) or not call.args:
            continue
        if call.func.attrname in ("callback", "push_async_callback") and any(
            isinstance(value, External)
            and value.path in ("contextlib.ExitStack()", "contextlib.AsyncExitStack()")
            for value in evaluator.values(call.func.expr, frame)
        ):
            yield call.args[0]


def is_exit(scope: nodes.NodeNG) -> bool:
    """Whether a function is what a context manager does at the end of its block."""
    return isinstance(scope, nodes.FunctionDef) and scope.name in ("__exit__", "__aexit__")


def runs_for_any_exit(scope: nodes.FunctionDef) -> Iterator[nodes.NodeNG]:
    """The statements of an `__exit__` that do not ask which exception ended the block."""
    arguments = scope.args
    asked = {one.name for one in arguments.args[1:]} | {arguments.vararg}
    for statement in scope.body:
        if isinstance(statement, nodes.If) and any(
            isinstance(one, nodes.Name) and one.name in asked
            for one in statement.test.nodes_of_class(nodes.Name)
        ):
            if isinstance(statement.body[-1], (nodes.Return, nodes.Raise)):
                return
            continue
        yield statement


def has_floor(node: nodes.NodeNG) -> bool:
    """Whether a number is certainly positive: `max(1, deadline - now)`."""
    if isinstance(node, nodes.Name):
        found = frame_of(node).locals.get(node.name, ())
        return bool(found) and all(
            isinstance(one.parent, nodes.Assign) and has_floor(one.parent.value) for one in found
        )
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.func, nodes.Name)
        and node.func.name == "max"
        and any(
            isinstance(one, nodes.Const) and isinstance(one.value, (int, float)) and one.value > 0
            for one in node.args
        )
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
        if _is_settled_later(handler, node):
            return False
        if _raises_cancellation(handler.body, evaluator, reach.body.frame):
            return False
        if isinstance(handler.body[-1], nodes.Return):
            return _callers_go_on(reach, evaluator)
        if isinstance(handler.body[-1], nodes.Break):
            loop = next((one for one in node.node_ancestors() if isinstance(one, _LOOPS)), node)
            return _works_after(loop, reach, evaluator) or _callers_go_on(reach, evaluator)
    return _works_after(node, reach, evaluator) or _callers_go_on(reach, evaluator)


def _raises_cancellation(statements: Sequence[nodes.NodeNG], evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a handler lets the cancellation out, or ends by another exception."""
    for statement in statements:
        if isinstance(statement, nodes.Raise):
            return True
        if isinstance(statement, nodes.If):
            ends = _raises_cancellation(statement.body, evaluator, frame)
            ends_else = _raises_cancellation(statement.orelse, evaluator, frame)
            picks = _picks_cancellation(statement.test, evaluator, frame)
            if (ends and ends_else) or (ends and picks is True) or (ends_else and picks is False):
                return True
        elif isinstance(statement, nodes.Match):
            if any(_raises_cancellation(case.body, evaluator, frame) for case in statement.cases):
                return True
        elif isinstance(statement, nodes.With) and _raises_cancellation(statement.body, evaluator, frame):
            return True
        elif isinstance(statement, nodes.Try) and (
            _raises_cancellation(statement.body, evaluator, frame)
            or _raises_cancellation(statement.finalbody, evaluator, frame)
        ):
            return True
        elif isinstance(statement, nodes.Expr) and isinstance(statement.value, nodes.Call):
            if ends_program(statement.value, evaluator, frame):
                return True
    return False


def ends_program(node: nodes.Call, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a call never comes back: `sys.exit()`, a function that always raises."""
    return any(
        (isinstance(value, FunctionValue) and _never_returns(value))
        or (isinstance(value, External) and value.path in _EXITS)
        for value in evaluator.values(node.func, frame)
    )


def runs_for_cancellation(
    statements: Sequence[nodes.NodeNG], evaluator: Evaluator, frame: Frame
) -> Iterator[nodes.NodeNG]:
    """The statements of a handler that run when it has caught the cancellation."""
    for statement in statements:
        if isinstance(statement, nodes.If):
            picks = _picks_cancellation(statement.test, evaluator, frame)
            if picks is not False:
                yield from runs_for_cancellation(statement.body, evaluator, frame)
            if picks is not True:
                yield from runs_for_cancellation(statement.orelse, evaluator, frame)
        else:
            yield statement
        if _raises_cancellation([statement], evaluator, frame):
            return


def _picks_cancellation(test: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool | None:
    """Whether a test holds for the cancellation: `isinstance(error, ...)`, `not isinstance(error, Exception)`."""
    negated = isinstance(test, nodes.UnaryOp) and test.op == "not"
    call = test.operand if negated else test
    if isinstance(call, nodes.BoolOp):
        picks = {_picks_cancellation(one, evaluator, frame) for one in call.values}
        return (
            True
            if True in picks and call.op == "or"
            else False
            if False in picks and call.op == "and"
            else None
        )
    if (
        not isinstance(call, nodes.Call)
        or getattr(call.func, "name", "") != "isinstance"
        or len(call.args) != 2
    ):
        return None
    return _is_cancellation(call.args[1], evaluator, frame) != negated


def _never_returns(function: FunctionValue) -> bool:
    node = function.node
    if not isinstance(node, nodes.FunctionDef):
        return False
    if node.returns is not None and node.returns.as_string().rpartition(".")[2] in ("NoReturn", "Never"):
        return True
    return isinstance(node.body[-1], nodes.Raise) and not any(
        isinstance(one, nodes.Return) for one in own_nodes(node.body)
    )


def _works_after(node: nodes.NodeNG, reach: Reach, evaluator: Evaluator) -> bool:
    """Whether anything but telling is done in a function after a statement, or in its next round."""
    frame = reach.body.frame
    if any(isinstance(loop, _LOOPS) and field == "body" for loop, field in blocks_of(node)):
        return True
    last = node.tolineno or 0
    body = frame.scope.body
    return any(
        isinstance(call, nodes.Call) and (call.lineno or 0) > last and _works(call, evaluator, frame)
        for call in own_nodes(body if isinstance(body, list) else [body])
    )


def _works(call: nodes.Call, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a call does more than compute or tell."""
    if tells(evaluator, call, frame):
        return False
    values = evaluator.values(call.func, frame)
    if isinstance(call.func, nodes.Attribute) and call.func.attrname in DATA_METHODS:
        if all(isinstance(value, (Unknown, BoundName)) for value in values):
            return False
    effects = evaluator.library.effects
    return not all(
        isinstance(value, External)
        and not value.is_dbos
        and value.path.partition(".")[0] in sys.stdlib_module_names
        and effects.effect_of_call(value.path, len(call.args), frozenset()) is None
        for value in values
    )


def _is_settled_later(handler: nodes.ExceptHandler, node: nodes.NodeNG) -> bool:
    """Whether what follows looks at what the handler noted, and ends: `if failed: return`, `raise error`."""
    noted = {
        target.name
        for statement in handler.body
        if isinstance(statement, nodes.Assign)
        for target in statement.targets
        if isinstance(target, nodes.AssignName)
    }
    if not noted:
        return False
    following = node.next_sibling()
    while isinstance(following, nodes.If):
        names = {name.name for name in following.test.nodes_of_class(nodes.Name)}
        if names & noted and isinstance(following.body[-1], (nodes.Return, nodes.Raise)):
            return True
        following = following.next_sibling()
    return False


def _callers_go_on(reach: Reach, evaluator: Evaluator) -> bool:
    """Whether a function that led here does anything after its call."""
    for edge, frame in zip(reach.path.edges, reach.path.frames, strict=False):
        if edge.way.detaches:
            continue
        statement = edge.node.statement()
        if isinstance(scope_of(edge.node), nodes.ComprehensionScope):
            return True
        if any(isinstance(loop, _LOOPS) and field == "body" for loop, field in blocks_of(statement)):
            return True
        scope = frame_of(edge.node)
        body = getattr(scope, "body", ())
        last = statement.tolineno or 0
        if any(
            isinstance(one, nodes.Call) and (one.lineno or 0) > last and _works(one, evaluator, frame)
            for one in own_nodes(body if isinstance(body, list) else [body])
        ):
            return True
    return False


def is_endless(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether a loop has no end: `while True`, `for _ in itertools.count()`, and nothing leaves it."""
    if isinstance(node, nodes.While):
        if not isinstance(node.test, nodes.Const) or not node.test.value:
            return False
    elif not any(
        isinstance(value, External) and value.path in ("itertools.count()", "itertools.cycle()")
        for value in evaluator.values(node.iter, frame)
    ):
        return False
    if any(
        isinstance(outer, (nodes.Try, nodes.With)) and field == "body" for outer, field in blocks_of(node)
    ):
        return False  # an exception may end it
    for one in own_nodes(node.body):
        if isinstance(one, (nodes.Return, nodes.Raise, nodes.Yield, nodes.YieldFrom)):
            return False
        if isinstance(one, nodes.Call) and ends_program(one, evaluator, frame):
            return False
        if isinstance(one, nodes.Break) and _loop_of(one) is node:
            return False
    return True


def _loop_of(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The loop that a `break` leaves: its `else` belongs to the loop around it."""
    for statement, field in blocks_of(node):
        if isinstance(statement, _LOOPS) and field == "body":
            return statement
    return None
