"""Blocks of code that run inside a context manager of dbos, and what they start there."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs
from astroid import nodes

from dbos_flake8.knowledge.facts import Behaviour
from dbos_flake8.model.calls import Body, Call, Way
from dbos_flake8.model.endings import compound_statements
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import blocks_of, never_meets
from dbos_flake8.model.tree import results_of
from dbos_flake8.model.values import Durable, External, Frame, FunctionValue, Role

__all__ = ["Block", "blocks_inside", "is_start", "repeats", "started", "surplus"]

_LOOPS = (nodes.For, nodes.While)
_STACK_METHODS = ("enter_context", "enter_async_context")


@attrs.frozen(eq=False, repr=False)
class Block:
    """The statements of a `with`, from the one on that enters the context manager."""

    #: The expression that is entered.
    item: nodes.NodeNG
    #: The `with` statement, which may be that of an `ExitStack`.
    statement: nodes.With
    #: The first line and column of what runs inside.
    begin: tuple[int, int]

    def holds(self, node: nodes.NodeNG) -> bool:
        """Whether code runs inside."""
        return (
            any(one is node or one.parent_of(node) for one in self.statement.body)
            and (node.lineno or 0, node.col_offset or 0) >= self.begin
        )


def blocks_inside(body: Body, path: str, evaluator: Evaluator) -> Iterator[Block]:
    """The blocks of a body that enter a context manager: `dbos.SetWorkflowID` for `with SetWorkflowID(...)`.

    Directly, by a name, with the `enter_context` of the `ExitStack` of a `with`, or with a context manager of
    the project that enters it around its `yield`.
    """
    for statement in compound_statements(body.scope, nodes.With):
        for item, _ in statement.items:
            if _is(item, path, body.frame, evaluator):
                first = statement.body[0]
                yield Block(item, statement, (first.lineno or 0, first.col_offset or 0))
    for call in body.calls:
        node = call.node
        if not (isinstance(node, nodes.Call) and node.args and isinstance(node.func, nodes.Attribute)):
            continue
        if node.func.attrname not in _STACK_METHODS or not _is(node.args[0], path, body.frame, evaluator):
            continue
        holder = next(
            (s for s, field in blocks_of(node) if isinstance(s, nodes.With) and field == "body"), None
        )
        if holder is not None:
            yield Block(node.args[0], holder, (node.end_lineno or 0, node.end_col_offset or 0))


def _is(item: nodes.NodeNG, path: str, frame: Frame, evaluator: Evaluator, depth: int = 2) -> bool:
    if any(isinstance(one, External) and one.path == f"{path}()" for one in evaluator.values(item, frame)):
        return True
    made = evaluator.values(item.func, frame) if isinstance(item, nodes.Call) and depth else ()
    return any(isinstance(one, FunctionValue) and _lends(one, path, evaluator, depth - 1) for one in made)


def _lends(function: FunctionValue, path: str, evaluator: Evaluator, depth: int) -> bool:
    """Whether a generator of the project enters a context manager around its `yield`."""
    if not isinstance(function.node, nodes.FunctionDef):
        return False
    return any(
        isinstance(statement, nodes.With)
        and any(_is(item, path, frame, evaluator, depth) for item, _ in statement.items)
        for one in results_of(function.node)[1]
        for frame in (evaluator.frame_at(one, function.source),)
        for statement, _ in blocks_of(one)
    )


def is_start(call: Call, behaviour: Behaviour) -> bool:
    """Whether a call starts, enqueues, debounces or runs a workflow in the context of its code."""
    if call.way not in (Way.CALL, Way.TO_THREAD):
        return False
    if call.operation is not None:
        return behaviour.starts_workflow(call.operation.name)
    return call.durable is not None and call.durable.role is Role.WORKFLOW


def started(call: Call, behaviour: Behaviour) -> FunctionValue | None:
    """The function of the project that a call runs or starts as a workflow, if it is known for sure."""
    if call.durable is not None:
        return call.durable.function if len(call.alternatives) == 1 else None
    position = behaviour.started_position(call.operation.name) if call.operation is not None else None
    given = call.arguments.positional
    if position is None or len(given) <= position or len(given[position]) != 1:
        return None
    value = given[position][0]
    return value.function if isinstance(value, Durable) else None


def surplus(starts: list[Call], block: Block) -> Call | None:
    """The first start in a block that comes after another one, or again; None when there is one at most."""
    ordered = sorted(starts, key=lambda call: (call.node.end_lineno or 0, call.node.end_col_offset or 0))
    for index, later in enumerate(ordered):
        if any(_follows(earlier.node, later.node, block.statement) for earlier in ordered[:index]):
            return later
        if repeats(later.node, block.statement):
            return later
    return None


def _follows(earlier: nodes.NodeNG, later: nodes.NodeNG, within: nodes.NodeNG) -> bool:
    """Whether code that has run one call may come to the other while it is in a block, and is meant to."""
    if earlier is later or never_meets(earlier, later) or _are_alternatives(earlier, later, within):
        return False
    for statement, field in blocks_of(later):
        if isinstance(statement, nodes.Try) and field == "handlers":
            if any(one.parent_of(earlier) for one in statement.body):
                return False  # it takes the place of the one that failed
    return not any(
        isinstance(one, nodes.IfExp) and _in_other_branch(one, earlier, later)
        for one in earlier.node_ancestors()
    )


def _are_alternatives(one: nodes.NodeNG, other: nodes.NodeNG, within: nodes.NodeNG) -> bool:
    """Whether one run of a statement goes through one of two branches: a loop around it enters it anew."""
    branches = dict(blocks_of(one))
    inside = itertools.takewhile(lambda pair: pair[0] is not within, blocks_of(other))
    for statement, field in inside:
        if branches.get(statement, field) != field and isinstance(statement, (nodes.If, nodes.Match)):
            return not repeats(statement, within)
    return False


def _in_other_branch(choice: nodes.IfExp, one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
    branches = (choice.body, choice.orelse)
    return any(
        (branch is one or branch.parent_of(one)) and not (branch is other or branch.parent_of(other))
        for branch in branches
    ) and any(branch is other or branch.parent_of(other) for branch in branches)


def repeats(node: nodes.NodeNG, within: nodes.NodeNG | None = None) -> bool:
    """Whether a loop or comprehension runs code again and again, inside a statement if one is given.

    A loop that is left by `return` or `break`, or that tries again after a failure, does not count.
    """
    child = node
    for parent in node.node_ancestors():
        if parent is within or isinstance(
            parent, (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef, nodes.Module)
        ):
            return False
        if isinstance(parent, _LOOPS) and child in parent.body:
            if not any(True for _ in parent.nodes_of_class((nodes.Break, nodes.Return))):
                return True
        elif isinstance(parent, nodes.While) and child is parent.test:
            return True
        elif isinstance(parent, nodes.ComprehensionScope):
            first = parent.generators[0]
            if child is not first or not (first.iter is node or first.iter.parent_of(node)):
                return True
        child = parent
    return False
