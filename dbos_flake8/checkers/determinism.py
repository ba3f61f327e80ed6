"""DBS3xx: what makes a workflow run differently when it is replayed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.determinism_rules import (
    CancellationSwallowed,
    CleanupStepInFinally,
    ClientInWorkflow,
    ClockInWorkflow,
    CompletionOrder,
    ConcurrentStreamRead,
    DatabaseInWorkflow,
    DeclaredNondeterministic,
    EndlessWorkflow,
    EnvironmentInWorkflow,
    FilesystemInWorkflow,
    GatherWithoutReturnExceptions,
    IdentityInWorkflow,
    InterleavedCheckpoints,
    MutableGlobalRead,
    NetworkInWorkflow,
    RaceWithCheckpoint,
    RandomInWorkflow,
    SleepFromWallClock,
    SleepNotDurable,
    TaskGroupInWorkflow,
    ThreadsInWorkflow,
    UnorderedIteration,
    UnresolvedCall,
    WaitedSetOrder,
    WorkflowWithoutCheckpoint,
)
from dbos_flake8.checkers.fixes import with_return_exceptions
from dbos_flake8.model.acts import Act
from dbos_flake8.model.calls import Call, Edge, Way, keyword_of
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.endings import (
    called_by_stack,
    catches_cancellation,
    compound_statements,
    entered_by_stack,
    goes_on_after,
    has_floor,
    is_endless,
    is_exit,
    jumps_out,
    own_nodes,
    runs_for_any_exit,
    runs_for_cancellation,
    swallows,
)
from dbos_flake8.model.flow import Joined, Task, count
from dbos_flake8.model.paths import Place, Reach, Root, is_test_file
from dbos_flake8.model.scopes import frame_of
from dbos_flake8.model.shared import changed_at_run_time
from dbos_flake8.model.source import Source
from dbos_flake8.model.unresolved import unknown_calls, unresolved
from dbos_flake8.model.uses import Sink, Uses, tells
from dbos_flake8.model.values import Constant, Container, Durable, External, Frame, Order, Value
from dbos_flake8.rule import Culprit, Edit, Fix

__all__ = ["DeterminismChecker"]

#: The sleeps that do nothing but sleep, by whether they are coroutines.
_SLEEPS = {
    **dict.fromkeys(("time.sleep", "gevent.sleep", "eventlet.sleep"), False),
    **dict.fromkeys(("asyncio.sleep", "asyncio.tasks.sleep", "anyio.sleep", "trio.sleep"), True),
}

_RULE_OF = {
    "random": RandomInWorkflow,
    "clock": ClockInWorkflow,
    "identity": IdentityInWorkflow,
    "network": NetworkInWorkflow,
    "file": FilesystemInWorkflow,
    "database": DatabaseInWorkflow,
    "environment": EnvironmentInWorkflow,
    "process": EnvironmentInWorkflow,
    "sleep": SleepNotDurable,
    "thread": ThreadsInWorkflow,
    "nondeterministic": DeclaredNondeterministic,
}

#: Effects whose calls are repeated by recovery, whatever becomes of their values.
_REPEATED = frozenset({"network", "file", "database"})
_HARMLESS = {
    "random": frozenset({Sink.TOLD, Sink.RECORDED, Sink.SLEEP, Sink.REPORTED}),
    "clock": frozenset({Sink.TOLD, Sink.RECORDED, Sink.SLEEP, Sink.REPORTED}),
    "identity": frozenset({Sink.TOLD, Sink.RECORDED, Sink.REPORTED}),
    "environment": frozenset({Sink.TOLD}),
}

_ENVIRONMENT = "depends on the process or machine at hand, and another one may recover the workflow"
_PROCESS = "works on processes of this machine, and DBOS does not record it: recovery repeats it"

#: Libraries whose processes and pools do the work of the program itself.
_WORKERS = ("multiprocessing", "concurrent", "joblib", "billiard", "loky")

#: What runs a function in a copy of the workflow's context.
_CARRIERS = frozenset({"contextvars.copy_context().run"})

_LIMITS = {
    "asyncio.wait_for": "timeout",
    "asyncio.timeout": "delay",
    "asyncio.timeout_at": "when",
    "asyncio.timeouts.timeout": "delay",
    "async_timeout.timeout": "delay",
    "async_timeout.timeout_at": "deadline",
    "anyio.fail_after": "delay",
    "anyio.move_on_after": "delay",
    "anyio.CancelScope": "deadline",
    "trio.fail_after": "seconds",
    "trio.move_on_after": "seconds",
}

_CLOSES_STREAM = "dbos.DBOS.close_stream"
_CACHES = frozenset({"functools.cache", "functools.lru_cache", "functools.cached_property"})

_FUTURES = frozenset({"concurrent.futures.as_completed", "concurrent.futures.wait"})
#: Makers of something ordered of their first argument, and of all but the first.
_LISTING = frozenset({"builtins.list", "builtins.tuple", "builtins.iter", "collections.deque"})
_MAPPING = frozenset({"builtins.map", "itertools.starmap"})

_COLLECTORS = frozenset({"append", "extend", "insert", "appendleft", "put_nowait", "update", "setdefault"})


@attrs.define(eq=False, repr=False)
class _Told:
    """What has been reported for one root, and is not reported again."""

    #: What decides the order of a collection.
    orders: set[Order] = attrs.field(factory=set)
    #: The calls that made sessions and connections.
    sessions: set[nodes.NodeNG] = attrs.field(factory=set)


class DeterminismChecker(Checker):
    """Looks at what a workflow does that a replay does not repeat, and at what runs side by side."""

    def visit_root(self, root: Root, reaches: Sequence[Reach]) -> Iterator[Culprit]:
        inner = tuple(reach for reach in reaches if reach.state.place is Place.WORKFLOW)
        inner = tuple(reach for reach in inner if not self._is_below_declared(reach))
        if not inner:
            return
        uses = Uses(self.context.evaluator, self.context.acts, inner)
        bare = self._without_checkpoint(root, inner)
        if bare is not None:
            yield bare
        told = _Told()
        for reach in inner:
            for culprit in self._of_reach(reach, uses, bare is not None, told):
                yield culprit if culprit.path is not None else attrs.evolve(culprit, path=reach.path)

    def _is_below_declared(self, reach: Reach) -> bool:
        """Whether the settings say what a function on the path does, whatever its code says."""
        return any(self.context.acts.declared(edge.function) is not None for edge in reach.path.edges)

    def _of_reach(self, reach: Reach, uses: Uses, is_bare: bool, told: _Told) -> Iterator[Culprit]:
        for act in self.context.acts.of(reach.body, reach.state.place.around):
            if is_bare and len(reach.path) and act.kind in _REPEATED:
                continue
            if act.kind != "database" or self._is_new_session(act, reach, told.sessions):
                yield from self._act(act, reach, uses)
        yield from self._threads(reach)
        yield from self._clients(reach)
        yield from self._unordered(reach, uses, told.orders)
        yield from self._waited_sets(reach)
        yield from self._futures(reach)
        yield from self._limits(reach)
        yield from self._tries(reach)
        yield from self._loops(reach)
        yield from self._globals(reach)
        yield from self._unresolved(reach)

    # Acts

    def _is_new_session(self, act: Act, reach: Reach, told: set[nodes.NodeNG]) -> bool:
        """Whether a use of a session is not told yet where the session is made.

        What a function of another file does with a session stands at the call that hands it over.
        """
        makers = self.context.acts.makers(act)
        for index, (edge, source) in enumerate(zip(reach.path.edges, reach.path.sources, strict=True)):
            if edge.function.source is not source:
                here = frame_of(edge.node)
                if any(maker in told and frame_of(maker) is here for maker in makers):
                    return False
                handed = self._handed_over(edge, reach.path.frames[index], makers)
                is_new = told.isdisjoint(handed)
                told.update(handed)
                return is_new
        told.update(makers)
        base = act.node.func if isinstance(act.node, nodes.Call) else act.node
        while isinstance(base, nodes.Attribute):
            base = base.expr
        if isinstance(base, nodes.Name):
            told.update(_openings(base))
        return True

    def _handed_over(self, edge: Edge, frame: Frame, makers: Sequence[nodes.NodeNG]) -> set[nodes.NodeNG]:
        """Where the session was made that a call hands over by its name, as far as that is certain."""
        if not isinstance(edge.node, nodes.Call):
            return set()
        given = (*edge.node.args, *(keyword.value for keyword in edge.node.keywords))
        return {
            opening
            for name in given
            if isinstance(name, nodes.Name)
            and any(getattr(value, "made_by", None) in makers for value in self.context.evaluator.values(name, frame))
            for opening in _openings(name)
        }

    def _act(self, act: Act, reach: Reach, uses: Uses) -> Iterator[Culprit]:
        rule = _RULE_OF[act.kind]
        source = reach.body.frame.source
        if rule is ThreadsInWorkflow or (act.kind == "process" and act.path.startswith(_WORKERS)):
            makes_pool = act.path.rpartition(".")[2][:1].isupper()
            if not makes_pool and not self._is_reported_thread(act, reach):
                carrier = "process" if act.kind == "process" else "thread"
                yield ThreadsInWorkflow.at(act.node, source, call=_shown(act.node, act), carrier=carrier)
            return
        use = ""
        if act.kind in _HARMLESS:
            if act.kind == "environment" and self._is_setting(reach):
                return
            harmless = _HARMLESS[act.kind]
            if is_test_file(source):
                harmless |= {Sink.OUTER}  # a test looks at what its workflows have done
            sinks = uses.sinks_of(act, reach, frozenset(Sink) - harmless)
            if act.kind == "clock":
                yield from self._sleeps(act, sinks.get(Sink.SLEEP, ()), reach, uses)
            if self._is_harmless(act, sinks, harmless):
                return
            use = _use(sinks)
        if rule is NetworkInWorkflow and any(
            call.node is act.node and self.context.checkpoints.may_be_taken_by(call, with_tools=False)
            for call in reach.calls
        ):
            return
        if rule is SleepNotDurable and (self._is_stand_in(reach) or self._is_beside(reach)):
            return
        remedy = self._sleep_remedy(act, reach) if rule is SleepNotDurable else self._transaction_remedy
        if rule is NetworkInWorkflow:
            durable = self.context.library.effects.durable_form(act.effect)
            step = "call it in a step (`@DBOS.step()`)"
            remedy = step if durable is None else f"{durable}, or {step}"
        what = _PROCESS if act.kind == "process" else _ENVIRONMENT
        fix = partial(self._durable_sleep, act, reach) if rule is SleepNotDurable else None
        yield rule.at(
            act.node, source, fix=fix, call=_shown(act.node, act), use=use, remedy=remedy, what=what
        )

    @cached_property
    def _transaction_remedy(self) -> str:
        if self.context.is_everywhere("dbos.SQLAlchemyDatasource"):
            return "do it in a step, or in a transaction of a datasource"
        if self.context.is_everywhere("dbos.DBOS.transaction"):
            return "do it in a step, or in a `@DBOS.transaction()`"
        return "do it in a step"

    @staticmethod
    def _is_harmless(
        act: Act, sinks: Mapping[Sink, tuple[nodes.NodeNG, ...]], harmless: frozenset[Sink]
    ) -> bool:
        harmful = sinks.keys() - harmless
        if act.path == "builtins.id":
            harmful -= {Sink.BRANCH, Sink.UNKNOWN, Sink.OUTER}
        return not harmful and len({_record(node) for node in sinks.get(Sink.RECORDED, ())}) <= 1

    def _sleeps(
        self, act: Act, sleeps: Iterable[nodes.NodeNG], reach: Reach, uses: Uses
    ) -> Iterator[Culprit]:
        for node in sleeps:
            if isinstance(node, nodes.Call) and node.args and has_floor(node.args[0]):
                continue
            scope = frame_of(node)
            where = next((other for other in uses.reaches if other.body.scope is scope), reach)
            culprit = SleepFromWallClock.at(node, where.body.frame.source, call=_shown(act.node, act))
            yield attrs.evolve(culprit, path=where.path)

    def _is_beside(self, reach: Reach) -> bool:
        """Whether code runs in a task that the workflow cancels, and that takes no checkpoint: a heartbeat.

        Nothing waits for its sleeps, and recorded ones would race with the steps of the workflow.
        """
        return any(
            self._is_cancelled_task(edge.node, source) and not self.context.checkpoints.takes(edge.frame)
            for edge, source in zip(reach.path.edges, reach.path.sources, strict=True)
        )

    def _is_cancelled_task(self, node: nodes.NodeNG, source: Source) -> bool:
        """Whether a coroutine becomes a task that the same function cancels."""
        maker = node.parent
        if not isinstance(maker, nodes.Call) or not isinstance(maker.parent, (nodes.Assign, nodes.AnnAssign)):
            return False
        evaluator = self.context.evaluator
        if not any(
            isinstance(value, External) and value.path in self.context.library.callables.tasks
            for value in evaluator.values(maker.func, evaluator.frame_at(maker, source))
        ):
            return False
        statement = maker.parent
        targets = statement.targets if isinstance(statement, nodes.Assign) else [statement.target]
        names = {f"{target.as_string()}.cancel" for target in targets}
        calls = compound_statements(frame_of(node), nodes.Call)
        return any(call.func.as_string() in names for call in calls)

    def _is_stand_in(self, reach: Reach) -> bool:
        """Whether a workflow only sleeps, to show how a queue or debouncer treats it."""
        if len(reach.path):
            return False
        body, evaluator = reach.body, self.context.evaluator
        sleeps = {act.node for act in self.context.acts.of(body) if act.kind == "sleep"}
        calls = list(compound_statements(body.scope, nodes.Call))
        if not all(call in sleeps or tells(evaluator, call, body.frame) for call in calls):
            return False
        behaviour = self.context.library.behaviour
        for other in self.context.paths.bodies(body.frame.source):
            for call in other.calls:
                operation = call.operation
                if operation is None or not behaviour.takes_for_later(operation.name):
                    continue
                given = (value for values in call.arguments.positional for value in values)
                if any(
                    isinstance(value, Durable)
                    and value.function is not None
                    and value.function.node is body.scope
                    for value in given
                ):
                    return True
        return False

    @staticmethod
    def _sleep_remedy(act: Act, reach: Reach) -> str:
        if isinstance(act.node.parent, nodes.Decorators):
            return "@DBOS.step(retries_allowed=True)"
        if act.path.rpartition(".")[2] != "sleep" and "wait" in act.path:
            return "await DBOS.recv_async(...)" if reach.body.is_async else "DBOS.recv(...)"
        return "await DBOS.sleep_async(...)" if reach.body.is_async else "DBOS.sleep(...)"

    def _durable_sleep(self, act: Act, reach: Reach) -> Fix | None:
        """`DBOS.sleep(1)` instead of `time.sleep(1)`, in the body of the workflow itself: a checkpoint more.

        A helper may serve others than workflows, for whom `DBOS.sleep` fails.
        """
        call, source = act.node, reach.body.frame.source
        twin = "sleep_async" if reach.body.is_async else "sleep"
        if len(reach.path) or not isinstance(call, nodes.Call) or act.path not in _SLEEPS:
            return None
        if len(call.args) != 1 or call.keywords or isinstance(call.args[0], nodes.Starred):
            return None
        editor = Editor(source)
        dbos = editor.member("dbos", "DBOS", call)
        if dbos is None or not editor.can_edit(call):
            return None
        awaited: tuple[Edit, ...] = ()
        if _SLEEPS[act.path]:
            # Within a task or a time limit, the checkpoint would race with others.
            fits = reach.body.is_async and isinstance(call.parent, nodes.Await)
        else:
            awaited = editor.awaited(call)
            fits = bool(awaited) is reach.body.is_async
        if not fits:
            return None
        place = editor.callee(call)
        if place is None:
            return None
        before, *after = awaited or (editor.insert_before(call, ""),)
        callee = Edit(before.start, place[1], f"{before.text}{dbos.name}.{twin}")
        return Fix.unsafe(f"Use `{dbos.name}.{twin}(...)`", [*dbos.edits, callee, *after])

    def _is_setting(self, reach: Reach) -> bool:
        """Whether code makes settings that are kept for the life of the process."""
        evaluator = self.context.evaluator
        for frame in reach.path.frames:
            scope = frame.scope
            if not isinstance(scope, nodes.FunctionDef) or scope.decorators is None:
                continue
            around = evaluator.frame_at(scope, frame.source)
            for decorator in scope.decorators.nodes:
                maker = decorator.func if isinstance(decorator, nodes.Call) else decorator
                for value in evaluator.values(maker, around):
                    if isinstance(value, External) and value.path in _CACHES:
                        return True
        return False

    # A workflow without a checkpoint

    def _without_checkpoint(self, root: Root, reaches: Sequence[Reach]) -> Culprit | None:
        scope = root.frame.scope
        if root.state.place is not Place.WORKFLOW or not isinstance(scope, nodes.FunctionDef):
            return None
        evaluator = self.context.evaluator
        if any(True for reach in reaches for _ in unknown_calls(reach.body, evaluator)):
            return None
        if any(self.context.checkpoints.may_be_taken_by(call) for reach in reaches for call in reach.calls):
            return None
        if any(self.context.checkpoints.sites(reach.body) for reach in reaches):
            return None
        if any(call.way.detaches for reach in reaches for call in reach.calls):
            return None
        acts = {
            act.node: (act, reach)
            for reach in reaches
            if len(reach.path)
            for act in self.context.acts.of(reach.body, reach.state.place.around)
            if act.kind in _REPEATED
        }
        if not acts:
            return None
        bodies = [reach.body for _, reach in acts.values()]
        named = [body for body in bodies if isinstance(body.scope, nodes.FunctionDef)]
        functions = list(dict.fromkeys(f"`{body.name}`" for body in named or bodies))
        calls = list(dict.fromkeys(f"`{_shown(node, act)}`" for node, (act, _) in acts.items()))
        return attrs.evolve(
            WorkflowWithoutCheckpoint.at(
                scope,
                root.frame.source,
                workflow=scope.name,
                acts="calls " + _listed(calls),
                functions=_listed(functions) + (" a step" if len(functions) == 1 else " steps"),
            ),
            path=reaches[0].path,
        )

    # Threads

    def _threads(self, reach: Reach) -> Iterator[Culprit]:
        source = reach.body.frame.source
        told = {call.node for call in reach.calls if call.way is Way.CONTEXT}
        told |= {
            call.node
            for call in reach.calls
            if call.way.detaches and isinstance(call.value, External) and call.value.path in _CARRIERS
        }
        # Where durable code goes to the thread, other rules tell.
        told |= {call.node for call in reach.calls if call.way.detaches and (call.durable or call.operation)}
        edges = [edge for lead in reach.body.leads if lead.way.detaches for edge in lead.edges]
        told |= {edge.node for edge in edges if edge.durable or self.context.paths.touches_dbos(edge)}
        for edge in edges:
            if edge.node not in told:
                told.add(edge.node)
                yield ThreadsInWorkflow.at(edge.node, source, call=_text(edge.node), carrier=edge.way.carrier)
        for call in reach.calls:
            if call.way.detaches and call.durable is None and call.operation is None:
                if call.node not in told:
                    told.add(call.node)
                    yield ThreadsInWorkflow.at(
                        call.node, source, call=_text(call.node), carrier=call.way.carrier
                    )

    def _is_reported_thread(self, act: Act, reach: Reach) -> bool:
        """Whether a thread is reported where its function is handed over, by this rule or another."""
        made = {lead_edge.node for lead_edge in reach.body.handed_on if lead_edge.way.detaches}
        made |= {call.node for call in reach.calls if call.way.detaches}
        if any(act.node is node or act.node.parent_of(node) for node in made):
            return True
        if not isinstance(act.node, nodes.Call):
            return False
        values = self.context.evaluator.values(act.node.func, act.frame)
        makers = {value.of for value in values if isinstance(value, External)}
        return bool(makers & made)

    # Clients

    def _clients(self, reach: Reach) -> Iterator[Culprit]:
        for call in reach.calls:
            operation = call.operation
            if operation is None or call.is_guarded or call.way.detaches or call.way is Way.STEP:
                continue
            owner, _, name = operation.name.rpartition(".")
            if owner == "dbos.DBOSClient" and name != "destroy":
                yield ClientInWorkflow.at(
                    call.node, reach.body.frame.source, call=call.shown, remedy=self._instead(name)
                )

    def _instead(self, name: str) -> str:
        member = self.context.library.api.member(f"dbos.DBOS.{name}")
        if member is not None and self.context.is_everywhere(member.name):
            return f"use `DBOS.{name}`, or call it in a step"
        return "call it in a step"

    # Order

    def _unordered(self, reach: Reach, uses: Uses, told: set[Order]) -> Iterator[Culprit]:
        frame, evaluator = reach.body.frame, self.context.evaluator
        for node, iterated, parts in self._iterations(reach):
            order = evaluator.order_of(iterated, frame)
            if order is None or (order in told and not self._is_set(iterated, reach)):
                continue
            if self.context.checkpoints.inside(reach.body, *parts) or self._builds_argument(
                node, reach, uses
            ):
                told.add(order)
                if order.is_waited:
                    effect = "so a replay takes other checkpoints here, or gives them other results"
                    remedy = ", and go through those of them that are in it"
                    yield WaitedSetOrder.at(
                        iterated, frame.source, shown=_text(iterated), effect=effect, remedy=remedy
                    )
                else:
                    yield UnorderedIteration.at(iterated, frame.source, shown=_text(iterated))
        for call in compound_statements(frame.scope, nodes.Call):
            for argument in self._listed_sets(call, reach):
                order = evaluator.order_of(argument, frame)
                if order is None or order.is_waited:
                    continue
                takes = any(site is call for site in self.context.checkpoints.sites(reach.body))
                if takes or Sink.CHECKPOINT in uses.sinks(call, reach, order_alone=True):
                    told.add(order)
                    yield UnorderedIteration.at(argument, frame.source, shown=_text(argument))

    def _iterations(
        self, reach: Reach
    ) -> Iterator[tuple[nodes.NodeNG, nodes.NodeNG, tuple[nodes.NodeNG, ...]]]:
        """`(loop, iterated expression, what runs in each round)` of a body."""
        for node in compound_statements(reach.body.scope, (nodes.For, nodes.ComprehensionScope)):
            if isinstance(node, nodes.For):
                yield node, node.iter, tuple(node.body)
                continue
            for generator in node.generators:
                parts = [part for name in ("elt", "key", "value") if (part := getattr(node, name, None))]
                later = node.generators[node.generators.index(generator) + 1 :]
                yield node, generator.iter, (*parts, *generator.ifs, *later)

    def _builds_argument(self, node: nodes.NodeNG, reach: Reach, uses: Uses) -> bool:
        """Whether a loop or comprehension builds something ordered that a checkpoint is given."""
        if isinstance(node, nodes.SetComp):
            return False
        if isinstance(node, nodes.ComprehensionScope):
            return Sink.CHECKPOINT in uses.sinks(node, reach, order_alone=True)
        for call in node.nodes_of_class(nodes.Call):
            function = call.func
            if isinstance(function, nodes.Attribute) and function.attrname in _COLLECTORS:
                base = function.expr
                if self.context.evaluator.is_unordered(base, reach.body.frame) and not self._is_set(
                    base, reach
                ):
                    if Sink.CHECKPOINT in uses.kept(base, reach):
                        return True
        for assign in node.nodes_of_class(nodes.Assign):
            for target in assign.targets:
                if isinstance(target, nodes.Subscript) and Sink.CHECKPOINT in uses.kept(target.value, reach):
                    if self.context.evaluator.is_unordered(target.value, reach.body.frame):
                        return True
        return False

    def _is_set(self, node: nodes.NodeNG, reach: Reach) -> bool:
        values = self.context.evaluator.values(node, reach.body.frame)
        return any(isinstance(value, Container) and value.kind == "set" for value in values)

    def _listed_sets(self, node: nodes.Call, reach: Reach) -> Iterator[nodes.NodeNG]:
        """Arguments of a call that makes something ordered of them: `list(x)`, `", ".join(x)`, `map(f, x)`."""
        if isinstance(node.parent, (nodes.For, nodes.Comprehension)) and node.parent.iter is node:
            return
        function = node.func
        if isinstance(function, nodes.Attribute):
            is_text = isinstance(function.expr, (nodes.Const, nodes.Name)) and function.attrname == "join"
            arguments = node.args[:1] if is_text else []
            if function.attrname == "pop" and not node.args:
                yield function.expr  # any item of a set
        else:
            paths = {
                value.path
                for value in self.context.evaluator.values(function, reach.body.frame)
                if isinstance(value, External)
            }
            arguments = node.args[:1] if paths & _LISTING else node.args[1:] if paths & _MAPPING else []
        for argument in arguments:
            if isinstance(argument, nodes.SetComp) or not isinstance(argument, nodes.ComprehensionScope):
                yield argument
        for argument in node.args:
            if isinstance(argument, nodes.Starred) and any(
                site is node for site in self.context.checkpoints.sites(reach.body)
            ):
                yield argument.value

    def _waited_sets(self, reach: Reach) -> Iterator[Culprit]:
        for call in reach.calls:
            operation, node = call.operation, call.node
            if operation is None or operation.name != "dbos.DBOS.asyncio_wait":
                continue
            if not isinstance(node, nodes.Call):
                continue
            given = node.args[0] if node.args else keyword_of(node, "fs")
            if given is None or not self.context.evaluator.is_unordered(given, reach.body.frame):
                continue
            if self._may_end_early(node, reach) or self._starts_coroutines(given, reach):
                effect = "while `DBOS.asyncio_wait` records positions"
                yield WaitedSetOrder.at(
                    given, reach.body.frame.source, shown=_text(given), effect=effect, remedy=""
                )

    def _starts_coroutines(self, given: nodes.NodeNG, reach: Reach) -> bool:
        """Whether durable coroutines are started by whoever is given them: no tasks of theirs run yet."""
        tasks = self.context.library.callables.tasks
        return any(
            task.draws.any
            and isinstance(task.node, nodes.Call)
            and not any(
                isinstance(value, External) and value.path in tasks
                for value in self.context.evaluator.values(task.node.func, reach.body.frame)
            )
            for task in self.context.timeline.tasks(given, reach.body.frame)
        )

    def _may_end_early(self, node: nodes.Call, reach: Reach) -> bool:
        """Whether a wait may end before all tasks have ended."""
        if self._is_limited(keyword_of(node, "timeout"), reach):
            return True
        given = keyword_of(node, "return_when")
        if given is None:
            return False
        values = self.context.evaluator.values(given, reach.body.frame)
        return any(
            (isinstance(value, Constant) and str(value.value).startswith("FIRST_"))
            or (isinstance(value, External) and value.path.rpartition(".")[2].startswith("FIRST_"))
            for value in values
        )

    def _is_limited(self, given: nodes.NodeNG | None, reach: Reach) -> bool:
        if given is None:
            return False
        return self.context.evaluator.values(given, reach.body.frame) != (Constant(None),)

    # Time limits

    def _futures(self, reach: Reach) -> Iterator[Culprit]:
        """`concurrent.futures` over durable calls in threads."""
        body = reach.body
        for call in body.calls:
            path = call.value.path if isinstance(call.value, External) else ""
            if not isinstance(call.node, nodes.Call) or path not in _FUTURES:
                continue
            if path.endswith(".wait") and not self._may_end_early(call.node, reach):
                continue
            durable = any(one.way.detaches and (one.durable or one.operation) for one in body.calls) or any(
                edge.way.detaches and self.context.paths.touches_dbos(edge) for edge in body.handed_on
            )
            if durable:
                yield CompletionOrder.at(
                    call.node,
                    body.frame.source,
                    call=call.shown,
                    remedy="start child workflows, and take their results in the order of their start",
                )

    def _limits(self, reach: Reach) -> Iterator[Culprit]:
        body = reach.body
        for call in body.calls:
            path = call.value.path if isinstance(call.value, External) else ""
            keyword = _LIMITS.get(path)
            node = call.node
            if keyword is None or not isinstance(node, nodes.Call):
                continue
            if path == "asyncio.wait_for":
                limit = node.args[1] if len(node.args) > 1 else keyword_of(node, keyword)
                waited = node.args[0] if node.args else keyword_of(node, "fut")
                durable = waited is not None and any(
                    task.draws.any for task in self.context.timeline.tasks(waited, body.frame)
                )
            else:
                limit = node.args[0] if node.args else keyword_of(node, keyword)
                blocks = compound_statements(body.scope, nodes.With)
                block = next((one for one in blocks if self._enters(one, node, body.frame)), None)
                durable = block is not None and bool(self.context.checkpoints.inside(body, *block.body))
            if durable and self._is_limited(limit, reach):
                yield RaceWithCheckpoint.at(
                    node, body.frame.source, call=call.shown, remedy=self._limit_remedy
                )

    def _enters(self, node: nodes.With, call: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a block enters what a call made."""
        items = [item for item, _ in node.items]
        return any(
            item is call
            or (
                isinstance(item, nodes.Name)
                and any(
                    isinstance(value, External) and value.made_by is call
                    for value in self.context.evaluator.values(item, frame)
                )
            )
            for item in (*items, *entered_by_stack(node))
        )

    @cached_property
    def _limit_remedy(self) -> str:
        child = "start a child workflow"
        if self.context.is_everywhere("dbos.SetWorkflowTimeout"):
            child += " with `SetWorkflowTimeout`"
        step = self.context.library.api.member("dbos.DBOS.step")
        if step is None or not all(
            any(parameter.name == "timeout_seconds" for parameter in step.parameters_in(release))
            for release in self.context.releases
        ):
            return child
        return f"give the step `timeout_seconds`, or {child}"

    # Cancellation

    def _tries(self, reach: Reach) -> Iterator[Culprit]:
        body, source = reach.body, reach.body.frame.source
        evaluator = self.context.evaluator
        if is_exit(body.scope) and self._is_around_checkpoints(reach):
            yield from self._clean_up(list(runs_for_any_exit(body.scope)), reach)
        for node in compound_statements(body.scope, (nodes.Try, nodes.With)):
            if isinstance(node, nodes.With):
                items = [item for item, _ in node.items]
                items += entered_by_stack(node)
                sites = self.context.checkpoints.inside(body, *node.body)
                if not sites:
                    continue
                for callback in called_by_stack(node, evaluator, body.frame):
                    if callback.lineno < max(site.lineno for site in sites) and any(
                        isinstance(value, Durable) for value in evaluator.values(callback, body.frame)
                    ):
                        what = f"`{_text(callback)}` raises before its body runs"
                        yield CleanupStepInFinally.at(callback, source, what=what)
                for item in items:
                    if swallows(item, evaluator, body.frame) and goes_on_after(node, reach, evaluator):
                        yield CancellationSwallowed.at(
                            item, source, what=f"`{_text(item)}`", remedy="suppress `Exception`"
                        )
                continue
            if not self._runs_checkpoints(node, reach):
                continue
            for jump in jumps_out(node.finalbody):
                yield CancellationSwallowed.at(
                    jump,
                    source,
                    what=f"this `{_text(jump).split()[0]}` drops what was raised, and so it",
                    remedy="leave `finally` by its end",
                )
            yield from self._clean_up(
                [one for one in node.finalbody if not _asks_for_success(one, node)], reach
            )
            for handler in catches_cancellation(node, evaluator, body.frame):
                yield from self._handler(handler, node, reach)

    def _handler(self, handler: nodes.ExceptHandler, node: nodes.Try, reach: Reach) -> Iterator[Culprit]:
        evaluator = self.context.evaluator
        if not goes_on_after(node, reach, evaluator, handler):
            statements = runs_for_cancellation(handler.body, evaluator, reach.body.frame)
            yield from self._clean_up(list(statements), reach)
            return
        caught = "a bare `except`" if handler.type is None else f"`except {_text(handler.type)}`"
        yield CancellationSwallowed.at(
            handler, reach.body.frame.source, what=caught, remedy="catch `Exception`, or raise it again"
        )

    def _runs_checkpoints(self, node: nodes.Try, reach: Reach) -> bool:
        """Whether the body of a `try` takes checkpoints, or stands for that of a `with` that does."""
        if self.context.checkpoints.inside(reach.body, *node.body):
            return True
        return any(
            isinstance(one, nodes.Yield) for part in node.body for one in own_nodes([part])
        ) and self._is_around_checkpoints(reach)

    def _is_around_checkpoints(self, reach: Reach) -> bool:
        """Whether a function is reached as the context manager of a block that takes checkpoints."""
        if not reach.path.edges:
            return False
        block = reach.path.edges[-1].node.parent
        outer = self.context.paths.calls.body(reach.path.frames[-2])
        return isinstance(block, nodes.With) and bool(self.context.checkpoints.inside(outer, *block.body))

    def _clean_up(self, statements: Sequence[nodes.NodeNG], reach: Reach) -> Iterator[Culprit]:
        for site in self.context.checkpoints.inside(reach.body, *statements):
            if _is_stream_close(site, reach):
                continue  # the end of the workflow ends its streams as well
            shown = f"`{_text(site.func if isinstance(site, nodes.Call) else site)}`"
            is_direct = any(
                call.node is site and self.context.checkpoints.is_checkpoint(call) for call in reach.calls
            )
            what = (
                f"{shown} raises before its body runs" if is_direct else f"the checkpoint in {shown} raises"
            )
            yield CleanupStepInFinally.at(site, reach.body.frame.source, what=what)

    def _loops(self, reach: Reach) -> Iterator[Culprit]:
        if EndlessWorkflow.code not in self.context.enabled:
            return
        evaluator = self.context.evaluator
        for node in compound_statements(reach.body.scope, (nodes.While, nodes.For)):
            if is_endless(node, evaluator, reach.body.frame):
                sites = self.context.checkpoints.inside(reach.body, *node.body)
                if sites and not self._waits(sites, reach):
                    yield EndlessWorkflow.at(node, reach.body.frame.source)

    @staticmethod
    def _waits(sites: Sequence[nodes.NodeNG], reach: Reach) -> bool:
        """Whether a loop waits in each round, for a message or some time, as services do."""
        return any(
            call.node in sites
            and call.operation is not None
            and call.operation.name.removesuffix("_async") in ("dbos.DBOS.recv", "dbos.DBOS.sleep")
            for call in reach.calls
        )

    def _globals(self, reach: Reach) -> Iterator[Culprit]:
        if MutableGlobalRead.code not in self.context.enabled:
            return
        for node, changer in changed_at_run_time(reach.body, self.context.evaluator):
            yield MutableGlobalRead.at(node, reach.body.frame.source, name=_text(node), changer=changer)

    def _unresolved(self, reach: Reach) -> Iterator[Culprit]:
        if UnresolvedCall.code not in self.context.enabled:
            return
        for node, reason in unresolved(reach.body, self.context.evaluator):
            yield UnresolvedCall.at(node, reach.body.frame.source, call=_text(node.func), reason=reason)

    # What runs side by side

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        if reach.state.place is not Place.WORKFLOW or reach.state.on_loop is not True:
            return
        conflicts, joined, beside = self.context.timeline.look(reach.body)
        source = reach.body.frame.source
        for conflict in conflicts:
            yield InterleavedCheckpoints.at(conflict.node, source, task=conflict.shown, remedy=self._remedy)
        for join in joined:
            if self._loses_exceptions(join, reach):
                fix = partial(with_return_exceptions, join.node, source)
                yield GatherWithoutReturnExceptions.at(join.node, source, fix=fix)
            durable = [task for task in join.tasks if task.draws.any]
            if self._is_by_completion(join, reach, count(durable)):
                yield CompletionOrder.at(
                    join.node, source, call=_text(join.node.func), remedy=self._waiting_remedy
                )
            several = count(join.tasks) > 1
            if durable and several and join.path == "asyncio.TaskGroup":
                yield TaskGroupInWorkflow.at(join.node, source)
            if self._reads_side_by_side(join.tasks, reach):
                yield ConcurrentStreamRead.at(join.node, source, error=self._stream_error)
        for node, tasks in beside:
            if self._reads_side_by_side(tasks, reach):
                yield ConcurrentStreamRead.at(node, source, error=self._stream_error)

    @cached_property
    def _stream_error(self) -> str:
        is_everywhere = self.context.is_everywhere("dbos.error.DBOSStreamNondeterminismError")
        return f" (DBOSStreamNondeterminismError{'' if is_everywhere else ' from dbos 2.31 on'})"

    def _reads_side_by_side(self, tasks: Iterable[Task], reach: Reach) -> bool:
        if not self.context.records("dbos.DBOS.read_stream"):
            return False
        readers = [task for task in tasks if self._reads_stream(task.node, reach)]
        return count(readers) > 1

    def _is_by_completion(self, join: Joined, reach: Reach, durable: int) -> bool:
        if join.path == "asyncio.as_completed":
            return durable > 1
        if join.path != "asyncio.wait" or not self._may_end_early(join.node, reach):
            return False
        return durable > 1 or (durable == 1 and self._is_limited(keyword_of(join.node, "timeout"), reach))

    @cached_property
    def _waiting_remedy(self) -> str:
        if self.context.is_everywhere("dbos.DBOS.asyncio_wait"):
            return "use `DBOS.asyncio_wait` with a list, which records which were done"
        return "await them in the order in which they were started"

    def _reads_stream(self, node: nodes.NodeNG, reach: Reach) -> bool:
        """Whether the coroutine of a task reads a stream."""
        evaluator = self.context.evaluator
        inner = node
        while isinstance(inner, nodes.Call):
            for edge in (edge for edge in reach.body.edges if edge.node is inner):
                if edge.durable is None and self._streams(edge.frame):
                    return True
            for value in evaluator.values(inner.func, reach.body.frame):
                if _is_read_operation(value):
                    return True
            inner = inner.args[0] if inner.args else None
        return False

    def _streams(self, frame: Frame) -> bool:
        """Whether running a function reads a stream."""
        calls = self.context.paths.calls
        seen = {frame}
        todo = [frame]
        while todo:
            body = calls.body(todo.pop())
            if any(_is_stream_read(call) for call in body.calls):
                return True
            for edge in body.edges:
                if edge.is_plain and edge.frame not in seen:
                    seen.add(edge.frame)
                    todo.append(edge.frame)
        return False

    @cached_property
    def _remedy(self) -> str:
        if self.context.is_everywhere("dbos.DBOS.reserve_step"):
            return (
                "run each sequence as a child workflow (or draw the numbers first with `DBOS.reserve_step()`)"
            )
        return "run each sequence as a child workflow"

    def _loses_exceptions(self, join: Joined, reach: Reach) -> bool:
        if not join.path.endswith(".gather"):
            return False
        durable = count(task for task in join.tasks if task.is_durable)
        if durable < 2:
            return False
        for keyword in join.node.keywords:
            if keyword.arg is None:
                return False
            if keyword.arg == "return_exceptions":
                values = self.context.evaluator.values(keyword.value, reach.body.frame)
                return values == (Constant(False),)
        return True


