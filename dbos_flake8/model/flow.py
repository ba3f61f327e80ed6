"""When a workflow's coroutines draw their step numbers, and what runs beside what.

DBOS numbers checkpoints in the order in which they are taken. Tasks that run side by side
draw in a fixed order as long as each draws before it can first be suspended; after that,
timing decides. `Timeline` finds the tasks of a coroutine for which timing decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum

import attrs
from astroid import nodes

from dbos_flake8.model.calls import Body, Calls, keyword_of, targets
from dbos_flake8.model.names import Arguments, Evaluator
from dbos_flake8.model.scopes import (
    bindings,
    enclosing,
    frame_of,
    frame_of_scope,
    kept_in,
    reads_of,
    scope_of,
)
from dbos_flake8.model.values import (
    Awaitable,
    Container,
    Durable,
    External,
    Frame,
    FunctionValue,
    Partial,
    Value,
)
from dbos_flake8.model.walker import Walker

__all__ = ["Conflict", "Joined", "Timeline", "count", "is_dropped", "is_taken_for_result"]

#: How deep coroutines are followed into others.
_DEEPEST = 12
#: How deep loops inside loops are walked twice.
_DEEPEST_LOOP = 3
#: What a coroutine can be asked to do.
_OF_COROUTINES = frozenset({"send", "throw", "close"})


def is_dropped(node: nodes.NodeNG) -> bool:
    """Whether the value of an expression is thrown away, or kept in a name that nobody reads."""
    child, parent = node, node.parent
    while _hands_up(child, parent):
        child, parent = parent, parent.parent
    if isinstance(parent, nodes.Expr):
        return True
    if isinstance(parent, nodes.Assign):
        names = parent.targets
    elif isinstance(parent, nodes.AnnAssign) or (
        isinstance(parent, nodes.NamedExpr) and isinstance(parent.parent, nodes.Expr)
    ):
        names = [parent.target]
    elif isinstance(parent, nodes.Call) and isinstance(parent.parent, nodes.Expr):
        # `tasks.append(...)`, where nothing else is done with `tasks`
        function = parent.func
        return (
            isinstance(function, nodes.Attribute)
            and function.attrname in ("append", "add")
            and isinstance(function.expr, nodes.Name)
            and _is_only_filled(function.expr)
        )
    else:
        return False
    scope = frame_of(node)
    if not isinstance(scope, (nodes.FunctionDef, nodes.Lambda)):
        return False
    return all(
        isinstance(name, nodes.AssignName) and name.name in scope.locals and not _is_read(scope, name.name)
        for name in names
    )


def is_taken_for_result(node: nodes.NodeNG) -> bool:
    """Whether a coroutine is used as what it would give: tested, compared, added, indexed, asked for a field.

    The same of one in a name, of which nothing else is done.
    """
    if _wants_result(node):
        return True
    target, scope = kept_in(node), frame_of(node)
    if target is None or not isinstance(scope, nodes.FunctionDef) or len(scope.locals[target.name]) != 1:
        return False
    reads = reads_of(target.name, scope)
    return bool(reads) and all(_wants_result(one) for one in reads)


def _wants_result(child: nodes.NodeNG) -> bool:
    parent = child.parent
    while isinstance(parent, nodes.BoolOp):
        child, parent = parent, parent.parent
    if isinstance(parent, (nodes.If, nodes.While, nodes.IfExp, nodes.Assert)):
        return child is parent.test
    if isinstance(parent, nodes.Compare):
        operators = {operator for operator, _ in parent.ops}
        return not operators & {"is", "is not", "in", "not in"}
    if isinstance(parent, nodes.Comprehension):
        return child in parent.ifs or (child is parent.iter and not parent.is_async)
    if isinstance(parent, nodes.For):
        return child is parent.iter and not isinstance(parent, nodes.AsyncFor)
    if isinstance(parent, nodes.Subscript):
        return child is parent.value
    if isinstance(parent, nodes.Attribute):
        return not parent.attrname.startswith(("cr_", "__")) and parent.attrname not in _OF_COROUTINES
    return isinstance(parent, (nodes.UnaryOp, nodes.BinOp, nodes.FormattedValue, nodes.Starred)) or (
        isinstance(parent, nodes.AugAssign) and child is parent.value
    )


def _hands_up(child: nodes.NodeNG, parent: nodes.NodeNG) -> bool:
    """Whether the value of a node is just a part of what the node around it gives."""
    if isinstance(parent, nodes.BoolOp):
        return True
    if isinstance(parent, nodes.IfExp):
        return child is not parent.test
    if isinstance(parent, (nodes.ListComp, nodes.SetComp)):
        return child is parent.elt
    if isinstance(parent, nodes.DictComp):
        return child is parent.value
    return isinstance(parent, (nodes.List, nodes.Tuple)) and isinstance(parent.parent, nodes.Expr)


def _is_only_filled(name: nodes.Name) -> bool:
    scope = frame_of(name)
    if not isinstance(scope, nodes.FunctionDef) or name.name not in scope.locals:
        return False
    if any(isinstance(one.parent, nodes.Arguments) for one in scope.locals[name.name]):
        return False
    return all(
        isinstance(load.parent, nodes.Attribute)
        and load.parent.attrname in ("append", "add")
        and isinstance(load.parent.parent, nodes.Call)
        and isinstance(load.parent.parent.parent, nodes.Expr)
        for load in scope.nodes_of_class(nodes.Name)
        if load.name == name.name
    )


def _is_read(scope: nodes.NodeNG, name: str) -> bool:
    for node in scope.nodes_of_class((nodes.Name, nodes.AugAssign)):
        read = node if isinstance(node, nodes.Name) else node.target
        if getattr(read, "name", None) == name:
            owners = (one for one in enclosing(scope_of(node)) if name in one.locals)
            if next(owners, None) is scope:
                return True
    return False


class _Moment(IntEnum):
    """How far timing has had its say in a task."""

    #: Not suspended since the task began.
    FRESH = 0
    #: Only let through a lock or queue that serves in order.
    SERVED = 1
    SUSPENDED = 2


@attrs.frozen(repr=False)
class Draws:
    """The step numbers that one task may draw."""

    #: Before it can be suspended, or once behind something that serves in order.
    early: bool = False
    #: After it may have been suspended.
    late: bool = False
    #: By an operation that draws when it completes.
    at_completion: bool = False
    #: Only `handle.get_result()`, whose records are interchangeable.
    only_results: bool = False
    #: The lock that lets one task in at a time, if what is late happens behind it.
    lock: nodes.NodeNG | None = None
    #: Queues into which it puts something after it may have been suspended.
    feeds: frozenset[nodes.NodeNG] = frozenset()
    #: Queues behind which it draws: in the order in which they are filled.
    fed: frozenset[nodes.NodeNG] = frozenset()

    @property
    def any(self) -> bool:
        """Whether it takes a checkpoint at all."""
        return self.early or self.late or self.at_completion or self.only_results


@attrs.frozen(repr=False)
class _Effect:
    """What running a function does to the task in which it runs."""

    moment: _Moment
    draws: Draws
    starts_tasks: bool


@attrs.frozen(eq=False, repr=False)
class Task:
    """A coroutine that runs beside others."""

    node: nodes.NodeNG
    draws: Draws
    #: Whether it may be started more than once.
    is_many: bool
    #: Whether it is a step, transaction, child workflow, or a coroutine that takes checkpoints.
    is_durable: bool = True

    @property
    def shown(self) -> str:
        """The coroutine in the words of the code."""
        return _shown(self.node)


@attrs.frozen(eq=False, repr=False)
class Conflict:
    """Tasks whose step numbers depend on timing; `node` is where they are brought together."""

    node: nodes.NodeNG
    #: One of the tasks, in the words of the code.
    shown: str


@attrs.frozen(eq=False, repr=False)
class Joined:
    """A call that runs awaitables side by side: `asyncio.gather(...)`."""

    node: nodes.Call
    path: str
    tasks: tuple[Task, ...]


def count(tasks: Iterable[Task]) -> int:
    """How many run at least; a task that may be started again counts as two."""
    return sum(2 if task.is_many else 1 for task in tasks)


def conflicting(tasks: Iterable[Task]) -> Task | None:
    """A task whose numbers depend on timing when these run side by side."""
    late: Task | None = None
    others = list(tasks)
    locks = {task.draws.lock for task in others if task.draws.lock is not None}
    behind = [task for task in others if task.draws.lock is not None]
    if len(locks) > 1 or (locks and any(task.draws.late for task in others)):
        return behind[-1]
    for feeder in others:
        # Behind a queue, numbers are drawn when somebody has filled it, who draws others in between.
        fed = [one for one in others if one is not feeder and one.draws.fed & feeder.draws.feeds]
        if feeder.draws.late and fed:
            return fed[-1]
    ordinary = [task for task in others if task.draws.late]
    results = [task for task in others if task.draws.only_results]
    if count(ordinary) >= 2:
        late = ordinary[-1]
    elif ordinary and [task for task in results if task is not ordinary[0]]:
        late = ordinary[0]
    if late is None:
        # What draws at its completion races with everything else that draws.
        for task in others:
            bare = task.draws.at_completion or (task.draws.only_results and not task.draws.early)
            rest = [
                other for other in others if other is not task and (other.draws.early or other.draws.late)
            ]
            if bare and rest:
                return task
    return late


@attrs.define(eq=False, repr=False)
class Timeline:
    """Asks for each coroutine when it draws numbers. Answers are remembered per activation."""

    evaluator: Evaluator
    calls: Calls
    _draws: dict[Frame, Draws] = attrs.field(init=False, factory=dict)
    _effects: dict[tuple[Frame, _Moment, bool], _Effect] = attrs.field(init=False, factory=dict)
    #: The functions that are being walked, one inside the other.
    running: list[Frame] = attrs.field(init=False, factory=list)

    def look(
        self, body: Body
    ) -> tuple[list[Conflict], list[Joined], list[tuple[nodes.NodeNG, tuple[Task, ...]]]]:
        """What goes wrong, what is joined, and what runs beside a new task, in a workflow's body."""
        walk = _Simulation(self.evaluator, body.frame, self, is_outer=True)
        walk.run()
        walk.finish()
        claimed = {task.node for join in walk.joined.values() for task in join.tasks}
        beside = [(node, tasks) for node, tasks in walk.beside.items() if node not in claimed]
        return list(walk.conflicts.values()), list(walk.joined.values()), beside

    def draws(self, frame: Frame) -> Draws:
        """What a task that runs a function draws."""
        known = self._draws.get(frame)
        if known is not None:
            return known
        if frame in self.running or len(self.running) >= _DEEPEST:
            return Draws()
        self.running.append(frame)
        try:
            walk = _Simulation(self.evaluator, frame, self)
            walk.run()
        finally:
            self.running.pop()
        self._draws[frame] = walk.drawn()
        return self._draws[frame]

    def effect(self, frame: Frame, moment: _Moment, is_exclusive: bool) -> _Effect:
        """What running a function at a moment of a task does to the task, remembered."""
        key = (frame, moment, is_exclusive)
        known = self._effects.get(key)
        if known is not None:
            return known
        if frame in self.running or len(self.running) >= _DEEPEST:
            return _Effect(moment, Draws(), False)
        self.running.append(frame)
        try:
            walk = _Simulation(self.evaluator, frame, self)
            walk.moment = moment
            if is_exclusive:
                walk.exclusive.append(frame.scope)
            walk.run()
        finally:
            self.running.pop()
        drawn = walk.drawn()
        if is_exclusive and drawn.lock is frame.scope:
            drawn = attrs.evolve(drawn, lock=None)
        effect = _Effect(walk.moment, drawn, walk.has_started)
        self._effects[key] = effect
        return effect

    # Tasks

    def tasks(self, node: nodes.NodeNG, frame: Frame) -> Iterator[Task]:
        """The tasks that an argument of `gather` and its like stands for."""
        yield from self._tasks(node, frame, False, frozenset())

    def _tasks(
        self, node: nodes.NodeNG, frame: Frame, is_many: bool, seen: frozenset[nodes.NodeNG]
    ) -> Iterator[Task]:
        if node in seen or len(seen) > 40:
            return
        seen |= {node}
        if isinstance(node, nodes.Starred):
            yield from self._tasks(node.value, frame, is_many, seen)
        elif isinstance(node, (nodes.List, nodes.Tuple, nodes.Set)):
            for element in node.elts:
                yield from self._tasks(element, frame, is_many, seen)
        elif isinstance(node, nodes.Dict):
            for key, value in node.items:
                yield from self._tasks(key, frame, is_many, seen)
                yield from self._tasks(value, frame, is_many, seen)
        elif isinstance(node, (nodes.ListComp, nodes.SetComp, nodes.GeneratorExp)):
            many = is_many or not self._is_single(node, frame)
            if isinstance(node.elt, nodes.Name):
                # [t for t in tasks]: the tasks themselves
                for generator in node.generators:
                    target = generator.target
                    if getattr(target, "name", None) == node.elt.name:
                        yield from self._tasks(generator.iter, frame, is_many, seen)
                        return
            yield from self._tasks(node.elt, frame, many, seen)
        elif isinstance(node, nodes.DictComp):
            many = is_many or not self._is_single(node, frame)
            yield from self._tasks(node.key, frame, many, seen)
            yield from self._tasks(node.value, frame, many, seen)
        elif isinstance(node, nodes.BinOp):
            if node.op == "*":
                yield from self._tasks(node.left, frame, True, seen)
            else:
                yield from self._tasks(node.left, frame, is_many, seen)
                yield from self._tasks(node.right, frame, is_many, seen)
        elif isinstance(node, nodes.IfExp):
            yield from _busiest(
                list(self._tasks(branch, frame, is_many, seen)) for branch in (node.body, node.orelse)
            )
        elif isinstance(node, nodes.NamedExpr):
            yield from self._tasks(node.value, frame, is_many, seen)
        elif isinstance(node, nodes.Name):
            yield from self._named(node, frame, is_many, seen)
        elif isinstance(node, nodes.Subscript):
            yield from self._tasks(node.value, frame, is_many, seen)
        elif isinstance(node, nodes.Attribute):
            yield from self._given(node, frame)
        elif isinstance(node, nodes.Call):
            yield from self._called(node, frame, is_many, seen)

    def _is_single(self, node: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a comprehension certainly makes one element only."""
        if len(node.generators) != 1:
            return False
        values = self.evaluator.values(node.generators[0].iter, frame)
        return (
            len(values) == 1
            and isinstance(values[0], Container)
            and len(values[0].items) == 1
            and values[0].items[0][0] is not None
        )

    def _called(
        self, node: nodes.Call, frame: Frame, is_many: bool, seen: frozenset[nodes.NodeNG]
    ) -> Iterator[Task]:
        callables = self.evaluator.library.callables
        if isinstance(node.func, nodes.Attribute) and node.func.attrname in ("values", "copy"):
            if not node.args and isinstance(node.func.expr, (nodes.Name, nodes.DictComp, nodes.Dict)):
                yield from self._tasks(node.func.expr, frame, is_many, seen)
                return
        for value in self.evaluator.values(node.func, frame):
            path = value.path if isinstance(value, External) else ""
            if path in callables.tasks or path in callables.wraps:
                inner = node.args[0] if node.args else keyword_of(node, "coro")
                if inner is not None:
                    for task in self._tasks(inner, frame, is_many, seen):
                        yield attrs.evolve(task, node=node)
                return
            if path in ("builtins.list", "builtins.tuple", "builtins.set", "builtins.reversed"):
                if node.args:
                    yield from self._tasks(node.args[0], frame, is_many, seen)
                return
            if path == "builtins.map" and len(node.args) >= 2:
                yield from self._mapped(node, frame)
                return
            if path == "asyncio.gather":
                for argument in node.args:
                    yield from self._tasks(argument, frame, is_many, seen)
                return
        made = list(self._made_by_helper(node, frame, is_many, seen))
        if made:
            yield from made
            return
        task = self.task(node, frame)
        yield attrs.evolve(task, is_many=task.is_many or is_many)

    def _made_by_helper(
        self, node: nodes.Call, frame: Frame, is_many: bool, seen: frozenset[nodes.NodeNG]
    ) -> Iterator[Task]:
        """The coroutines in a list that a function of the project returns."""
        for value in self.evaluator.values(node.func, frame):
            if not isinstance(value, FunctionValue) or value.is_async:
                continue
            if not isinstance(value.node, nodes.FunctionDef):
                continue
            arguments = self.evaluator.arguments(node, frame)
            inner = self.evaluator.call_frame(value, arguments)
            for one in self.evaluator.results(value.node)[0]:
                if one.value is not None and not isinstance(one.value, nodes.Call):
                    yield from self._tasks(one.value, inner, is_many, seen)

    def _mapped(self, node: nodes.Call, frame: Frame) -> Iterator[Task]:
        """`map(function, items)`: the function's coroutine, once for each item."""
        arguments = self.evaluator.arguments(node, frame)
        for value in arguments.positional[0]:
            if isinstance(value, External) and value.path in self.evaluator.library.callables.tasks:
                yield from (attrs.evolve(task, is_many=True) for task in self.tasks(node.args[1], frame))
                return
            given = Arguments(more=True, more_keywords=True)
            yield Task(node, self._value_draws(value, given), True)

    def _named(
        self, node: nodes.Name, frame: Frame, is_many: bool, seen: frozenset[nodes.NodeNG]
    ) -> Iterator[Task]:
        for scope in enclosing(scope_of(node)):
            if node.name not in scope.locals:
                continue
            inner = self.evaluator.frame_for(frame_of_scope(scope), frame)
            found = bindings(scope, node.name, node)
            yield from _busiest(
                list(self._bound(binding, node, inner, frame, is_many, seen)) for binding in found
            )
            yield from self._added(scope, node.name, inner, is_many, seen)
            return

    def _bound(
        self,
        binding: nodes.NodeNG,
        node: nodes.Name,
        inner: Frame,
        frame: Frame,
        is_many: bool,
        seen: frozenset[nodes.NodeNG],
    ) -> Iterator[Task]:
        """The tasks that one binding of a name gives it."""
        parent = binding.parent
        if isinstance(binding, nodes.Arguments) or isinstance(parent, nodes.Arguments):
            yield from self._given(node, frame)
        elif isinstance(parent, (nodes.Tuple, nodes.List)):
            element = _unpacked(binding)
            if element is not None:
                yield from self._tasks(element, inner, is_many, seen)
        elif isinstance(parent, (nodes.Assign, nodes.AnnAssign)) and parent.value is not None:
            yield from self._tasks(parent.value, inner, is_many, seen)
        elif isinstance(parent, (nodes.For, nodes.AsyncFor, nodes.Comprehension)):
            yield from self._tasks(parent.iter, inner, is_many, seen)
        elif isinstance(parent, (nodes.AugAssign, nodes.NamedExpr)):
            yield from self._tasks(parent.value, inner, is_many, seen)

    def _given(self, node: nodes.NodeNG, frame: Frame) -> Iterator[Task]:
        """Coroutines that a parameter holds, made by the code that calls."""
        for value in self.evaluator.values(node, frame):
            groups = value.items if isinstance(value, Container) else ((0, (value,)),)
            for key, values in groups:
                for one in values:
                    if isinstance(one, Awaitable) and one.frame is not None:
                        if isinstance(one.made_by, nodes.Call):
                            for task in self._tasks(one.made_by, one.frame, key is None, frozenset()):
                                yield attrs.evolve(task, node=node, is_many=key is None or task.is_many)

    def _added(
        self,
        scope: nodes.NodeNG,
        name: str,
        frame: Frame,
        is_many: bool,
        seen: frozenset[nodes.NodeNG],
    ) -> Iterator[Task]:
        """`tasks.append(...)`, `tasks += [...]` and `tasks[key] = ...` in the same function."""
        for node in scope.nodes_of_class((nodes.Call, nodes.Assign, nodes.AugAssign)):
            values: list[nodes.NodeNG] = []
            if isinstance(node, nodes.Call):
                function = node.func
                if (
                    isinstance(function, nodes.Attribute)
                    and isinstance(function.expr, nodes.Name)
                    and function.expr.name == name
                    and function.attrname in ("append", "add", "extend", "insert", "update")
                ):
                    values = list(node.args)
            elif isinstance(node, nodes.Assign):
                if any(
                    isinstance(target, nodes.Subscript)
                    and isinstance(target.value, nodes.Name)
                    and target.value.name == name
                    for target in node.targets
                ):
                    values = [node.value]
            elif isinstance(node.target, nodes.AssignName) and node.target.name == name:
                values = [node.value]
            many = is_many or _in_loop(node, scope)
            for value in values:
                yield from self._tasks(value, frame, many, seen)

    def task(self, node: nodes.Call, frame: Frame) -> Task:
        """The task that a call of a coroutine function makes."""
        arguments = self.evaluator.arguments(node, frame)
        drawn = Draws()
        is_durable = False
        for value in self.evaluator.values(node.func, frame):
            one = self._value_draws(value, arguments)
            drawn = _both(drawn, one)
            is_durable = is_durable or self._is_durable(value, one)
        return Task(node, drawn, False, is_durable)

    def _is_durable(self, value: Value, drawn: Draws) -> bool:
        member = self.evaluator.library.member(value)
        if member is not None:
            return self.evaluator.library.behaviour.step_runner(member.name) is not None
        return drawn.any

    def _value_draws(self, value: Value, arguments: Arguments) -> Draws:
        """What running the result of calling a value draws."""
        library = self.evaluator.library
        while isinstance(value, Partial):
            arguments, value = self.evaluator.joined(value, arguments), value.target
        if isinstance(value, Durable):
            return Draws(early=True)
        member = library.member(value)
        if member is not None:
            if not library.behaviour.has("checkpoint", member.name):
                return Draws()
            if library.behaviour.has("draws_late", member.name):
                if member.name == "dbos.WorkflowHandleAsync.get_result":
                    return Draws(only_results=True)
                return Draws(late=True, at_completion=True)
            return Draws(early=True)
        if isinstance(value, External):
            handoff = library.callables.handoffs.get(value.path)
            if handoff is not None and handoff.kind == "to_thread" and arguments.positional:
                rest = attrs.evolve(arguments, positional=arguments.positional[1:])
                if any(
                    self._value_draws(one, rest).any or self._sync_draws(one, rest)
                    for one in arguments.positional[0]
                ):
                    return Draws(late=True, at_completion=True)
            return Draws()
        drawn = Draws()
        for function, given, _ in targets(value, arguments, self.evaluator):
            frame = self.evaluator.call_frame(function, given)
            drawn = _both(drawn, self.draws(frame))
            if not function.is_async:
                drawn = _both(drawn, self._returned(function, frame))
        return drawn

    def _returned(self, function: FunctionValue, frame: Frame) -> Draws:
        """What the coroutine draws that a synchronous function makes and returns."""
        node = function.node
        if isinstance(node, nodes.FunctionDef):
            results = [one.value for one in self.evaluator.results(node)[0]]
        else:
            results = [node.body]
        drawn = Draws()
        for result in results:
            if isinstance(result, nodes.Call) and len(self.running) < _DEEPEST:
                self.running.append(frame)
                drawn = _both(drawn, self.task(result, frame).draws)
                self.running.pop()
        return drawn

    def _sync_draws(self, value: Value, arguments: Arguments) -> bool:
        """Whether a synchronous function takes a checkpoint."""
        return any(
            self.draws(self.evaluator.call_frame(function, given)).any
            for function, given, _ in targets(value, arguments, self.evaluator)
        )


def _busiest(groups: Iterable[list[Task]]) -> list[Task]:
    """Of the tasks that several branches make, those of the branch whose timing matters most."""
    return max(
        groups,
        key=lambda tasks: sum((1 + task.is_many) * (task.draws.late + task.draws.any) for task in tasks),
        default=[],
    )


def _unpacked(binding: nodes.NodeNG) -> nodes.NodeNG | None:
    """What `one, two = first, second` gives a name."""
    targets_ = binding.parent
    assign = targets_.parent
    if not isinstance(assign, nodes.Assign) or not isinstance(assign.value, (nodes.Tuple, nodes.List)):
        return None
    if len(assign.value.elts) != len(targets_.elts):
        return None
    return assign.value.elts[targets_.elts.index(binding)]


def _both(one: Draws, other: Draws) -> Draws:
    return Draws(
        one.early or other.early,
        one.late or other.late,
        one.at_completion or other.at_completion,
        one.only_results or other.only_results,
        one.lock or other.lock,
        one.feeds | other.feeds,
        one.fed | other.fed,
    )


def _in_loop(node: nodes.NodeNG, scope: nodes.NodeNG) -> bool:
    parent = node.parent
    while parent is not None and parent is not scope:
        if isinstance(parent, (nodes.For, nodes.While, nodes.ComprehensionScope)):
            return True
        parent = parent.parent
    return False


#: Calls that run several awaitables side by side until some or all have ended.
_JOINS = frozenset(
    {
        "asyncio.gather",
        "asyncio.tasks.gather",
        "asyncio.wait",
        "asyncio.as_completed",
        "dbos.DBOS.asyncio_wait",
    }
)


@attrs.define(eq=False, repr=False)
class _Simulation(Walker):
    """Runs one coroutine in thought and notes at which moments it draws."""

    timeline: Timeline
    is_outer: bool = False
    moment: _Moment = _Moment.FRESH
    early: bool = False
    late: bool = False
    at_completion: bool = False
    results: bool = False
    #: Tasks that run beside the code that follows, by the call that made them.
    alive: dict[nodes.NodeNG, Task] = attrs.field(factory=dict)
    #: Tasks alive that were made before the moment at which this code was last suspended.
    waiting_groups: list[tuple[nodes.NodeNG, dict[nodes.NodeNG, Task]]] = attrs.field(factory=list)
    conflicts: dict[nodes.NodeNG, Conflict] = attrs.field(factory=dict)
    tentative: dict[nodes.NodeNG, tuple[Conflict, set[nodes.NodeNG]]] = attrs.field(factory=dict)
    joined: dict[nodes.NodeNG, Joined] = attrs.field(factory=dict)
    #: By the call that starts a task: the tasks that run then, itself included.
    beside: dict[nodes.NodeNG, tuple[Task, ...]] = attrs.field(factory=dict)
    overtaken: set[nodes.NodeNG] = attrs.field(factory=set)
    #: Whether tasks were started that may outlive the function that started them.
    has_started: bool = False
    loops: int = 0
    #: Locks that let one task in at a time: what happens behind them happens in order.
    exclusive: list[nodes.NodeNG] = attrs.field(factory=list)
    #: The lock behind which numbers are drawn after the first.
    lock: nodes.NodeNG | None = None
    #: Queues that it fills late, the one that let it through last, and those behind which it draws.
    feeds: set[nodes.NodeNG] = attrs.field(factory=set)
    served_by: nodes.NodeNG | None = None
    fed: set[nodes.NodeNG] = attrs.field(factory=set)
    outermost: Frame = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.outermost = self.frame

    def drawn(self) -> Draws:
        """What the task draws."""
        return Draws(
            self.early,
            self.late,
            self.at_completion,
            self.results,
            self.lock,
            frozenset(self.feeds),
            frozenset(self.fed),
        )

    def finish(self) -> None:
        """What no joining call has claimed is reported where it was made."""
        for node, (conflict, _) in self.tentative.items():
            self.conflicts.setdefault(node, conflict)

    # Branches and loops

    def branches(self, runs: Iterable[Callable[[], bool]]) -> bool:
        before, alive = self.moment, dict(self.alive)
        furthest = before
        all_alive: dict[nodes.NodeNG, Task] = {}
        goes_on = False
        runs = list(runs)
        for run in runs:
            self.moment, self.alive = before, dict(alive)
            on = run()
            goes_on = goes_on or on
            if on or len(runs) == 1:
                furthest = max(furthest, self.moment)
                all_alive |= self.alive
        self.moment, self.alive = furthest, all_alive
        return goes_on

    def repeat(self, run: Callable[[], object]) -> None:
        self.loops += 1
        run()
        if self.loops <= _DEEPEST_LOOP:
            run()
        self.loops -= 1

    # Drawing

    def draw(self, node: nodes.NodeNG) -> None:
        """A step number is taken now."""
        if self.moment is _Moment.SUSPENDED:
            self.late = True
            self._overtake()
        else:
            if self.early and self.exclusive:
                self.lock = self.exclusive[-1]
            self.early = True
            self._draw_behind_queue()

    def _draw_behind_queue(self) -> None:
        if self.moment is _Moment.SERVED and self.served_by is not None:
            self.fed.add(self.served_by)

    def _overtake(self) -> None:
        """The code itself draws after a suspension, beside tasks that do so too."""
        for node, task in self.alive.items():
            if node not in self.overtaken:
                continue
            drawn = task.draws
            if drawn.late or drawn.at_completion or drawn.only_results or drawn.lock is not None:
                group = next((g for g, tasks in self.waiting_groups if node in tasks), None)
                where = group if group is not None else node
                self._found(where, _shown(node))

    def _found(self, node: nodes.NodeNG, shown: str) -> None:
        """Note a conflict, unless it lies in a function that is looked at by itself."""
        if self.frame is self.outermost:
            self.conflicts.setdefault(node, Conflict(node, shown))

    def suspend(self) -> None:
        """The code may wait now; tasks that are alive get their turn."""
        if not self.exclusive:
            self.moment = _Moment.SUSPENDED
        self.overtaken.update(self.alive)

    # Hooks

    def iterate(self, node: nodes.NodeNG, is_async: bool) -> None:
        if is_async:
            self.suspend()

    def enter(self, item: nodes.NodeNG, is_async: bool) -> None:
        callables = self.evaluator.library.callables
        if not is_async:
            return
        for value in self.evaluator.values(item, self.frame):
            if isinstance(value, External):
                path = value.path.removesuffix("()")
                if path in callables.fifo_locks:
                    self._acquire(value)
                elif path in callables.groups:
                    self.waiting_groups.append((item, {}))
            for function in _methods(value, ("__aenter__",), self.evaluator):
                self.inline(function, Arguments())

    def _lets_one_in(self, lock: External) -> bool:
        if lock.path.endswith("Lock()"):
            return True
        made_by = lock.made_by
        return (
            isinstance(made_by, nodes.Call)
            and len(made_by.args) == 1
            and isinstance(made_by.args[0], nodes.Const)
            and made_by.args[0].value == 1
        )

    def _acquire(self, lock: External) -> None:
        """A lock that tasks share lets this one in, in its turn."""
        if lock.made_by is not None and frame_of(lock.made_by) is self.frame.scope:
            return  # a lock of its own stops nobody
        self.serve()
        if self.moment is _Moment.SERVED and self._lets_one_in(lock) and lock.made_by is not None:
            self.exclusive.append(lock.made_by)

    def _release(self, lock: External) -> None:
        if lock.made_by in self.exclusive:
            self.exclusive.remove(lock.made_by)
            self.suspend()

    def leave(self, item: nodes.NodeNG) -> None:
        for value in self.evaluator.values(item, self.frame):
            if isinstance(value, External):
                self._release(value)
        if self.waiting_groups and self.waiting_groups[-1][0] is item:
            _, tasks = self.waiting_groups.pop()
            if self.frame is self.outermost and isinstance(item, nodes.Call):
                self.joined[item] = Joined(item, _group_of(item, self), tuple(tasks.values()))
            self._join(item, tasks.values())
            self.suspend()

    def serve(self, queue: nodes.NodeNG | None = None) -> None:
        """A lock, or a queue, that serves in order lets this task through."""
        if queue is not None or self.moment is _Moment.FRESH:
            self.moment = _Moment.SERVED
            self.served_by = queue

    def _queue(self, node: nodes.Call) -> nodes.NodeNG:
        """Where the queue is made whose method is called; the call itself where nobody knows."""
        owner = node.func.expr if isinstance(node.func, nodes.Attribute) else node
        values = self.evaluator.values(owner, self.frame)
        return next((v.made_by for v in values if isinstance(v, External) and v.made_by is not None), node)

    def call(self, node: nodes.Call) -> None:
        callees = self.evaluator.values(node.func, self.frame)
        paths = {value.path for value in callees if isinstance(value, External)}
        callables = self.evaluator.library.callables
        starts = bool(paths & callables.tasks)
        joins = bool(paths & _JOINS)
        self.callee_and_arguments(node)
        if joins:
            tasks = [
                task
                for argument in (*node.args, *_list_keywords(node))
                for task in self.timeline.tasks(argument, self.frame)
            ]
            if self.frame is self.outermost:
                self.joined[node] = Joined(node, sorted(paths & _JOINS)[0], tuple(tasks))
            self._join(node, tasks)
            if "dbos.DBOS.asyncio_wait" in paths:
                self.draw(node)
            return
        if starts:
            self._start(node, paths)
            return
        if self._starts_soon(node, callees):
            return
        for value in callees:
            self._called(node, value)

    def _called(self, node: nodes.Call, value: Value) -> None:
        library = self.evaluator.library
        callables = library.callables
        while isinstance(value, Partial):
            value = value.target
        if isinstance(value, Durable):
            self.draw(node)
            return
        member = library.member(value)
        if member is not None:
            behaviour = library.behaviour
            if member.name == "dbos.DBOS.reserve_step" or (
                behaviour.has("checkpoint", member.name) and not behaviour.has("draws_late", member.name)
            ):
                self.draw(node)
            return
        if isinstance(value, External):
            head, _, method = value.path.rpartition("().")
            if head in callables.fifo_queues and method in ("get", "get_nowait", "popleft", "pop"):
                self.serve(self._queue(node))
            elif head in callables.fifo_queues and method in ("put", "put_nowait", "append"):
                if self.moment is _Moment.SUSPENDED:
                    self.feeds.add(self._queue(node))
            elif head in callables.fifo_locks and isinstance(node.func, nodes.Attribute):
                for lock in self.evaluator.values(node.func.expr, self.frame):
                    if isinstance(lock, External) and method == "acquire":
                        self._acquire(lock)
                    elif isinstance(lock, External) and method == "release":
                        self._release(lock)
            elif value.path == "asyncio.Event().wait":
                self.serve()  # whoever waits goes on in the order in which it came
            return
        if isinstance(node.parent, nodes.Await) or not _is_coroutine(value):
            arguments = self.evaluator.arguments(node, self.frame)
            for function, given, _ in targets(value, arguments, self.evaluator):
                self.inline(function, given)

    def inline(self, function: FunctionValue, arguments: Arguments) -> None:
        """The code of a called or awaited function runs here, in this task."""
        frame = self.evaluator.call_frame(function, arguments)
        effect = self.timeline.effect(frame, self.moment, bool(self.exclusive))
        drawn = effect.draws
        if effect.starts_tasks:
            self._run_here(frame)
            return
        self.early = self.early or drawn.early
        self.at_completion = self.at_completion or drawn.at_completion
        self.results = self.results or drawn.only_results
        self.feeds |= drawn.feeds
        self.fed |= drawn.fed
        if drawn.early:
            self._draw_behind_queue()
        if drawn.lock is not None:
            self.lock = drawn.lock
        elif drawn.early and self.exclusive and self.moment is not _Moment.FRESH:
            self.lock = self.exclusive[-1]
        if effect.moment is _Moment.SUSPENDED:
            self.overtaken.update(self.alive)
        if drawn.late:
            self.late = True
            self._overtake()
        self.moment = max(self.moment, effect.moment)

    def _run_here(self, frame: Frame) -> None:
        """Walk a function that starts tasks: they stay alive in the code that called it."""
        timeline = self.timeline
        if frame in timeline.running or len(timeline.running) >= _DEEPEST:
            return
        timeline.running.append(frame)
        outer_frame = self.frame
        self.frame = frame
        try:
            self.run()
        finally:
            self.frame = outer_frame
            timeline.running.pop()

    def awaited(self, node: nodes.Await) -> None:
        value = node.value
        if isinstance(value, nodes.Call):
            callees = self.evaluator.values(value.func, self.frame)
            if any(_is_coroutine(one) and not isinstance(one, Durable) for one in callees):
                return  # run in place by `call`
            if any(isinstance(one, External) and self._serves(one) for one in callees):
                return
            if _only_yields(value, callees):
                return
            late = [drawn for one in callees if (drawn := self._late_operation(value, one)) is not None]
            self.suspend()
            if any(
                isinstance(one, External) and one.path in self.evaluator.library.callables.tasks
                for one in callees
            ):
                self.alive.pop(value, None)
            for drawn in late:
                if drawn.only_results:
                    self.results = True
                    self._overtake()
                else:
                    self.at_completion = not (self.early or self.late) or self.at_completion
                    self.late = True
                    self._overtake()
            return
        if not isinstance(value, nodes.Name) or not self._await_name(value):
            self.suspend()

    def _serves(self, value: External) -> bool:
        head, _, method = value.path.rpartition("().")
        callables = self.evaluator.library.callables
        return (
            (head in callables.fifo_queues and method == "get")
            or (head in callables.fifo_locks and method == "acquire")
            or value.path == "asyncio.Event().wait"
        )

    def _late_operation(self, node: nodes.Call, value: Value) -> Draws | None:
        """What an awaited call draws only when it completes."""
        member = self.evaluator.library.member(value)
        if member is None and not (
            isinstance(value, External) and value.path in self.evaluator.library.callables.handoffs
        ):
            return None
        drawn = self.timeline._value_draws(value, self.evaluator.arguments(node, self.frame))
        return drawn if drawn.late or drawn.only_results else None

    def _await_name(self, node: nodes.Name) -> bool:
        """`await task`: the task ends here."""
        tasks = list(self.timeline.tasks(node, self.frame))
        if not tasks or any(task.node is node for task in tasks):
            self._await_given(node)
        self.suspend()
        for task in tasks:
            if not task.is_many:
                self.alive.pop(task.node, None)
        for made in self._kept_in(node):
            if not self.alive[made].is_many:
                del self.alive[made]
        return True

    def _kept_in(self, node: nodes.Name) -> list[nodes.NodeNG]:
        """The calls that made the tasks which a name may hold: one of them, and it ends now."""
        for scope in enclosing(scope_of(node)):
            if node.name in scope.locals:
                seen = bindings(scope, node.name, node)
                values = [getattr(binding.parent, "value", None) for binding in seen]
                return [made for made in self.alive if any(made is value for value in values)]
        return []

    def _await_given(self, node: nodes.Name) -> None:
        """`await coroutine`, where the coroutine is a parameter: it runs here, in this task."""
        for value in self.evaluator.values(node, self.frame):
            if not isinstance(value, Awaitable) or value.frame is None:
                continue
            if isinstance(value.made_by, nodes.Call):
                drawn = self.timeline.task(value.made_by, value.frame).draws
                if drawn.early:
                    self.draw(node)
                if drawn.late:
                    self.suspend()
                    self.draw(node)

    # Tasks

    def _start(self, node: nodes.Call, paths: set[str]) -> None:
        for task in self.timeline.tasks(node, self.frame):
            in_comprehension = any(
                isinstance(parent, nodes.ComprehensionScope) for parent in node.node_ancestors()
            ) and isinstance(scope_of(node), nodes.ComprehensionScope)
            self._started(attrs.evolve(task, is_many=task.is_many or in_comprehension), node)

    def _starts_soon(self, node: nodes.Call, callees: Iterable[Value]) -> bool:
        """`group.start_soon(function, ...)` of anyio."""
        groups = self.evaluator.library.callables.groups
        for value in callees:
            if not isinstance(value, External):
                continue
            head, _, method = value.path.rpartition("().")
            if method == "start_soon" and method in groups.get(head, ()) and node.args:
                arguments = self.evaluator.arguments(node, self.frame)
                rest = attrs.evolve(arguments, positional=arguments.positional[1:])
                for function in arguments.positional[0]:
                    drawn = self.timeline._value_draws(function, rest)
                    if drawn.early and isinstance(function, Durable):
                        # The step is called when the task runs: at once, in order.
                        drawn = Draws(early=True)
                    self._started(Task(node, drawn, False), node)
                return True
        return False

    def _started(self, task: Task, node: nodes.Call) -> None:
        self.has_started = True
        again = node in self.alive
        task = attrs.evolve(task, node=node, is_many=task.is_many or again)
        together = [*(t for n, t in self.alive.items() if n is not node), task]
        self.alive[node] = task
        if self.frame is self.outermost:
            self.beside[node] = tuple(together)
        self.overtaken.discard(node)
        if self.waiting_groups and self._belongs_to_group(node):
            self.waiting_groups[-1][1][node] = task
            return
        if not self.is_outer:
            if task.draws.late:
                self.late = True
            elif task.draws.any:
                self.early = True
        late = conflicting(together)
        if late is not None and self.frame is self.outermost:
            self.tentative[node] = (
                Conflict(node, _shown(node)),
                {one.node for one in together},
            )

    def _belongs_to_group(self, node: nodes.Call) -> bool:
        groups = self.evaluator.library.callables.groups
        return any(
            isinstance(value, External)
            and value.path.rpartition("().")[2] in groups.get(value.path.rpartition("().")[0], ())
            for value in self.evaluator.values(node.func, self.frame)
        )

    def _join(self, node: nodes.NodeNG, tasks: Iterable[Task]) -> None:
        tasks = list(tasks)
        beside = [
            task
            for made, task in self.alive.items()
            if made not in {one.node for one in tasks} and made not in self._grouped()
        ]
        late = conflicting([*tasks, *beside]) if tasks else None
        if late is not None:
            self._found(node, _shown(late.node))
            for made, (_, together) in list(self.tentative.items()):
                if together & {one.node for one in tasks}:
                    del self.tentative[made]
        if not self.is_outer:
            self.late = self.late or any(task.draws.late for task in tasks)
            if any(task.draws.any for task in tasks):
                self.early = self.early or self.moment is not _Moment.SUSPENDED
        for task in tasks:
            self.alive.pop(task.node, None)

    def _grouped(self) -> set[nodes.NodeNG]:
        return {made for _, tasks in self.waiting_groups for made in tasks}


def _group_of(item: nodes.Call, walk: _Simulation) -> str:
    """The library's name of a group of tasks that is entered."""
    groups = walk.evaluator.library.callables.groups
    return next(
        value.path.removesuffix("()")
        for value in walk.evaluator.values(item, walk.frame)
        if isinstance(value, External) and value.path.removesuffix("()") in groups
    )


def _methods(value: Value, names: tuple[str, ...], evaluator: Evaluator) -> Iterator[FunctionValue]:
    from dbos_flake8.model.values import Instance

    if isinstance(value, Instance):
        for name in names:
            for method in evaluator.attribute(value, name):
                if isinstance(method, FunctionValue):
                    yield method


def _only_yields(node: nodes.Call, callees: Iterable[Value]) -> bool:
    """`asyncio.sleep(0)`: every task gets one turn, in the order in which they began."""
    return (
        len(node.args) == 1
        and isinstance(node.args[0], nodes.Const)
        and node.args[0].value == 0
        and any(isinstance(one, External) and one.path == "asyncio.sleep" for one in callees)
    )


def _is_coroutine(value: Value) -> bool:
    while isinstance(value, Partial):
        value = value.target
    return isinstance(value, (FunctionValue, Durable)) and value.is_async


def _list_keywords(node: nodes.Call) -> list[nodes.NodeNG]:
    return [keyword.value for keyword in node.keywords if keyword.arg in ("fs", "aws")]


def _shown(node: nodes.NodeNG) -> str:
    inner = node
    while isinstance(inner, nodes.Call) and inner.args and isinstance(inner.args[0], nodes.Call):
        inner = inner.args[0]
    if isinstance(inner, nodes.Call):
        is_map = getattr(inner.func, "name", "") == "map" and inner.args
        inner = inner.args[0] if is_map else inner.func
    text = str(inner.as_string())
    return text if len(text) < 50 and "\n" not in text else "the task"
