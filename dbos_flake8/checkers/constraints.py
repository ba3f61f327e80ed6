"""DBS2xx: what workflows, steps and transactions must not do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.constraints_rules import (
    AwaitsChildOnOwnQueue,
    CachedDurableFunction,
    CheckpointInThread,
    CheckpointInTransaction,
    DurableFunctionInFunction,
    ScheduleChangeInWorkflow,
    StepCalledInStep,
    StepChangesOuterState,
    WorkflowChangesOuterState,
    WorkflowOperationInStep,
    WorkflowOperationOutsideWorkflow,
    WorkflowStartedFromThread,
    WorkflowStartedInStep,
)
from dbos_flake8.checkers.starts import starts_of
from dbos_flake8.model.calls import Body, Call, Way, name_of
from dbos_flake8.model.changes import Changes
from dbos_flake8.model.flow import is_dropped
from dbos_flake8.model.paths import Place, Reach, Root, is_test_file
from dbos_flake8.model.queues import Queues
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import Constant, Durable, External, Frame, FunctionValue, Role
from dbos_flake8.rule import Culprit

__all__ = ["ConstraintsChecker", "sets_up"]


class ConstraintsChecker(Checker):
    """Looks at which code runs inside which."""

    @cached_property
    def _changes(self) -> Changes:
        return Changes(self.context.evaluator, self.context.paths)

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        starts = starts_of(self.context, source)
        told: set[nodes.NodeNG] = set()
        for body in (*self.context.paths.bodies(source), *self.context.paths.lambdas(source)):
            for call in body.calls:
                if call.is_guarded:
                    continue
                for culprit in (*starts.culprits(call), *starts.handed_on(call)):
                    if culprit.node not in told:
                        told.add(culprit.node)
                        yield culprit
            yield from self._cached_by_call(body, source)
        for body in self.context.paths.bodies(source):
            for call in body.dbos_calls:
                if call.is_guarded:
                    continue
                yield from self._workflow_handed_to_thread(call, source)
                if call.way.detaches and self._needs_workflow(call):
                    yield self._outside(call, source)

        for node in source.tree.functions:
            yield from self._cached(node, source)

    def visit_root(self, root: Root, reaches: Sequence[Reach]) -> Iterator[Culprit]:
        if root.state.place is Place.WORKFLOW:
            yield from self._waits_on_own_queue(root, reaches)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        place = reach.state.place
        is_outside = place.is_certainly_no_workflow
        source = reach.body.frame.source
        if place is Place.TRANSACTION or not len(reach.path):
            starts = starts_of(self.context, source)
            yield from starts.result_before_commit(reach.body, is_transaction=place is Place.TRANSACTION)
        for call in reach.dbos_calls:
            if call.is_guarded:
                continue
            detached = call.way.detaches
            if place is Place.WORKFLOW and not detached and call.way is not Way.STEP:
                yield from self._refused_in_workflow(call, source)
            if call.way is Way.STEP:
                yield from self._in_step(call, Place.STEP, source)
            elif place.is_step and not detached:
                yield from self._in_step(call, place, source)
            if is_outside and not detached and self._needs_workflow(call):
                yield self._outside(call, source)
            if call.way is Way.CONTEXT:
                continue
            if place is Place.WORKFLOW_THREAD or (place is Place.WORKFLOW and detached):
                yield from self._in_thread(call, reach, source)
            if place is Place.STEP_THREAD or (place.is_step and detached):
                yield from self._started_in_thread(call, reach, source)
        if place is Place.WORKFLOW and not is_test_file(source):
            for change in self._changes.outlasting(reach):
                yield WorkflowChangesOuterState.at(change.node, source, target=change.shown)
            for change, path in self._changes.lost(reach):
                culprit = StepChangesOuterState.at(change.node, change.frame.source, target=change.shown)
                yield attrs.evolve(culprit, path=path)
        if any(isinstance(edge.node.parent, nodes.Decorators) for edge in reach.path.edges):
            return  # the decorators of a function belong to the code that defines it
        if place is Place.WORKFLOW or place is Place.HANDLER or place.is_step:
            yield from self._registered_again(reach, source)
        elif place is Place.UNKNOWN and not len(reach.path):
            yield from self._registered_and_run(reach, source)

    # Steps and transactions

    def _in_step(self, call: Call, place: Place, source: Source) -> Iterator[Culprit]:
        culprit = self._start(call, place, source) or self._refused(call, place, source)
        if culprit is not None:
            yield culprit
        elif place is Place.TRANSACTION and self._is_checkpoint(call):
            yield CheckpointInTransaction.at(call.node, source, call=call.shown)
        elif place is Place.STEP and call.way is not Way.STEP and self._is_step(call):
            yield StepCalledInStep.at(call.node, source, call=call.shown)

    def _start(self, call: Call, place: Place, source: Source) -> Culprit | None:
        does = self._starts(call)
        remedy = "start it from the workflow, after the step"
        if self.context.is_everywhere("dbos.DBOSClient"):
            remedy += ", or use a DBOSClient"
        durable = call.durable
        if does is None and durable is not None and durable.role is Role.DBOS_TRANSACTION:
            if place is Place.STEP and self.context.any_release("<3"):
                does = "runs a transaction"
                remedy = "call the transaction from the workflow"
        if does is None:
            return None
        return WorkflowStartedInStep.at(
            call.node, source, call=call.shown, does=does, place=_shown(place), remedy=remedy
        )

    def _starts(self, call: Call) -> str | None:
        """What a call does when it starts a workflow: "starts a workflow", ..."""
        durable, operation = call.durable, call.operation
        if durable is not None and durable.role is Role.WORKFLOW:
            return "runs a workflow"
        if operation is not None and self.context.library.behaviour.starts_workflow(operation.name):
            if "enqueue" in operation.name:
                return "enqueues a workflow"
            return "debounces a workflow" if "debounce" in operation.name else "starts a workflow"
        return None

    def _refused(self, call: Call, place: Place, source: Source) -> Culprit | None:
        operation = call.operation
        if operation is None or _returns_at_once(call):
            return None
        refused: set[str] = set()
        errors, specifiers = [], []
        for versions, error in self.context.library.behaviour.step_refusals(operation.name):
            if matching := self.context.matching(versions):
                refused.update(matching)
                errors.append(error)
                specifiers.append(versions)
        if not refused:
            return None
        is_everywhere = len(refused) == len(self.context.releases)
        name = operation.name.rpartition(".")[2]
        remedy = "call it from the workflow"
        if name == "sleep":
            remedy = "use `time.sleep(...)` here, or call it from the workflow"
        elif name == "sleep_async":
            remedy = "use `await asyncio.sleep(...)` here, or call it from the workflow"
        return WorkflowOperationInStep.at(
            call.node,
            source,
            call=call.shown,
            error=" or ".join(errors),
            place=_shown(place),
            versions="" if is_everywhere else f" (dbos {' or '.join(specifiers)})",
            remedy=remedy,
        )

    def _is_step(self, call: Call) -> bool:
        if call.durable is not None:
            return call.durable.role.is_step
        return call.operation is not None and (
            self.context.library.behaviour.step_runner(call.operation.name) is not None
        )

    def _is_checkpoint(self, call: Call) -> bool:
        if call.durable is not None:
            return call.durable.role.is_step
        return call.operation is not None and self.context.records(call.operation.name)

    # Schedules

    def _refused_in_workflow(self, call: Call, source: Source) -> Iterator[Culprit]:
        operation = call.operation
        if operation is None or not self.context.library.behaviour.has("refused_in_workflow", operation.name):
            return
        remedy = "call it in a step"
        if "apply" in operation.name:
            remedy = "apply the schedules where the program starts, or in a step"
        yield ScheduleChangeInWorkflow.at(call.node, source, call=call.shown, remedy=remedy)

    # Caches

    def _cached(self, node: nodes.FunctionDef, source: Source) -> Iterator[Culprit]:
        """Caches above the decorator that registers a function."""
        if node.decorators is None or len(node.decorators.nodes) < 2:
            return
        frame = self.context.evaluator.frame_at(node, source)
        caches = [one for one in node.decorators.nodes if self._is_cache(one, frame)]
        if not caches:
            return
        for registration in self.context.evaluator.registrations(node, frame):
            place = node.decorators.nodes.index(registration.node)
            for cache in caches:
                if node.decorators.nodes.index(cache) < place:
                    yield CachedDurableFunction.at(
                        cache,
                        source,
                        cache=f"@{_callee(cache)}",
                        role=registration.durable.role.value,
                        function=node.name,
                        remedy="put the cache below the decorator of dbos",
                    )

    def _is_cache(self, decorator: nodes.NodeNG, frame: Frame) -> bool:
        """Whether a decorator is a cache, `@lru_cache` or `@lru_cache(8)`, or a function that applies one."""
        caches = self.context.library.callables.caches
        evaluator = self.context.evaluator
        node = decorator.func if isinstance(decorator, nodes.Call) else decorator
        for value in (*evaluator.values(decorator, frame), *evaluator.values(node, frame)):
            if isinstance(value, External) and value.path.removesuffix("()") in caches:
                return True
            if isinstance(value, FunctionValue) and isinstance(value.node, nodes.FunctionDef):
                inner = evaluator.open_frame(value)
                returned = (one.value for one in evaluator.results(value.node)[0])
                if any(isinstance(one, nodes.Call) and self._is_cache(one.func, inner) for one in returned):
                    return True
        return False

    def _cached_by_call(self, body: Body, source: Source) -> Iterator[Culprit]:
        """`lru_cache(step)`, `lru_cache(maxsize=8)(step)`."""
        caches = self.context.library.callables.caches
        for call in body.calls:
            value = call.value
            if not isinstance(value, External) or value.path.removesuffix("()") not in caches:
                continue
            if call.way is not Way.CALL or call.is_guarded:
                continue
            for one in (one for given in call.arguments.positional[:1] for one in given):
                if isinstance(one, Durable):
                    yield CachedDurableFunction.at(
                        call.node,
                        source,
                        cache=_callee(call.node.func) if isinstance(call.node, nodes.Call) else "cache",
                        role=one.role.value,
                        function=name_of(one),
                        remedy="cache the function, and make that the step",
                    )

    # Queues

    def _waits_on_own_queue(self, root: Root, reaches: Sequence[Reach]) -> Iterator[Culprit]:
        """Children that a workflow puts on the queue on which it runs, and waits for."""
        waiting = [
            (reach, {of for call in reach.calls if (of := _waited_for(call)) is not None})
            for reach in reaches
        ]
        if not any(waited for _, waited in waiting):
            return
        source = root.frame.source
        queues = Queues(self.context.paths, source, self.context.releases)
        own = queues.runs_on(root.frame.scope)
        for reach, waited in waiting:
            if reach.state.place is not Place.WORKFLOW or not own or not waited:
                continue
            for call in reach.calls:
                if call.node not in waited or call.operation is None:
                    continue
                queue = queues.enqueued_on(call)
                if queue is None or queue.name is None or queue.name not in own:
                    continue
                limit = queues.limit_of(queue.name)
                if limit is None:
                    continue
                culprit = AwaitsChildOnOwnQueue.at(
                    call.node,
                    call.frame.source,
                    workflow=getattr(root.frame.scope, "name", "it"),
                    queue=queue.name,
                    limit="one" if limit == 1 else str(limit),
                )
                yield attrs.evolve(culprit, path=reach.path)

    # Outside workflows

    def _needs_workflow(self, call: Call) -> bool:
        operation = call.operation
        return (
            operation is not None
            and self.context.library.behaviour.has("needs_workflow", operation.name)
            and not _returns_at_once(call)
        )

    @staticmethod
    def _outside(call: Call, source: Source) -> Culprit:
        assert call.operation is not None
        name = call.operation.name.rpartition(".")[2].removesuffix("_async")
        remedy = {
            "sleep": "use `time.sleep(...)` or `await asyncio.sleep(...)`",
            "recv": "let a workflow receive the message",
            "set_event": "set the event in the workflow, or send it a message with `DBOS.send`",
            "write_stream": "write to the stream in a workflow or step",
            "close_stream": "close the stream in the workflow that writes it",
        }.get(name, "call it in a workflow")
        return WorkflowOperationOutsideWorkflow.at(call.node, source, call=call.shown, remedy=remedy)

    # Threads

    def _workflow_handed_to_thread(self, call: Call, source: Source) -> Iterator[Culprit]:
        """In plain code only a workflow that is itself the thread's target counts, where nobody gets what
        it returns and raises. A pool hands back both, if they are asked for.
        """
        durable = call.durable
        if durable is None or durable.role is not Role.WORKFLOW:
            return
        if call.way not in (Way.THREAD, Way.PROCESS):
            return
        if call.way is Way.PROCESS or self._loses_result(call):
            yield self._from_thread(call, call.node, source, "runs without handle or parent")

    def _loses_result(self, call: Call) -> bool:
        """Whether what a function returns and raises in a thread is lost."""
        if not isinstance(call.node, nodes.Call) or is_dropped(call.node):
            return True
        handoffs = self.context.library.callables.handoffs
        takers = self.context.evaluator.values(call.node.func, call.frame)
        paths = [taker.path for taker in takers if isinstance(taker, External) and taker.path in handoffs]
        return any(handoffs[path].loses for path in paths)

    def _from_thread(self, call: Call, node: nodes.NodeNG, source: Source, effect: str) -> Culprit:
        return WorkflowStartedFromThread.at(
            node, source, call=call.shown, carrier=call.way.carrier, effect=effect, remedy=self._start_remedy
        )

    @cached_property
    def _start_remedy(self) -> str:
        has_queues = self.context.is_everywhere("dbos.DBOS.enqueue_workflow")
        enqueue = "`DBOS.enqueue_workflow`" if has_queues else "`enqueue` of a queue"
        return f"use `DBOS.start_workflow` or {enqueue}"

    def _in_thread(self, call: Call, reach: Reach, source: Source) -> Iterator[Culprit]:
        started = list(self._started_in_thread(call, reach, source))
        if started:
            yield from started
            return
        if not self._is_checkpoint(call) and not self._needs_workflow(call):
            return
        if call.operation is not None and call.operation.name.startswith("dbos.WorkflowHandle"):
            return  # what the handle stands for was started somewhere, and that is the mistake
        effect = "not recorded, and runs again when the workflow is recovered"
        if self._needs_workflow(call):
            effect = "refused with DBOSException"
        yield CheckpointInThread.at(
            call.node, source, call=call.shown, carrier=_carrier(call, reach), effect=effect
        )

    def _started_in_thread(self, call: Call, reach: Reach, source: Source) -> Iterator[Culprit]:
        if self._starts(call) is None:
            return
        culprit = WorkflowStartedFromThread.at(
            call.node,
            source,
            call=call.shown,
            carrier=_carrier(call, reach),
            effect="becomes a workflow without a parent, which recovery starts again",
            remedy=self._start_remedy,
        )
        yield attrs.evolve(culprit, blames_thread=not call.way.detaches)

    # Registrations

    def _registered_again(self, reach: Reach, source: Source) -> Iterator[Culprit]:
        scope = reach.body.scope
        if not isinstance(scope, nodes.FunctionDef):
            return
        for one in reach.body.registrations:
            yield self._registration(one.node, one.durable, scope, source)

    def _registered_and_run(self, reach: Reach, source: Source) -> Iterator[Culprit]:
        """A function that defines a durable function and runs it in the same go."""
        scope = reach.body.scope
        if not isinstance(scope, nodes.FunctionDef) or sets_up(scope, source):
            return
        for one in reach.body.registrations:
            if one.durable.function is not None and self._is_run_here(one.durable, reach):
                yield self._registration(one.node, one.durable, scope, source)

    def _is_run_here(self, durable: Durable, reach: Reach) -> bool:
        function = durable.function
        assert function is not None
        for call in reach.calls:
            other = call.durable.function if call.durable is not None else None
            if other is not None and other.node is function.node:
                return True
            operation = call.operation
            if operation is None:
                continue
            if self.context.library.behaviour.starts_workflow(operation.name):
                for argument in call.arguments.positional:
                    for value in argument:
                        started = value.function if isinstance(value, Durable) else None
                        if started is not None and started.node is function.node:
                            return True
        return False

    @staticmethod
    def _registration(
        node: nodes.NodeNG, durable: Durable, scope: nodes.FunctionDef, source: Source
    ) -> Culprit:
        function = durable.function
        name = function.name if function is not None else "it"
        return DurableFunctionInFunction.at(node, source, function=name, around=scope.name)


_SETUP_NAMES = (
    *("main", "create_", "make_", "build_", "register", "setup", "set_up", "init"),
    *("configure", "install", "get_app"),
)


def sets_up(scope: nodes.FunctionDef, source: Source) -> bool:
    """Whether a function's name says that it runs once, when the program starts, or in a test."""
    if is_test_file(source) or scope.name == "__init__":
        return True
    name: str = scope.name
    return name.lstrip("_").startswith(("test", *_SETUP_NAMES))