def _openings(name: nodes.Name) -> tuple[nodes.NodeNG, ...]:
    """What a name stands for: the item of the `with` around it, or the only value that it is given."""
    for around in name.node_ancestors():
        if isinstance(around, nodes.With):
            for item, target in around.items:
                if isinstance(target, nodes.AssignName) and target.name == name.name:
                    return (item,)
    bound = frame_of(name).locals.get(name.name, ())
    return tuple(bound) if len(bound) == 1 and isinstance(bound[0].parent, nodes.Assign) else ()


def _record(node: nodes.NodeNG) -> object:
    """Where a payload is recorded: one event that is set again and again is one place."""
    if isinstance(node, nodes.Call) and getattr(node.func, "attrname", "").startswith("set_event"):
        return node.args[0].as_string() if node.args else node
    return node


def _is_stream_read(call: Call) -> bool:
    return call.operation is not None and call.operation.name.startswith("dbos.DBOS.read_stream")


def _is_stream_close(site: nodes.NodeNG, reach: Reach) -> bool:
    return any(
        call.node is site and call.operation is not None and call.operation.name.startswith(_CLOSES_STREAM)
        for call in reach.calls
    )


def _is_read_operation(value: Value) -> bool:
    return isinstance(value, External) and value.path.startswith("dbos.DBOS.read_stream")


