"""Walks the code of one activation in the order in which it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import attrs
from astroid import nodes

from dbos_flake8.model.names import Evaluator, Values
from dbos_flake8.model.scopes import imports_dbos
from dbos_flake8.model.values import Frame

__all__ = ["Tests", "Walker"]

#: Conditions, each with its outcome.
Tests = Sequence[tuple[nodes.NodeNG, bool]]


@attrs.define(eq=False, repr=False)
class Walker:
    """Visits statements and expressions as they run, and leaves out what certainly does not.

    A test whose truth the evaluator knows rules out a branch; what follows a `return` or
    `raise` is not reached. Subclasses say what to do with calls, names and assignments, and
    may run branches and loops in their own way.
    """

    evaluator: Evaluator
    frame: Frame

    def run(self) -> None:
        """Walk the whole body of the activation."""
        scope = self.frame.scope
        if isinstance(scope, (nodes.Module, nodes.FunctionDef)):
            self.block(scope.body)
        else:
            self.visit(scope.body)

    # What subclasses decide

    def call(self, node: nodes.Call) -> None:
        """A call; its callee and arguments have not been visited."""
        self.callee_and_arguments(node)

    def attribute(self, node: nodes.Attribute) -> None:
        """An attribute that is read."""
        self.visit(node.expr)

    def name(self, node: nodes.Name) -> None:
        """A name that is read."""

    def awaited(self, node: nodes.Await) -> None:
        """An `await`, after what it waits for has been visited."""

    def store(self, target: nodes.NodeNG) -> None:
        """Something that is assigned to or deleted."""

    def outer(self, names: Iterable[str]) -> None:
        """Names declared `global` or `nonlocal`."""

    def define(self, node: nodes.FunctionDef) -> None:
        """A `def` that is carried out; its body does not run."""

    def define_class(self, node: nodes.ClassDef) -> None:
        """A class that has been made."""

    def iterate(self, node: nodes.NodeNG, is_async: bool) -> None:
        """An expression that is iterated over, after it has been visited."""

    def enter(self, item: nodes.NodeNG, is_async: bool) -> None:
        """A context manager that is entered, after it has been visited."""

    def leave(self, item: nodes.NodeNG) -> None:
        """A context manager that is left."""

    def swallows(self, item: nodes.NodeNG) -> bool:
        """Whether a context manager is known to swallow what its block raises."""
        return False

    def operate(self, node: nodes.NodeNG, operand: nodes.NodeNG, method: str) -> None:
        """An operator that calls a method of its operand, after its parts have been visited."""

    def generate(self, node: nodes.GeneratorExp) -> bool:
        """Whether a generator expression is run where it stands."""
        return True

    def given(self, tests: Tests, run: Callable[[], bool]) -> bool:
        """Run a part of the code that is reached with some outcomes of conditions."""
        return run()

    def aside(self, run: Callable[[], object]) -> None:
        """Run a part of the code behind which nothing is known of its conditions."""
        run()

    def branches(self, runs: Iterable[Callable[[], bool]]) -> bool:
        """Alternatives of which one runs; answers whether any of them goes on."""
        results = [run() for run in runs]  # all of them, also after one that goes on
        return any(results)

    def repeat(self, run: Callable[[], object]) -> None:
        """The body of a loop."""
        run()

    # Statements; each answers whether the next one is reached

    def block(self, statements: Iterable[nodes.NodeNG]) -> bool:
        """Statements in their order."""
        for statement in statements:  # noqa: SIM110  # blocks lie deep in each other: a generator costs
            if not self.statement(statement):
                return False
        return True

    def statement(self, node: nodes.NodeNG) -> bool:
        """One statement."""
        handler = _STATEMENTS.get(type(node))
        if handler is None:
            self.children(node)
            return True
        return handler(self, node)

    def _expression(self, node: nodes.Expr) -> bool:
        self.visit(node.value)
        return True

    def _return(self, node: nodes.Return) -> bool:
        if node.value is not None:
            self.visit(node.value)
        return False

    def _leave(self, node: nodes.NodeNG) -> bool:
        self.children(node)
        return False

    def _jump(self, node: nodes.NodeNG) -> bool:
        return False

    def _branch(self, node: nodes.If) -> bool:
        # A chain of `elif` is taken as one choice: nested, a long one would be too deep.
        runs: list[Callable[[], bool]] = []
        failed: Tests = ()
        current: nodes.If | None = node
        while current is not None:
            self.visit(current.test)
            truth = self.evaluator.truth(current.test, self.frame)
            if truth is not False:
                runs.append(partial(self.given, (*failed, (current.test, True)), partial(self.block, current.body)))
            if truth is True:
                break
            failed = (*failed, (current.test, False))
            rest = current.orelse
            current = rest[0] if len(rest) == 1 and isinstance(rest[0], nodes.If) else None
            if current is None:
                runs.append(partial(self.given, failed, partial(self.block, rest)))
        return self.branches(runs)

    def _assert(self, node: nodes.Assert) -> bool:
        self.children(node)
        return self.given([(node.test, True)], lambda: True)

    def _while(self, node: nodes.While) -> bool:
        truth = self.evaluator.truth(node.test, self.frame)

        def once() -> None:
            self.visit(node.test)
            if truth is not False:
                self.given([(node.test, True)], partial(self.block, node.body))

        self.repeat(once)
        if truth is True and not any(isinstance(one, nodes.Break) for one in _own(node.body)):
            return False
        self.block(node.orelse)
        return True

    def _for(self, node: nodes.For) -> bool:
        self.visit(node.iter)

        def once() -> None:
            self.iterate(node.iter, isinstance(node, nodes.AsyncFor))
            self.store(node.target)
            self.block(node.body)

        self.repeat(once)
        self.block(node.orelse)
        return True

    def _try(self, node: nodes.Try) -> bool:
        def body() -> bool:
            goes_on = self.block(node.body)
            return goes_on and self.block(node.orelse)

        def handle(handler: nodes.ExceptHandler) -> Callable[[], bool]:
            def run() -> bool:
                if handler.type is not None:
                    self.visit(handler.type)
                return self.block(handler.body)

            return run

        goes_on = body()
        if not imports_dbos(node):
            goes_on = self.branches([lambda: goes_on, *(handle(handler) for handler in node.handlers)])
        return self.block(node.finalbody) and goes_on

    def _with(self, node: nodes.With) -> bool:
        swallows = False
        for item, bound in node.items:
            self.visit(item)
            self.enter(item, isinstance(node, nodes.AsyncWith))
            swallows = swallows or self.swallows(item)
            if bound is not None:
                self.store(bound)
        goes_on = self.block(node.body)
        for item, _ in reversed(node.items):
            self.leave(item)
        return goes_on or swallows

    def _match(self, node: nodes.Match) -> bool:
        self.visit(node.subject)
        subject = self.evaluator.values(node.subject, self.frame)
        runs: list[Callable[[], bool]] = []
        for case in node.cases:
            fits = _matches(case, subject, self.evaluator, self.frame)
            if fits is False:
                continue

            def run(case: nodes.MatchCase = case) -> bool:
                if case.guard is not None:
                    self.visit(case.guard)
                return self.block(case.body)

            runs.append(run)
            if fits is True and case.guard is None:
                break
        else:
            runs.append(lambda: True)
        return self.branches(runs)

    def _function(self, node: nodes.FunctionDef) -> bool:
        if node.decorators is not None:
            for decorator in node.decorators.nodes:
                self.visit(decorator)
        for default in (*(node.args.defaults or ()), *(node.args.kw_defaults or ())):
            if default is not None:
                self.visit(default)
        self.define(node)
        return True

    def _class(self, node: nodes.ClassDef) -> bool:
        for part in (*node.bases, *node.keywords):
            self.visit(part)
        if node.decorators is not None:
            self.children(node.decorators)
        self.block(node.body)
        self.define_class(node)
        return True

    def _outer(self, node: nodes.Global) -> bool:
        self.outer(node.names)
        return True

    def _assign(self, node: nodes.NodeNG) -> bool:
        if node.value is None:
            return True
        self.visit(node.value)
        for target in node.targets if isinstance(node, nodes.Assign) else [node.target]:
            self.store(target)
        return True

    def _delete(self, node: nodes.Delete) -> bool:
        for target in node.targets:
            self.store(target)
        return True

    # Expressions

    def children(self, node: nodes.NodeNG) -> None:
        """The parts of a node, in their order."""
        for child in node.get_children():
            self.visit(child)

    def visit(self, node: nodes.NodeNG) -> None:
        """One expression."""
        kind = type(node)
        if kind is nodes.Name:  # these three are most of all code
            self.name(node)
        elif kind is nodes.Attribute:
            self.attribute(node)
        elif kind is nodes.Call:
            self.call(node)
        elif kind is not nodes.Const:
            _EXPRESSIONS.get(kind, Walker.children)(self, node)

    def callee_and_arguments(self, node: nodes.Call) -> None:
        """What a call evaluates before it calls."""
        if isinstance(node.func, nodes.Attribute):
            self.visit(node.func.expr)
        else:
            self.visit(node.func)
        for argument in node.args:
            self.visit(argument)
        for keyword in node.keywords:
            self.visit(keyword.value)

    def _await(self, node: nodes.Await) -> None:
        self.visit(node.value)
        self.awaited(node)

    def _lambda(self, node: nodes.Lambda) -> None:
        for default in node.args.defaults or ():
            self.visit(default)

    def _either(self, node: nodes.BoolOp) -> None:
        decisive: bool = node.op == "or"
        asked: Tests = ()
        for operand in node.values:
            self.aside(partial(self.given, asked, partial(self._seen, operand)))
            truth = self.evaluator.truth(operand, self.frame)
            if truth is decisive:
                return
            asked = (*asked, (operand, not decisive))

    def _seen(self, node: nodes.NodeNG) -> bool:
        self.visit(node)
        return True

    def _choice(self, node: nodes.IfExp) -> None:
        self.visit(node.test)
        truth = self.evaluator.truth(node.test, self.frame)

        runs = []
        if truth is not False:
            runs.append(partial(self.given, [(node.test, True)], partial(self._seen, node.body)))
        if truth is not True:
            runs.append(partial(self.given, [(node.test, False)], partial(self._seen, node.orelse)))
        self.branches(runs)

    def _subscript(self, node: nodes.Subscript) -> None:
        self.visit(node.value)
        self.visit(node.slice)
        self.operate(node, node.value, "__getitem__")

    def _compare(self, node: nodes.Compare) -> None:
        self.children(node)
        for operator, operand in node.ops:
            if operator in ("in", "not in"):
                self.operate(node, operand, "__contains__")

    def _walrus(self, node: nodes.NamedExpr) -> None:
        self.visit(node.value)
        self.store(node.target)

    def _generator(self, node: nodes.GeneratorExp) -> None:
        if self.generate(node):
            self._comprehension(node)
        else:
            self.visit(node.generators[0].iter)

    def _comprehension(self, node: nodes.ComprehensionScope) -> None:
        def once() -> None:
            for generator in node.generators:
                if generator is not node.generators[0]:
                    self.visit(generator.iter)
                self.iterate(generator.iter, bool(generator.is_async))
                for test in generator.ifs:
                    self.visit(test)
            tests = [(test, True) for generator in node.generators for test in generator.ifs]
            for part in ("key", "value", "elt"):
                inner = getattr(node, part, None)
                if inner is not None:
                    self.given(tests, partial(self._seen, inner))

        self.visit(node.generators[0].iter)
        self.repeat(once)


def _own(statements: Iterable[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    """The nodes of a loop's body that belong to it: no nested loops or functions."""
    todo = list(statements)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda, nodes.For, nodes.While)):
            todo.extend(node.get_children())