def _waited_for(call: Call) -> nodes.NodeNG | None:
    """The call that made the handle on which a call waits; None where it waits for nothing."""
    member = call.operation
    if member is None or not isinstance(call.value, External):
        return None
    is_result = member.name in ("dbos.WorkflowHandle.get_result", "dbos.WorkflowHandleAsync.get_result")
    return call.value.of if is_result else None


def _callee(decorator: nodes.NodeNG) -> str:
    """A decorator or callee without its arguments."""
    node = decorator.func if isinstance(decorator, nodes.Call) else decorator
    return str(node.as_string())


def _shown(place: Place) -> str:
    return "transaction" if place is not Place.STEP else "step"


def _carrier(call: Call, reach: Reach) -> str:
    ways = [call.way, *(edge.way for edge in reversed(reach.path.edges))]
    for way in ways:
        if way.detaches:
            return way.carrier
    return "thread"


def _returns_at_once(call: Call) -> bool:
    """`DBOS.sleep(0)`: a sleep that is not positive returns at once, wherever it is called."""
    operation = call.operation
    if operation is None or operation.name not in ("dbos.DBOS.sleep", "dbos.DBOS.sleep_async"):
        return False
    if not call.arguments.positional:
        return False
    values = call.arguments.positional[0]
    return all(
        isinstance(value, Constant) and isinstance(value.value, (int, float)) and value.value <= 0
        for value in values
    )