def _asks_for_success(node: nodes.NodeNG, around: nodes.Try) -> bool:
    """Whether a statement of `finally` asks for a flag that the body sets when it has not failed."""
    if not isinstance(node, nodes.If) or not isinstance(node.test, nodes.Name):
        return False
    return any(
        isinstance(one, nodes.AssignName) and one.name == node.test.name for one in own_nodes(around.body)
    )


def _shown(node: nodes.NodeNG, act: Act) -> str:
    text = _text(node.func if isinstance(node, nodes.Call) else node)
    return act.effect.name if act.kept_as is not None or len(text) >= 60 else text


def _text(node: nodes.NodeNG) -> str:
    text = " ".join(str(node.as_string()).split())
    return text if len(text) < 80 else f"{text[:70]}..."


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def _use(sinks: Mapping[Sink, tuple[nodes.NodeNG, ...]]) -> str:
    """Where a value goes, in words that follow "when the workflow is replayed"."""
    if Sink.BRANCH in sinks:  # the worst: the replay takes other steps than were recorded
        return ", and the workflow decides by it"
    taker = next(iter(sinks.get(Sink.CHECKPOINT, ())), None)
    if isinstance(taker, nodes.Call):
        return f", and goes to `{_text(taker.func)}`"
    if Sink.RETURNED in sinks:
        return ", and the workflow returns it"
    return ""