def _matches(case: nodes.MatchCase, subject: Values, evaluator: Evaluator, frame: Frame) -> bool | None:
    """Whether a case fits: True, False, or None when that is not known."""
    pattern = case.pattern
    if isinstance(pattern, nodes.MatchAs) and pattern.pattern is None:
        return True
    choices = pattern.patterns if isinstance(pattern, nodes.MatchOr) else [pattern]
    results: set[bool | None] = set()
    for value in subject:
        given = getattr(value, "value", evaluator)
        fits: set[bool | None] = set()
        for choice in choices:
            wanted = _wanted(choice, evaluator, frame)
            fits.add(None if evaluator in (given, wanted) else given == wanted)
        results.add(True if True in fits else None if None in fits else False)
    return results.pop() if len(results) == 1 else None


def _wanted(pattern: nodes.NodeNG, evaluator: Evaluator, frame: Frame) -> object:
    """The constant that a pattern asks for; the evaluator itself when it asks for none."""
    if isinstance(pattern, nodes.MatchSingleton):
        return pattern.value
    if isinstance(pattern, nodes.MatchValue):
        values = evaluator.values(pattern.value, frame)
        if len(values) == 1:
            return getattr(values[0], "value", evaluator)
    return evaluator


_STATEMENTS: dict[type[nodes.NodeNG], Callable[[Walker, nodes.NodeNG], bool]] = {
    nodes.Expr: Walker._expression,
    nodes.Return: Walker._return,
    nodes.Raise: Walker._leave,
    nodes.Break: Walker._jump,
    nodes.Continue: Walker._jump,
    nodes.If: Walker._branch,
    nodes.While: Walker._while,
    nodes.Assert: Walker._assert,
    nodes.For: Walker._for,
    nodes.AsyncFor: Walker._for,
    nodes.Try: Walker._try,
    nodes.TryStar: Walker._try,
    nodes.With: Walker._with,
    nodes.AsyncWith: Walker._with,
    nodes.Match: Walker._match,
    nodes.FunctionDef: Walker._function,
    nodes.AsyncFunctionDef: Walker._function,
    nodes.ClassDef: Walker._class,
    nodes.Global: Walker._outer,
    nodes.Nonlocal: Walker._outer,
    nodes.Assign: Walker._assign,
    nodes.AnnAssign: Walker._assign,
    nodes.AugAssign: Walker._assign,
    nodes.Delete: Walker._delete,
}

_EXPRESSIONS: dict[type[nodes.NodeNG], Callable[[Walker, nodes.NodeNG], None]] = {
    nodes.Await: Walker._await,
    nodes.Lambda: Walker._lambda,
    nodes.BoolOp: Walker._either,
    nodes.Subscript: Walker._subscript,
    nodes.Compare: Walker._compare,
    nodes.IfExp: Walker._choice,
    nodes.NamedExpr: Walker._walrus,
    nodes.ListComp: Walker._comprehension,
    nodes.SetComp: Walker._comprehension,
    nodes.DictComp: Walker._comprehension,
    nodes.GeneratorExp: Walker._generator,
}
