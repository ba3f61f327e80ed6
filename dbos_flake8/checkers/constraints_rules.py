"""The rules of DBS2xx: what workflows, steps and transactions must not do."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = [
    "AwaitsChildOnOwnQueue",
    "CachedDurableFunction",
    "CheckpointInThread",
    "CheckpointInTransaction",
    "DurableFunctionInFunction",
    "FunctionCalledInsteadOfPassed",
    "ResultBeforeCommit",
    "ScheduleChangeInWorkflow",
    "StepCalledInStep",
    "StepChangesOuterState",
    "UndecoratedStartTarget",
    "WorkflowChangesOuterState",
    "WorkflowOperationInStep",
    "WorkflowOperationOutsideWorkflow",
    "WorkflowStartedFromThread",
    "WorkflowStartedInStep",
    "WrongArgumentsForWorkflow",
]


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
    `DBOS.sleep` fails with an AssertionError, and before 2.14 `DBOS.recv` as well, the others with
    a DBOSException. Older versions refuse more: `DBOS.set_event` before 2.1, `DBOS.close_stream`
    before 2.31.1, `DBOS.send` and `DBOS.get_event` before 2.14.

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
        DBOS.send(order, "paid", topic="payment", idempotency_key=order)
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
    back the result and the exception; in plain code, threads that merely enqueue or start workflows, and
    pools of threads whose results are used: they hand back what the workflow returns or raises, which a
    plain thread loses.

    ## Versions

    All.
    """

    code = "DBS204"
    name = "workflow-started-from-thread"
    message = "this {carrier} does not carry the DBOS context: `{call}` {effect}; {remedy} in the code itself"
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
    precedence = 39


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


class FunctionCalledInsteadOfPassed(Rule):
    """A function is called where it should be passed.

    ## Why is this bad?

    `DBOS.start_workflow`, `DBOS.enqueue_workflow`, `DBOS.run_step` and their like take a function, and
    after it the arguments for it. Written as a call, the function runs on the spot, in the code that
    wanted to hand it over, and what is handed over is its result. The work is done, and then the call
    fails: with AttributeError; `run_step` with AttributeError in a workflow and TypeError elsewhere.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        DBOS.start_workflow(bill(order))
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        DBOS.start_workflow(bill, order)
    ```

    ## Stays silent on

    Calls that return a function, or of which nobody knows what they return; `functools.partial` for
    `DBOS.run_step`.

    ## Versions

    All. `DBOS.run_step` exists from 2.9 on, `DBOS.enqueue_workflow` from 2.20 on.

    ## References

    <https://docs.dbos.dev/python/reference/contexts#start_workflow>
    """

    code = "DBS211"
    name = "function-called-instead-of-passed"
    precedence = 12
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = (
        "`{given}` runs here, and `{call}` gets its result instead of the function, for which it raises {error}; "
        "write `{remedy}`"
    )
    fails = True


class UndecoratedStartTarget(Rule):
    """What is started or enqueued is no workflow.

    ## Why is this bad?

    dbos finds a function by the name under which a decorator has registered it. A plain function, a
    lambda or a builtin has none: DBOSWorkflowFunctionNotFoundError. A `functools.partial` or a text has
    not even a `__name__`: AttributeError. A schedule runs workflows alone, and refuses a step, too. A
    debouncer refuses methods.

    ## Example

    ```python
    from dbos import DBOS


    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        DBOS.enqueue_workflow("bills", bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        DBOS.enqueue_workflow("bills", bill, order)
    ```

    ## Stays silent on

    Steps, which may be started and enqueued; functions with decorators that are not known; functions
    that some code of the program hands on or keeps, and may register; anything that comes from
    elsewhere.

    ## Versions

    All. Schedules exist from 2.13 on, debouncers from 1.14 on.

    ## References

    <https://docs.dbos.dev/python/reference/contexts#start_workflow>
    """

    code = "DBS212"
    name = "undecorated-start-target"
    message = "`{given}` is {what}, and `{call}` raises {error}; {remedy}"
    fails = True


class WrongArgumentsForWorkflow(Rule):
    """A workflow is started or enqueued with arguments that it cannot take.

    ## Why is this bad?

    dbos records the arguments and calls the function later. Nobody looks at its signature before: the
    start succeeds, and so does the enqueue. The workflow ends in ERROR with a TypeError when it runs,
    in another process perhaps, and whoever asks for its result gets that.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str, tax: float) -> None: ...


    def take(order: str) -> None:
        DBOS.enqueue_workflow("bills", bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str, tax: float) -> None: ...


    def take(order: str) -> None:
        DBOS.enqueue_workflow("bills", bill, order, 0.2)
    ```

    ## Stays silent on

    `*args` and `**kwargs` of which nobody knows what is in them; functions whose decorators may change
    the signature, or whose `validate_args` may change the arguments; workflows that are not known.
    DBS701 looks at schedules.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/contexts#start_workflow>
    """

    code = "DBS213"
    name = "wrong-arguments-for-workflow"
    message = "`{workflow}` {problem}, so the workflow that `{call}` makes ends with TypeError; {remedy}"


