"""Code that tries again: loops around a `try`, and the libraries that do it."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import decorators_of
from dbos_flake8.model.values import External, Frame

__all__ = ["retry_loops", "retrying_decorators"]

#: Decorators, and functions that decorate or loop, of libraries that call a function until it succeeds.
#: Source: the libraries' documentation.
_RETRIES = frozenset(
    {
        *("tenacity.retry", "tenacity.Retrying", "tenacity.AsyncRetrying", "backoff.on_exception"),
        *("backoff.on_predicate", "retrying.retry", "retry.retry", "retry.api.retry", "stamina.retry"),
        *("stamina.retry_context", "retry.api.retry_call", "retry.retry_call", "retry2.retry"),
    }
)


def retrying_decorators(
    function: nodes.FunctionDef, frame: Frame, evaluator: Evaluator
) -> Iterator[nodes.NodeNG]:
    """The decorators of a `def` that call the function again when it fails."""
    for decorator in decorators_of(function):
        if _is_retry(decorator, frame, evaluator):
            yield decorator


def _is_retry(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    return any(
        isinstance(value, External) and value.path.removesuffix("()") in _RETRIES
        for value in evaluator.values(node, frame)
    )


def retry_loops(function: nodes.FunctionDef, frame: Frame, evaluator: Evaluator) -> Iterator[nodes.NodeNG]:
    """The loops of a function that do one thing again until it succeeds, and what makes libraries do so."""
    inner = (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda)
    for statement in function.body:
        for node in statement.nodes_of_class((nodes.For, nodes.While), skip_klass=inner):
            if isinstance(node, nodes.For) and _is_retry(node.iter, frame, evaluator):
                yield node
            elif _counts(node, frame, evaluator) and any(map(_tries_again, node.body)):
                yield node


def _counts(loop: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    """Whether a loop goes over attempts, not over data."""
    if isinstance(loop, nodes.While):
        return isinstance(loop.test, (nodes.Const, nodes.Compare))
    return any(
        isinstance(value, External) and value.path in ("builtins.range", "itertools.count")
        for value in (evaluator.values(loop.iter.func, frame) if isinstance(loop.iter, nodes.Call) else ())
    )


def _tries_again(statement: nodes.NodeNG) -> bool:
    """Whether a statement of a loop leaves it when something succeeds, and stays when that fails."""
    if not isinstance(statement, nodes.Try) or not statement.handlers:
        return False
    leaving = [*statement.body, *statement.orelse]
    return any(_leaves(one) for one in leaving) and any(
        not _leaves(handler.body[-1]) and not _gets_data(handler) for handler in statement.handlers
    )


def _leaves(statement: nodes.NodeNG) -> bool:
    return isinstance(statement, (nodes.Return, nodes.Break, nodes.Raise))


def _gets_data(handler: nodes.ExceptHandler) -> bool:
    """Whether a handler is for what is no failure: an empty queue, the end of a stream."""
    names = handler.type.as_string() if handler.type is not None else ""
    return any(word in names for word in ("Empty", "StopIteration", "StopAsyncIteration", "EOF", "Interrupt"))
