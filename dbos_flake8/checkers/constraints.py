"""DBS2xx: what workflows, steps and transactions must not do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import attrs
from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.model.calls import Call, Way
from dbos_flake8.model.changes import Changes
from dbos_flake8.model.paths import Place, Reach, is_test_file
from dbos_flake8.model.scopes import ifs_around
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import Constant, Durable, Role
from dbos_flake8.rule import Culprit, Rule

__all__ = ["ConstraintsChecker", "sets_up"]


class WorkflowStartedInStep(Rule):
    """A step or transaction starts, enqueues or calls a workflow.

    ## Why is this bad?

    DBOS asserts that no step is running when a workflow starts. The call fails with an
    AssertionError that carries no text at all, so a search for it finds nothing. Under `python -O`
    the assertion is gone: the child runs, takes a step number of the parent, and the parent fails
    later with `DBOSUnexpectedStepError`. The same holds in a transaction of a datasource, and on
    dbos 2 for a `@DBOS.transaction()` that a step calls.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def ship(order: str) -> None: ...


    @DBOS.step()
    def pay(order: str) -> None:
        DBOS.start_workflow(ship, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def ship(order: str) -> None: ...


    @DBOS.step()
    def pay(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        pay(order)
        DBOS.start_workflow(ship, order)
    ```

    ## Stays silent on

    A `DBOSClient` in a step, which is outside the workflow's context; steps that call steps;
    management calls (`DBOS.fork_workflow`, `DBOS.cancel_workflow`, ...); threads, which have no
    step around them (DBS204 looks at those).

    ## Versions

    All.
    """

    code = "DBS201"
    name = "workflow-started-in-step"
    message = (
        "`{call}` {does} inside a {place}, which fails with an AssertionError without any text; {remedy}"
    )
    fails = True
    precedence = 30


class WorkflowOperationInStep(Rule):
    """A step uses an operation that only workflows have.

    ## Why is this bad?

    `DBOS.recv`, `DBOS.sleep`, `DBOS.patch`, `DBOS.deprecate_patch` and `DBOS.reserve_step` take or
    consult step numbers of the workflow, which a running step does not have: they raise.
    `DBOS.sleep` fails with an AssertionError, the others with a DBOSException. Older versions
    refuse more: `DBOS.set_event` before 2.1, `DBOS.close_stream` before 2.31.1, `DBOS.send` and
    `DBOS.get_event` before 2.0.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def poll(job: str) -> None:
        DBOS.sleep(5)
    ```

    Use instead:

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def poll(job: str) -> None:
        time.sleep(5)
    ```

    ## Stays silent on

    `DBOS.set_event`, `DBOS.write_stream`, `DBOS.close_stream`, `DBOS.send` and `DBOS.get_event`,
    where the project's versions allow them in a step; a sleep of zero, which returns at once.

    ## Versions

    All; the older refusals only where the project allows such a version.
    """

    code = "DBS202"
    name = "workflow-operation-in-step"
    message = "`{call}` fails with {error} inside a {place}{versions}; {remedy}"
    fails = True
    precedence = 31


class WorkflowOperationOutsideWorkflow(Rule):
    """An operation that needs a workflow is used where none can run.

    ## Why is this bad?

    `DBOS.sleep`, `recv`, `set_event`, `write_stream`, `close_stream`, `patch`, `deprecate_patch`
    and `reserve_step` belong to the workflow that calls them. In an HTTP handler, a command, a
    test, a thread or at module level there is none, and they raise a DBOSException.

    ## Example

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @app.post("/orders/{order}/paid")
    def paid(order: str) -> None:
        DBOS.set_event("paid", order)
    ```

    Use instead:

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @app.post("/orders/{order}/paid")
    def paid(order: str) -> None:
        DBOS.send(order, "paid", topic="payment")
    ```

    ## Stays silent on

    Helpers that may be called from a workflow; handlers that are workflows themselves; `DBOS.send`,
    `DBOS.get_event` and everything else that works anywhere; code that expects the failure
    (`pytest.raises`).

    ## Versions

    All.
    """

    code = "DBS203"
    name = "workflow-operation-outside-workflow"
    message = "`{call}` needs a running workflow, and here there is none: it raises DBOSException; {remedy}"
    fails = True
    precedence = 33


class WorkflowStartedFromThread(Rule):
    """A thread, pool or process runs or starts a workflow.

    ## Why is this bad?

    A new thread does not carry the DBOS context of the code that starts it. A workflow that is
    started there becomes a root without a parent: the parent does not record it, and starts it
    again when it is recovered. It is not cancelled with the parent and not waited for at shutdown.

    ## Example

    ```python
    import threading

    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        threading.Thread(target=bill, args=(order,)).start()
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        DBOS.start_workflow(bill, order)
    ```

    ## Stays silent on

    `asyncio.to_thread`, `anyio.to_thread` and `run_in_threadpool`, which carry the context and hand
    back the result and the exception; in plain code, threads that merely enqueue or start workflows.

    ## Versions

    All.
    """

    code = "DBS204"
    name = "workflow-started-from-thread"
    message = (
        "this {carrier} does not carry the DBOS context: `{call}` {effect}; "
        "use `DBOS.start_workflow` or `DBOS.enqueue_workflow` in the code itself"
    )
    precedence = 34


class CheckpointInThread(Rule):
    """A workflow takes a checkpoint in a raw thread or pool.

    ## Why is this bad?

    Threads and pools do not carry the DBOS context. A step that runs there is an ordinary function
    call: nothing is recorded, and when the workflow is recovered it runs again, with all its side
    effects. `DBOS.send` and other operations work but are not recorded either, and `DBOS.sleep`,
    `recv` and `set_event` raise.

    ## Example

    ```python
    from concurrent.futures import ThreadPoolExecutor

    from dbos import DBOS


    @DBOS.step()
    def charge(order: str) -> None: ...


    @DBOS.workflow()
    def charge_all(orders: list[str]) -> None:
        with ThreadPoolExecutor() as pool:
            for order in orders:
                pool.submit(charge, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def charge(order: str) -> None: ...


    @DBOS.workflow()
    def charge_all(orders: list[str]) -> None:
        handles = [DBOS.enqueue_workflow("charges", charge, order) for order in orders]
        for handle in handles:
            handle.get_result()
    ```

    ## Stays silent on

    `asyncio.to_thread`, `anyio.to_thread` and `asyncio.run_coroutine_threadsafe`, which carry the
    context; threads inside a step.

    ## Versions

    All.
    """

    code = "DBS205"
    name = "checkpoint-in-thread"
    message = (
        "`{call}` runs in a {carrier} without the workflow's context, so it is {effect}; "
        "call it from the workflow, or use `await asyncio.to_thread(...)` or a child workflow"
    )
    precedence = 32


class WorkflowChangesOuterState(Rule):
    """A workflow changes state that outlives it.

    ## Why is this bad?

    Workflow code runs again from the top when a workflow is recovered, in another process perhaps.
    A change of a global, a class attribute or a shared object then happens twice, or in a process
    whose other workflows never saw it. What is read from it later differs between the first run and
    the replay.

    ## Example

    ```python
    from dbos import DBOS

    processed: list[str] = []


    @DBOS.workflow()
    def handle(order: str) -> None:
        processed.append(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def handle(order: str) -> list[str]:
        processed = [order]
        return processed
    ```

    ## Stays silent on

    Locals, closures and objects of the workflow's own run; lazy initialisation of a client, pool or
    adapter; methods of objects that are not known; loggers, metrics and context variables; tests,
    which count on purpose what runs how often.

    ## Versions

    All.
    """

    code = "DBS206"
    name = "workflow-changes-outer-state"
    message = (
        "the workflow changes `{target}`, which outlives it: recovery runs this code again and changes it twice, or in "
        "another process; keep it in a local variable, or change it in a step and in a database"
    )


class StepChangesOuterState(Rule):
    """A step changes state that the workflow then reads.

    ## Why is this bad?

    When a workflow is recovered, a step that has been recorded does not run again: its result is
    taken from the database. A change that it made on the side, to an argument, an attribute or a
    global, is lost, and the workflow goes on with the old state.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def fill(order: dict[str, str]) -> None:
        order["status"] = "paid"


    @DBOS.workflow()
    def checkout() -> str:
        order: dict[str, str] = {}
        fill(order)
        return order["status"]
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def fill(order: dict[str, str]) -> dict[str, str]:
        return {**order, "status": "paid"}


    @DBOS.workflow()
    def checkout() -> str:
        order: dict[str, str] = {}
        order = fill(order)
        return order["status"]
    ```

    ## Stays silent on

    State that only steps read; caches and clients that any step can make again; an argument that
    the step also returns, where the workflow uses what is returned; tests.

    ## Versions

    All.
    """

    code = "DBS207"
    name = "step-changes-outer-state"
    message = (
        "the step changes `{target}`, which the workflow reads afterwards: on recovery the step does not "
        "run again and the change is lost; return the new value from the step"
    )


class DurableFunctionInFunction(Rule):
    """A workflow or step is registered in a function that runs again and again.

    ## Why is this bad?

    Each run registers the function anew under one name (dbos logs a warning about it), and the last
    closure wins for all of them. After a restart the function is not registered until that code has
    run again: DBOS cannot recover its workflows, and they stay PENDING.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def outer(order: str) -> str:
        @DBOS.step()
        def pay() -> str:
            return order

        return pay()
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def pay(order: str) -> str:
        return order


    @DBOS.workflow()
    def outer(order: str) -> str:
        return pay(order)
    ```

    ## Stays silent on

    Factories, `__init__`, `register_*`, `create_app`, `main`, tests, and decorators of the project.

    ## Versions

    All.
    """

    code = "DBS208"
    name = "durable-function-in-function"
    message = (
        "this registers `{function}` each time `{around}` runs, and not at all after a restart until it runs again, so "
        "recovery cannot find it; define it at module level and pass what it needs"
    )


class CheckpointInTransaction(Rule):
    """A datasource transaction calls a step or a DBOS operation.

    ## Why is this bad?

    Inside the transaction nothing but the transaction itself is recorded. A message or event leaves
    at once, outside the transaction and without a checkpoint: it is sent again when the transaction
    is retried, and stays sent when it is rolled back.

    ## Example

    ```python
    from dbos import DBOS, SQLAlchemyDatasource

    ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


    @ds.transaction
    def book(order: str, seller: str) -> None:
        DBOS.send(seller, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SQLAlchemyDatasource

    ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


    @ds.transaction
    def book(order: str) -> None: ...


    @DBOS.workflow()
    def sell(order: str, seller: str) -> None:
        book(order)
        DBOS.send(seller, order)
    ```

    ## Stays silent on

    `DBOS.logger`, `DBOS.workflow_id` and other properties; `client.enqueue_in_transaction`, which
    is made for this.

    ## Versions

    All that have datasources (2.22).
    """

    code = "DBS209"
    name = "checkpoint-in-transaction"
    message = (
        "`{call}` is not recorded inside a transaction: it happens at once, again when the transaction is retried, and "
        "stays when it is rolled back; call it from the workflow, after the transaction"
    )
    precedence = 36


class StepCalledInStep(Rule):
    """A step calls another step.

    ## Why is this bad?

    It is allowed, and the inner step is an ordinary function call: no checkpoint of its own, its
    retry options are ignored, and it runs again whenever the outer step is retried. Switch this
    rule on where each step is meant to be recorded.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True)
    def charge(order: str) -> None: ...


    @DBOS.step()
    def checkout(order: str) -> None:
        charge(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step(retries_allowed=True)
    def charge(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        charge(order)
    ```

    ## Versions

    All.
    """

    code = "DBS210"
    name = "step-called-in-step"
    message = (
        "the step `{call}` is no checkpoint of its own inside another step, and its retry options are "
        "ignored; call it from the workflow, or make it a plain function"
    )
    is_default = False
    precedence = 38


#: Properties of DBOS that are None outside a step.
_TELLS_STEP = frozenset({"step_id", "step_status"})


class ConstraintsChecker(Checker):
    """Looks at which code runs inside which."""

    @cached_property
    def _changes(self) -> Changes:
        return Changes(self.context.evaluator, self.context.paths)

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for body in self.context.paths.bodies(source):
            for call in body.calls:
                if call.is_guarded:
                    continue
                yield from self._workflow_handed_to_thread(call, source)
                if call.way.detaches and self._needs_workflow(call):
                    yield self._outside(call, source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        place = reach.state.place
        source = reach.body.frame.source
        for call in reach.body.calls:
            if call.is_guarded:
                continue
            detached = call.way.detaches
            if call.way is Way.STEP:
                yield from self._in_step(call, Place.STEP, source)
            elif place.is_step and not detached and not _knows_of_step(call):
                yield from self._in_step(call, place, source)
            if call.asked:
                continue  # the code knows whether a workflow runs
            if place.is_certainly_no_workflow and not detached and self._needs_workflow(call):
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
        remedy = "start it from the workflow, after the step, or use a DBOSClient"
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
        refusal = self.context.library.behaviour.step_refusal(operation.name)
        if refusal is None or not self.context.any_release(refusal[0]):
            return None
        versions, error = refusal
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
            error=error,
            place=_shown(place),
            versions=f" (dbos {versions})" if versions else "",
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
        return call.operation is not None and self.context.library.behaviour.has(
            "checkpoint", call.operation.name
        )

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
        """In plain code only a workflow that is itself the thread's target counts."""
        durable = call.durable
        if durable is None or durable.role is not Role.WORKFLOW:
            return
        if call.way.detaches:
            yield self._from_thread(call, call.node, source, "runs without handle or parent")

    @staticmethod
    def _from_thread(call: Call, node: nodes.NodeNG, source: Source, effect: str) -> Culprit:
        return WorkflowStartedFromThread.at(
            node, source, call=call.shown, carrier=call.way.carrier, effect=effect
        )

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
        for call in reach.body.calls:
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


def _shown(place: Place) -> str:
    return "transaction" if place is not Place.STEP else "step"


def _carrier(call: Call, reach: Reach) -> str:
    ways = [call.way, *(edge.way for edge in reversed(reach.path.edges))]
    for way in ways:
        if way.detaches:
            return way.carrier
    return "thread"


def _knows_of_step(call: Call) -> bool:
    """Whether the code has asked for the step, or runs only where there is no workflow at all."""
    if call.asked & _TELLS_STEP:
        return True
    if "workflow_id" not in call.asked:
        return False
    without = ("workflow_id is None", "not DBOS.workflow_id")
    if any(statement.test.as_string().endswith(without) for statement in ifs_around(call.node)):
        return True
    within = ("workflow_id is not None", "DBOS.workflow_id")
    return any(
        test.test.as_string().endswith(within) and isinstance(test.body[-1], (nodes.Return, nodes.Raise))
        for test in call.frame.scope.nodes_of_class(nodes.If)
        if (test.lineno or 0) < (call.node.lineno or 0)
    )


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
