"""What comes after a stream was closed."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.constants import constant_of, passed_for
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import bindings, blocks_of, never_meets, scope_of

__all__ = ["written_after_close"]

_LOOPS = (nodes.For, nodes.While)


def written_after_close(body: Body, release: str, evaluator: Evaluator) -> Iterator[tuple[Call, Call]]:
    """`(write, close)` for each write of a body to a stream that the body has certainly closed before."""
    closes = [call for call in body.dbos_calls if _is(call, "close_stream")]
    writes = [call for call in body.dbos_calls if _is(call, "write_stream")] if closes else []
    for write in writes:
        key = _key(write, release, evaluator)
        for close in closes:
            if key is None or _key(close, release, evaluator) != key:
                continue
            if _is_before(close.node, write.node) or _is_round_before(close.node, write.node, key):
                yield write, close
                break


def _is(call: Call, name: str) -> bool:
    return (
        call.operation is not None
        and call.way is Way.CALL
        and call.operation.name.removesuffix("_async") == f"dbos.DBOS.{name}"
    )


def _key(call: Call, release: str, evaluator: Evaluator) -> object | None:
    """What names the stream: a constant, or the binding of a name."""
    if call.operation is None or not isinstance(call.node, nodes.Call):
        return None
    given = passed_for("key", call.node, call.operation, release)
    if given is None:
        return None
    constant = constant_of(given, call.frame, evaluator)
    if constant is not None:
        return constant.value
    if not isinstance(given, nodes.Name):
        return None
    found = bindings(scope_of(given), given.name, given)
    return found[0] if len(found) == 1 else None


def _is_before(close: nodes.NodeNG, write: nodes.NodeNG) -> bool:
    """Whether a close has happened whenever the code comes to a write below it."""
    if _place(close) >= _place(write) or never_meets(close, write):
        return False
    around = dict(blocks_of(write))
    return all(
        isinstance(statement, nodes.With)
        or around.get(statement) == field
        or (isinstance(statement, nodes.Try) and field != "handlers" and around.get(statement) != "handlers")
        for statement, field in blocks_of(close)
    )


def _is_round_before(close: nodes.NodeNG, write: nodes.NodeNG, key: object) -> bool:
    """Whether a loop closes the stream at the end of a round, and writes to it in the next one."""
    around = dict(blocks_of(write))
    for statement, field in blocks_of(close):
        if isinstance(statement, _LOOPS) and field == "body":
            if around.get(statement) != "body":
                return False
            if isinstance(key, nodes.NodeNG) and statement.parent_of(key):
                return False  # another stream in each round
            leaves = statement.nodes_of_class((nodes.Break, nodes.Return, nodes.Raise))
            return not any(True for _ in leaves)
        if not isinstance(statement, nodes.With):
            return False
    return False


def _place(node: nodes.NodeNG) -> tuple[int, int]:
    return (node.lineno or 0, node.col_offset or 0)
