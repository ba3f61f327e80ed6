"""What code makes of the name and of the answer of a patch."""

from __future__ import annotations

from collections.abc import Sequence

from astroid import nodes

from dbos_flake8.model.constants import constant_of
from dbos_flake8.model.names import Evaluator
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.values import Frame

__all__ = ["decides", "is_put_together", "leaves"]

_TESTED = (nodes.If, nodes.While, nodes.IfExp, nodes.Assert)


def is_put_together(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    """Whether a text is made at run time of something that is no constant."""
    if isinstance(node, nodes.JoinedStr):
        return any(
            not _is_constant(part.value, frame, evaluator)
            for part in node.values
            if isinstance(part, nodes.FormattedValue)
        )
    if isinstance(node, nodes.BinOp) and node.op in ("+", "%"):
        return not all(_is_constant(side, frame, evaluator) for side in (node.left, node.right))
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Attribute):
        is_text = constant_of(node.func.expr, frame, evaluator) is not None
        return is_text and node.func.attrname in ("format", "join")
    return False


def _is_constant(node: nodes.NodeNG, frame: Frame, evaluator: Evaluator) -> bool:
    """Whether an expression is a constant, as far as known or by the way it is written: `PREFIX`."""
    if isinstance(node, (nodes.JoinedStr, nodes.BinOp)):
        return not is_put_together(node, frame, evaluator)
    name = getattr(node, "attrname", getattr(node, "name", ""))
    return constant_of(node, frame, evaluator) is not None or str(name).isupper()


def decides(node: nodes.NodeNG) -> bool:
    """Whether the value of an expression decides which way the code goes, itself or by a local name."""
    child = node
    parent = node.parent
    while isinstance(parent, (nodes.BoolOp, nodes.UnaryOp, nodes.NamedExpr)):
        child, parent = parent, parent.parent
    if isinstance(parent, _TESTED):
        return parent.test is child
    if not isinstance(parent, nodes.Assign) or parent.value is not node or len(parent.targets) != 1:
        return False
    target, scope = parent.targets[0], frame_of(node)
    if not isinstance(target, nodes.AssignName) or len(scope.locals.get(target.name, ())) != 1:
        return False
    return any(load.name == target.name and decides(load) for load in scope.nodes_of_class(nodes.Name))


def leaves(statements: Sequence[nodes.NodeNG]) -> bool:
    """Whether a block ends by leaving the code below it: that is its `else`."""
    return isinstance(statements[-1], (nodes.Return, nodes.Raise, nodes.Continue, nodes.Break))
