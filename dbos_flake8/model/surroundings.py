"""What code asks about its surroundings: `if DBOS.workflow_id is None`."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import reduce
from typing import TYPE_CHECKING

import attrs
from astroid import nodes

from dbos_flake8.model.scopes import bindings, blocks_of, enclosing, frame_of, scope_of
from dbos_flake8.model.tree import results_of
from dbos_flake8.model.values import External, Frame, FunctionValue, Value

if TYPE_CHECKING:
    from dbos_flake8.model.names import Evaluator

__all__ = ["ANYWHERE", "NOWHERE", "Answer", "Around", "Surroundings", "is_seen_through", "question"]


class Around(Enum):
    """What runs the code, as far as the properties of DBOS tell."""

    NOTHING = "nothing"
    WORKFLOW = "workflow"
    STEP = "step"


Surroundings = frozenset[Around]

ANYWHERE: Surroundings = frozenset(Around)
NOWHERE: Surroundings = frozenset()

#: Where the properties are set; elsewhere they are None.
_SET = {
    "workflow_id": frozenset({Around.WORKFLOW, Around.STEP}),
    "step_id": frozenset({Around.STEP}),
    "step_status": frozenset({Around.STEP}),
}
#: How many functions and names a question is followed through.
_DEEPEST = 4


@attrs.frozen
class Answer:
    """Where a condition may hold, and where it may fail."""

    yes: Surroundings
    no: Surroundings

    @property
    def tells(self) -> bool:
        """Whether the condition says anything of the surroundings."""
        return self.yes != ANYWHERE or self.no != ANYWHERE

    def where(self, outcome: bool) -> Surroundings:
        """Where the condition has an outcome."""
        return self.yes if outcome else self.no

    def negated(self) -> Answer:
        """The answer to the opposite condition."""
        return self if self is UNANSWERED else Answer(self.no, self.yes)


#: What most conditions say of the surroundings: nothing.
UNANSWERED = Answer(ANYWHERE, ANYWHERE)


def _either(answers: Iterable[Answer]) -> Answer:
    """What is known when one of several conditions is asked, and nobody knows which."""
    known = list(answers)
    if all(one is UNANSWERED for one in known):
        return UNANSWERED
    return Answer(
        reduce(operator.or_, (one.yes for one in known)), reduce(operator.or_, (one.no for one in known))
    )


def asks(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> str | None:
    """The property of DBOS that an expression reads and that tells of its surroundings; None when it is none."""
    if not isinstance(node, nodes.Attribute) or node.attrname not in _SET:
        return None
    for value in evaluator.values(node, frame):
        member = evaluator.library.member(value)
        if member is not None and evaluator.library.behaviour.has("tells_context", member.name):
            return str(node.attrname)
    return None


def question(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame, depth: int = _DEEPEST) -> Answer:
    """Where a condition may hold."""
    if isinstance(node, nodes.UnaryOp) and node.op == "not":
        return question(node.operand, evaluator, frame, depth).negated()
    if isinstance(node, nodes.BoolOp):
        parts = [question(part, evaluator, frame, depth) for part in node.values]
        if node.op == "or":
            return _all_of([part.negated() for part in parts]).negated()
        return _all_of(parts)
    if isinstance(node, nodes.NamedExpr):
        return question(node.value, evaluator, frame, depth)
    if isinstance(node, nodes.Const):
        return Answer(ANYWHERE, NOWHERE) if node.value else Answer(NOWHERE, ANYWHERE)
    if isinstance(node, nodes.Compare):
        return _compared(node, evaluator, frame, depth)
    if isinstance(node, nodes.Attribute):
        name = asks(node, evaluator, frame)
        if name is not None:
            return Answer(_SET[name], ANYWHERE - _SET[name])
        return _of_functions(evaluator.getters(node, frame), evaluator, depth)
    if isinstance(node, nodes.Name):
        return _of_name(node, evaluator, frame, depth)
    if isinstance(node, nodes.Call):
        callees = evaluator.values(node.func, frame)
        if node.args and callees == (External("builtins.bool"),):
            return question(node.args[0], evaluator, frame, depth)
        return _of_functions(callees, evaluator, depth)
    return UNANSWERED


def _all_of(parts: list[Answer]) -> Answer:
    """The answer where all conditions have to hold, each asked after the one before."""
    if all(part is UNANSWERED for part in parts):
        return UNANSWERED
    yes, no = ANYWHERE, NOWHERE
    for part in parts:
        no |= yes & part.no
        yes &= part.yes
    return Answer(yes, no)


def _compared(node: nodes.Compare, evaluator: Evaluator, frame: Frame, depth: int) -> Answer:
    """`DBOS.workflow_id is None`."""
    if len(node.ops) != 1:
        return UNANSWERED
    relation, other = node.ops[0]
    if relation not in ("is", "==", "is not", "!=") or not isinstance(other, nodes.Const):
        return UNANSWERED
    answer = question(node.left, evaluator, frame, depth)
    if other.value is None or other.value is False:
        answer = answer.negated()
    elif other.value is not True:
        return UNANSWERED
    return answer if relation in ("is", "==") else answer.negated()


def _of_name(node: nodes.Name, evaluator: Evaluator, frame: Frame, depth: int) -> Answer:
    """What a name was given: `inside = DBOS.workflow_id is not None`."""
    scope = next((one for one in enclosing(scope_of(node)) if node.name in one.locals), None)
    if depth <= 0 or not isinstance(scope, nodes.FunctionDef) or scope is not frame.scope:
        return UNANSWERED
    if node.name in frame.source.tree.rebound_inside:
        return UNANSWERED
    found = bindings(scope, node.name, node)
    values = [getattr(one.parent, "value", None) for one in found]
    plain = (nodes.Assign, nodes.AnnAssign, nodes.NamedExpr)
    if not all(isinstance(one.parent, plain) for one in found) or None in values:
        return UNANSWERED
    return _either(question(value, evaluator, frame, depth - 1) for value in values)


def _of_functions(functions: Iterable[Value], evaluator: Evaluator, depth: int) -> Answer:
    """What functions of the project return: `def in_workflow(): return DBOS.workflow_id is not None`."""
    answers = []
    for function in functions:
        if depth <= 0 or not isinstance(function, FunctionValue) or not _may_ask(function):
            return UNANSWERED
        inner = evaluator.open_frame(function)
        if isinstance(function.node, nodes.FunctionDef):
            returned = [one.value for one in results_of(function.node)[0] if not _is_in_handler(one)]
        else:
            returned = [function.node.body]
        answer = _either(
            Answer(NOWHERE, ANYWHERE) if value is None else question(value, evaluator, inner, depth - 1)
            for value in returned
        )
        # A function that asks, and answers in a way that is not seen through, is not guessed at.
        answers.append(answer if answer.tells else Answer(NOWHERE, NOWHERE))
    return _either(answers)


def _may_ask(function: FunctionValue) -> bool:
    """Whether a function goes on by what tells of its surroundings, or returns it."""
    known: bool | None = function.node.__dict__.get("_dbos_may_ask")
    if known is None:
        known = any(name in function.source.text for name in _SET) and any(
            attribute.attrname in _SET and (any(tests_of(attribute)) or _is_result(attribute))
            for attribute in function.node.nodes_of_class(nodes.Attribute)
        )
        function.node.__dict__["_dbos_may_ask"] = known
    return known


def tests_of(node: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """The conditions by which the code goes on by a value, or by a name that is given the value."""
    child = node
    while not child.is_statement:
        parent = child.parent
        if isinstance(parent, (nodes.Call, nodes.JoinedStr)):
            return  # it only goes into a text or to somebody else
        if _is_test(child, parent):
            yield child
            return
        child = parent
    if isinstance(child, nodes.Assign):
        names = {target.name for target in child.targets if isinstance(target, nodes.AssignName)}
        for load in frame_of(node).nodes_of_class(nodes.Name):
            if load.name in names:
                yield from _tests_around(load)


def is_seen_through(node: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> bool:
    """Whether all conditions by which the code goes on by a value are understood."""
    return all(
        not isinstance(test.parent, nodes.Match) and question(test, evaluator, frame).tells
        for test in tests_of(node)
    )


def _is_test(child: nodes.NodeNG, parent: nodes.NodeNG) -> bool:
    """Whether a part decides which way the code goes."""
    if isinstance(parent, (nodes.If, nodes.IfExp, nodes.While, nodes.Assert)):
        return child is parent.test
    return isinstance(parent, nodes.BoolOp) or (isinstance(parent, nodes.Match) and child is parent.subject)


def _tests_around(node: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """The nearest condition in its statement that an expression is a part of, if there is one."""
    child = node
    while not child.is_statement and not isinstance(child.parent, nodes.Attribute):  # that there is one is known
        if _is_test(child, child.parent):
            yield child
            return
        child = child.parent


def _is_in_handler(node: nodes.NodeNG) -> bool:
    """Whether a statement runs only when the question itself fails."""
    return any(isinstance(statement, nodes.Try) and field == "handlers" for statement, field in blocks_of(node))


def _is_result(node: nodes.NodeNG) -> bool:
    """Whether a value, or a comparison of it, is what the function returns."""
    child = node
    while isinstance(child.parent, (nodes.Compare, nodes.UnaryOp, nodes.BoolOp)):
        child = child.parent
    return isinstance(child.parent, (nodes.Return, nodes.Lambda))
