"""DBS2xx about what is started: which function, with which arguments, and who waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Context
from dbos_flake8.checkers.constraints_rules import (
    FunctionCalledInsteadOfPassed,
    ResultBeforeCommit,
    UndecoratedStartTarget,
    WrongArgumentsForWorkflow,
)
from dbos_flake8.checkers.fixes import pass_function
from dbos_flake8.model.calls import Body, Call, Way, name_of
from dbos_flake8.model.given import Given
from dbos_flake8.model.scopes import blocks_of
from dbos_flake8.model.source import Source
from dbos_flake8.model.starts import DEEPEST, Misfit, Start, Starts, is_bound, misfit
from dbos_flake8.model.values import (
    Awaitable,
    ClassValue,
    Constant,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Instance,
    Partial,
    Role,
    Value,
)
from dbos_flake8.rule import Culprit

__all__ = ["StartsOfFile"]

_NOT_FOUND = "DBOSWorkflowFunctionNotFoundError"
_IN_TRANSACTION = "dbos.DBOSClient.enqueue_in_transaction"
_RESULT = "dbos.WorkflowHandle.get_result"
#: Annotations of plain data.
_DATA = frozenset({"str", "int", "float", "bool", "bytes", "None", "dict", "list", "tuple", "set"})
#: Expressions that give plain data.
_DISPLAYS = (
    *(nodes.Const, nodes.JoinedStr, nodes.Compare, nodes.List, nodes.Tuple, nodes.Set, nodes.Dict),
    *(nodes.ListComp, nodes.SetComp, nodes.DictComp),
)


@attrs.define(eq=False, repr=False)
class StartsOfFile:
    """Looks at the calls of one file that hand functions to dbos."""

    context: Context
    starts: Starts

    def culprits(self, call: Call) -> Iterator[Culprit]:
        """What is wrong with one call."""
        start = self.starts.start(call)
        if start is None:
            return
        called = self._called(start)
        if called is not None:
            yield called
            return
        if not start.is_step:
            unfit = self._unfit(start)
            if unfit is not None:
                yield unfit
                return
            yield from self._arguments(start)

    # DBS211

    def _called(self, start: Start) -> Culprit | None:
        """A call where the function belongs."""
        node = start.target.node
        if start.member.name.removesuffix("_async").endswith(".debounce"):
            return None
        inner = node.value if isinstance(node, nodes.Await) else node
        call = start.call
        if not isinstance(inner, nodes.Call) or inner is call.node:
            return None
        callee = Given(inner.func, self.context.evaluator.values(inner.func, call.frame)).known
        if callee is None or not self._gives_data(callee, inner, call.frame):
            return None
        error = "AttributeError or TypeError" if start.is_step else "AttributeError"
        parts = [inner.func.as_string(), *(one.as_string() for one in (*inner.args, *inner.keywords))]
        around = [one.as_string() for one in getattr(call.node, "args", ())]
        before = around[: around.index(node.as_string())] if node.as_string() in around else []
        remedy = f"{call.shown}({', '.join([*before, *parts])})"
        if len(remedy) > 80 or isinstance(node.parent, nodes.Keyword):
            remedy = inner.func.as_string()
        return FunctionCalledInsteadOfPassed.at(
            node,
            call.frame.source,
            fix=partial(pass_function, call.node, node, call.frame.source)
            if self._may_be_passed(start, callee, inner)
            else None,
            given=_shortened(inner.as_string()),
            call=call.shown,
            error=error,
            remedy=remedy,
        )

    def _may_be_passed(self, start: Start, callee: Value, inner: nodes.Call) -> bool:
        """Whether the function and its arguments may follow each other in the call, and fit."""
        member = start.member
        kinds = {one.kind for one in member.parameters}
        if start.call.way is not Way.CALL or "var-positional" not in kinds:
            return False
        taken = {one.name for one in member.parameters}
        if any(one.arg in taken for one in inner.keywords) or (inner.keywords and "var-keyword" not in kinds):
            return False
        if not start.is_step and not (isinstance(callee, Durable) and callee.role is Role.WORKFLOW):
            return False
        if isinstance(callee, Durable):
            given = self.context.evaluator.arguments(inner, start.call.frame)
            if misfit(callee, given, self.starts.paths) is not None:
                return False
        function = callee.function if isinstance(callee, Durable) else callee
        return isinstance(function, FunctionValue) and function.is_async == member.name.endswith("_async")

    def _gives_data(self, callee: Value, node: nodes.Call, frame: Frame) -> bool:
        """Whether calling a function of the project certainly gives no function."""
        if not isinstance(callee, (Durable, FunctionValue)):
            return False
        found = self.context.evaluator.values(node, frame)
        if any(isinstance(v, (FunctionValue, Durable, Partial, ClassValue, Instance)) for v in found):
            return False
        if isinstance(callee, Durable) or callee.is_async:
            return True
        if all(isinstance(value, (Constant, Container, Awaitable)) for value in found):
            return True
        returns = callee.node.returns if isinstance(callee.node, nodes.FunctionDef) else None
        if isinstance(returns, nodes.Subscript):
            returns = returns.value
        name = getattr(returns, "name", None) or str(getattr(returns, "value", ""))
        return name in _DATA or (returns is None and self._computes_data(callee.node))

    def _computes_data(self, function: nodes.NodeNG) -> bool:
        """Whether all that a function returns is text, a number or a collection, as its expressions tell."""
        if not isinstance(function, nodes.FunctionDef) or function.decorators is not None:
            return False
        returns, yields = self.context.evaluator.results(function)
        return bool(returns) and not yields and all(isinstance(one.value, _DISPLAYS) for one in returns)

    # DBS212

    def _unfit(self, start: Start) -> Culprit | None:
        """Something that dbos cannot start."""
        target = start.target
        value = target.known
        if value is None:
            return None
        told = self._unfit_words(value, start, is_certain=len(target.values) == 1)
        if told is None:
            return None
        what, error, remedy = told
        is_here = target.node.root() is start.call.node.root()
        shown = name_of(value)
        if isinstance(target.node, (nodes.Name, nodes.Attribute)):
            shown = target.node.as_string()
        elif isinstance(target.node, (nodes.Lambda, nodes.Const)):
            shown = _shortened(target.node.as_string())
        return UndecoratedStartTarget.at(
            target.node if is_here else start.call.node,
            start.call.frame.source,
            given=shown,
            what=what,
            call=start.call.shown,
            error=error,
            remedy=remedy,
        )

    def _unfit_words(self, value: Value, start: Start, *, is_certain: bool) -> tuple[str, str, str] | None:
        if isinstance(value, Durable):
            if start.is_schedule and value.role.is_step:
                return f"a {value.role.value}", "DBOSException", "schedule a workflow that calls it"
            if start.member.name.startswith("dbos.Debouncer.create") and is_bound(value):
                return "a method", "TypeError", "debounce a workflow that is a function"
            return None
        if not is_certain:
            return None
        if isinstance(value, Partial):
            inner = value.target
            while isinstance(inner, Partial):
                inner = inner.target
            remedy = "give the workflow and its arguments"
            if isinstance(inner, (Durable, FunctionValue)):
                remedy = f"give `{name_of(inner)}` and its arguments"
            return "a `functools.partial`", "AttributeError", remedy
        if isinstance(value, FunctionValue):
            if value.name == "lambda":
                if not self.starts.is_plain(value):
                    return None
                return "a lambda", _NOT_FOUND, "write a workflow with `@DBOS.workflow()`"
            if self.starts.is_plain(value):
                return "no workflow", _NOT_FOUND, "decorate it with `@DBOS.workflow()`"
            return None
        if isinstance(value, ClassValue):
            return "a class", _NOT_FOUND, "give a workflow"
        if isinstance(value, Constant) and isinstance(value.value, (str, int, float)):
            if start.is_schedule:
                return None  # DBS709 tells
            return "no function", "AttributeError", "give the workflow itself"
        if isinstance(value, External) and value.path.startswith("builtins.") and "()" not in value.path:
            return "no workflow", _NOT_FOUND, "call it in a workflow of your own"
        return None

    # DBS213

    def _misfit(self, start: Start) -> Misfit | None:
        """Why what is started cannot take the arguments; None where it can, or may be able to."""
        durable = start.target.known
        if start.arguments is None or not isinstance(durable, Durable) or self._converts(durable):
            return None
        return misfit(durable, start.arguments, self.starts.paths)

    def _arguments(self, start: Start) -> Iterator[Culprit]:
        durable, wrong = start.target.known, self._misfit(start)
        if durable is None or wrong is None:
            return
        node = start.call.node
        place: nodes.NodeNG = node
        if wrong.position is not None and wrong.position < len(start.places):
            place = start.places[wrong.position]
        elif wrong.keyword is not None and isinstance(node, nodes.Call):
            place = next((one for one in node.keywords if one.arg == wrong.keyword), node)
        yield WrongArgumentsForWorkflow.at(
            place,
            start.call.frame.source,
            workflow=name_of(durable),
            problem=wrong.problem,
            call=start.call.shown,
            remedy=wrong.remedy,
        )

    def handed_on(self, call: Call) -> Iterator[Culprit]:
        """Arguments that a function of the project hands on to a workflow, which cannot take them."""
        found: dict[Value, list[Misfit | None]] = {}
        for start in self.within(call):
            durable = start.target.known
            if durable is not None and not start.is_step and not start.call.is_guarded:
                wrong = self._misfit(start)
                is_told = wrong is not None and any(map(self._misfit, self.by_anybody(start)))
                found.setdefault(durable, []).append(None if is_told else wrong)
        for durable, reasons in found.items():
            # Where one of several starts fits, the function knows which one to take.
            if reasons[0] is not None and None not in reasons:
                yield WrongArgumentsForWorkflow.at(
                    call.node,
                    call.frame.source,
                    workflow=name_of(durable),
                    problem=reasons[0].problem,
                    call=call.shown,
                    remedy=reasons[0].remedy,
                )

    def within(self, call: Call, depth: int = DEEPEST) -> Iterator[Start]:
        """What a call of a function of the project starts, there or further on."""
        function, evaluator = call.value, self.context.evaluator
        if call.way is not Way.CALL or not isinstance(function, FunctionValue) or not depth:
            return
        if not function.source.names_start or not self.starts.may_start(function, call):
            return
        frame = evaluator.call_frame(function, call.arguments)
        for inner in self.context.paths.calls.body(frame).calls:
            start = self.starts.start(inner)
            if start is not None:
                yield start
            else:
                yield from self.within(inner, depth - 1)

    def by_anybody(self, start: Start) -> Iterator[Start]:
        """A start as it is when nobody knows who calls the function around: what is wrong then is told there."""
        node, evaluator = start.call.node, self.context.evaluator
        frame = evaluator.frame_at(node, start.call.frame.source)
        for call in self.context.paths.calls.body(frame).calls:
            found = self.starts.start(call) if call.node is node else None
            if found is not None:
                yield found

    @staticmethod
    def _converts(durable: Durable) -> bool:
        """Whether a workflow's arguments are changed before it gets them."""
        function = durable.function
        decorators = getattr(function.node, "decorators", None) if function is not None else None
        return decorators is not None and any(
            keyword.arg in ("validate_args", None)
            for decorator in decorators.nodes
            if isinstance(decorator, nodes.Call)
            for keyword in decorator.keywords
        )

    # DBS217

    def result_before_commit(self, body: Body, *, is_transaction: bool) -> Iterator[Culprit]:
        """Results that a body awaits while the transaction that enqueues the workflow is open."""
        enqueued = {
            call.node: call
            for call in body.dbos_calls
            if call.operation is not None and call.operation.name == _IN_TRANSACTION
        }
        if not enqueued or "AUTOCOMMIT" in body.frame.source.text:
            return
        for call in body.dbos_calls:
            if (
                call.operation is None
                or call.operation.name != _RESULT
                or not isinstance(call.value, External)
            ):
                continue
            made = enqueued.get(call.value.of)
            if made is None or (call.node.lineno or 0) < (made.node.lineno or 0):
                continue
            transaction = self._open(made, call, is_transaction)
            if transaction is not None:
                yield ResultBeforeCommit.at(
                    call.node,
                    body.frame.source,
                    call=call.shown,
                    transaction=transaction,
                    remedy="wait after the transaction",
                )

    def _open(self, made: Call, result: Call, is_transaction: bool) -> str | None:
        """The transaction in which a workflow is enqueued, if it is open where its result is awaited."""
        arguments = getattr(made.node, "args", None)
        given = arguments[0] if arguments else None
        for keyword in getattr(made.node, "keywords", ()):
            if keyword.arg == "conn_or_session":
                given = keyword.value
        if not isinstance(given, nodes.Name):
            return f"`{_shortened(given.as_string())}`" if is_transaction and given is not None else None
        if self._is_committed(given.name, made.node, result.node):
            return None
        if is_transaction and not self._is_parameter(given):
            return "the transaction around"
        for statement, field in blocks_of(made.node):
            if field == "body" and isinstance(statement, nodes.With) and _holds(statement, given.name):
                return f"the block of `{given.name}`" if statement.parent_of(result.node) else None
        bound = made.frame.scope.locals.get(given.name, ())
        is_opened_here = bool(bound) and all(isinstance(one.parent, nodes.Assign) for one in bound)
        return f"`{given.name}`" if is_opened_here else None

    @staticmethod
    def _is_parameter(name: nodes.Name) -> bool:
        scope = name.scope()
        return any(isinstance(one.parent, nodes.Arguments) for one in scope.locals.get(name.name, ()))

    @staticmethod
    def _is_committed(name: str, start: nodes.NodeNG, end: nodes.NodeNG) -> bool:
        """Whether the code between two places may end the transaction of a session or connection."""
        scope = start.scope()
        first, last = start.lineno or 0, end.lineno or 0
        for call in scope.nodes_of_class(nodes.Call):
            if not first <= (call.lineno or 0) <= last or call in (start, end):
                continue
            func = call.func
            if isinstance(func, nodes.Attribute) and func.attrname in ("commit", "close", "__exit__", "end"):
                return True
            is_enqueue = isinstance(func, nodes.Attribute) and func.attrname.endswith("_in_transaction")
            if not is_enqueue and any(isinstance(one, nodes.Name) and one.name == name for one in call.args):
                return True  # what is handed on may be committed there
        return False


def _holds(statement: nodes.With, name: str) -> bool:
    """Whether a block opens a session or connection, or its transaction, and ends it."""
    for item, bound in statement.items:
        if getattr(bound, "name", None) == name:
            return True
        func = getattr(item, "func", None)
        if isinstance(func, nodes.Attribute) and func.attrname.startswith("begin"):
            if isinstance(func.expr, nodes.Name) and func.expr.name == name:
                return True
    return False


def _shortened(text: str) -> str:
    return text if len(text) < 50 and "\n" not in text else text[:40].split("\n")[0] + "..."


def starts_of(context: Context, source: Source) -> StartsOfFile:
    """The starts of a file, in the releases that its project allows."""
    return StartsOfFile(context, Starts(context.paths, source, context.releases))