class CachedDurableFunction(Rule):
    """A cache stands above a workflow or step.

    ## Why is this bad?

    On a hit the cache answers, and dbos never hears of the call: no step is recorded. The next process
    begins with an empty cache, so a workflow that is recovered there takes a step where the first run
    took none. The numbers of the steps no longer agree, and the recovery fails or reads the result of
    another step. A workflow that is called twice with the same arguments runs once.

    ## Example

    ```python
    import functools

    from dbos import DBOS


    @functools.cache
    @DBOS.step()
    def rate(currency: str) -> float:
        return 1.0
    ```

    Use instead:

    ```python
    import functools

    from dbos import DBOS


    @DBOS.step()
    @functools.cache
    def rate(currency: str) -> float:
        return 1.0
    ```

    ## Stays silent on

    A cache below the decorator of dbos, where the step is recorded each time; decorators of which it is
    not known that they cache.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial#determinism>
    """

    code = "DBS214"
    name = "cached-durable-function"
    message = (
        "the cache `{cache}` answers before dbos hears of the {role} `{function}`, so a recovery takes other "
        "steps than the first run; {remedy}"
    )


class ScheduleChangeInWorkflow(Rule):
    """A workflow applies, backfills or triggers schedules.

    ## Why is this bad?

    These operations do several things at once and cannot be recorded as one step. dbos refuses them in
    a workflow with DBOSException.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def catch_up() -> None:
        DBOS.trigger_schedule("nightly")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def trigger() -> None:
        DBOS.trigger_schedule("nightly")


    @DBOS.workflow()
    def catch_up() -> None:
        trigger()
    ```

    ## Stays silent on

    Steps; `DBOS.create_schedule`, `pause_schedule`, `resume_schedule`, `delete_schedule`, `get_schedule`
    and `list_schedules`, which are recorded; a `DBOSClient`.

    ## Versions

    2.13 on, which brought schedules.

    ## References

    <https://docs.dbos.dev/python/reference/contexts#apply_schedules>
    """

    code = "DBS215"
    name = "schedule-change-in-workflow"
    message = "`{call}` raises DBOSException in a workflow; {remedy}"
    fails = True
    precedence = 29


class AwaitsChildOnOwnQueue(Rule):
    """A workflow waits for a child that it has put on the queue on which it runs itself.

    ## Why is this bad?

    A workflow that waits keeps its place on the queue. When as many parents wait as the queue lets run,
    no child can start, and no parent can end. With a limit of 1 that happens at once, with a higher one
    under load. Nothing times out by itself.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def child() -> None: ...


    @DBOS.workflow()
    def parent() -> None:
        DBOS.enqueue_workflow("work", child).get_result()


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("work", global_concurrency=1)
        DBOS.enqueue_workflow("work", parent)
    ```

    Use instead a queue of their own for the children:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def child() -> None: ...


    @DBOS.workflow()
    def parent() -> None:
        DBOS.enqueue_workflow("children", child).get_result()


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("work", global_concurrency=1)
        DBOS.register_queue("children", global_concurrency=5)
        DBOS.enqueue_workflow("work", parent)
    ```

    ## Stays silent on

    Queues without a limit, with another name, or that no file of the program declares; children whose
    result nobody waits for; parents that the program never puts on that queue.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/queue-tutorial#managing-concurrency>
    """

    code = "DBS216"
    name = "awaits-child-on-own-queue"
    message = (
        "workflow `{workflow}` runs on the queue `{queue}`, which runs {limit} at a time, and waits for a child on "
        "the same queue: no child can start when all of them wait; use another queue for the children"
    )


class ResultBeforeCommit(Rule):
    """The result of a workflow is awaited before the transaction that enqueues it has committed.

    ## Why is this bad?

    `client.enqueue_in_transaction` writes the workflow with the connection or session that it is given.
    Nobody else sees it before that transaction commits, so nobody can run it: `get_result` waits for
    ever, and the transaction with it.

    ## Example

    ```python
    from dbos import DBOSClient
    from sqlalchemy import Engine


    def take(client: DBOSClient, engine: Engine, order: str) -> None:
        with engine.begin() as connection:
            handle = client.enqueue_in_transaction(
                connection, {"workflow_name": "bill", "queue_name": "bills"}, order
            )
            handle.get_result()
    ```

    Use instead:

    ```python
    from dbos import DBOSClient
    from sqlalchemy import Engine


    def take(client: DBOSClient, engine: Engine, order: str) -> None:
        with engine.begin() as connection:
            handle = client.enqueue_in_transaction(
                connection, {"workflow_name": "bill", "queue_name": "bills"}, order
            )
        handle.get_result()
    ```

    ## Stays silent on

    A result that is awaited after the `with` block or after `commit()`; a connection that the function
    was given, which may commit by itself; connections in autocommit mode.

    ## Versions

    2.24 on, which brought `enqueue_in_transaction`.

    ## References

    <https://docs.dbos.dev/python/reference/client#enqueue_in_transaction>
    """

    code = "DBS217"
    name = "result-before-commit"
    precedence = 35
    message = (
        "`{call}` waits for a workflow that nobody sees before {transaction} has committed, so it waits for "
        "ever; {remedy}"
    )
