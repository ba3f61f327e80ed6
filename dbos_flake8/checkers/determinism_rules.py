"""The rules of DBS3xx: what makes a workflow run differently when it is replayed."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "CancellationSwallowed",
    "CleanupStepInFinally",
    "ClientInWorkflow",
    "ClockInWorkflow",
    "CompletionOrder",
    "ConcurrentStreamRead",
    "DatabaseInWorkflow",
    "DeclaredNondeterministic",
    "EndlessWorkflow",
    "EnvironmentInWorkflow",
    "FilesystemInWorkflow",
    "GatherWithoutReturnExceptions",
    "IdentityInWorkflow",
    "InterleavedCheckpoints",
    "MutableGlobalRead",
    "NetworkInWorkflow",
    "RaceWithCheckpoint",
    "RandomInWorkflow",
    "SleepFromWallClock",
    "SleepNotDurable",
    "TaskGroupInWorkflow",
    "ThreadsInWorkflow",
    "UnorderedIteration",
    "UnresolvedCall",
    "WaitedSetOrder",
    "WorkflowWithoutCheckpoint",
]


class RandomInWorkflow(Rule):
    """A random value in the code of a workflow."""

    code = "DBS301"
    name = "random-in-workflow"
    message = (
        "`{call}` gives another value when the workflow is replayed{use}; make it in a step, whose result "
        "is recorded"
    )


class ClockInWorkflow(Rule):
    """The time of day, or a time that has passed, in the code of a workflow."""

    code = "DBS302"
    name = "clock-in-workflow"
    message = (
        "`{call}` tells another time when the workflow is replayed{use}; read the clock in a step, or "
        "pass the time as an argument"
    )


class IdentityInWorkflow(Rule):
    """A new identifier in the code of a workflow."""

    code = "DBS303"
    name = "identity-in-workflow"
    message = (
        "`{call}` gives another value when the workflow is replayed{use}; make it in a step, or derive it "
        "from `DBOS.workflow_id`"
    )


class NetworkInWorkflow(Rule):
    """A call to another system in the code of a workflow."""

    code = "DBS304"
    name = "network-in-workflow"
    message = (
        "`{call}` talks to another system, and DBOS does not record it: it is repeated whenever the "
        "workflow is recovered; call it in a step"
    )


class FilesystemInWorkflow(Rule):
    """Files and folders in the code of a workflow."""

    code = "DBS305"
    name = "filesystem-in-workflow"
    message = (
        "`{call}` works on the file system, and DBOS does not record it: recovery repeats it and may find "
        "other files, or another machine; do it in a step"
    )


class DatabaseInWorkflow(Rule):
    """A database in the code of a workflow."""

    code = "DBS306"
    name = "database-in-workflow"
    message = (
        "`{call}` works on a database, and DBOS does not record it: recovery repeats it and may read "
        "other data; do it in a step, or in a transaction of a datasource"
    )


class EnvironmentInWorkflow(Rule):
    """What depends on the machine or process, in the code of a workflow."""

    code = "DBS307"
    name = "environment-in-workflow"
    message = (
        "`{call}` depends on the process or machine at hand, and another one may recover the "
        "workflow{use}; ask in a step, or pass the value as an argument"
    )


class SleepNotDurable(Rule):
    """A sleep that DBOS does not record."""

    code = "DBS308"
    name = "sleep-not-durable"
    message = "`{call}` is not durable: it begins anew whenever the workflow is recovered; use `{remedy}`"


class InterleavedCheckpoints(Rule):
    """Concurrent tasks of one workflow take their checkpoints in an order that timing decides.

    ## Why is this bad?

    DBOS numbers the steps of a workflow in the order in which they are taken, and on recovery gives
    each number its recorded result. Tasks that each take one step at once draw their numbers in a
    fixed order. Once a task has been suspended, by a first step, a sleep or any other `await`, the
    order of what it takes next depends on how long things took. A replay then finds `function a2
    was recorded when b2 was expected` (`DBOSUnexpectedStepError`), or, where the steps have one
    name, silently gives one item the result of another: DBOS compares names only.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def reserve(item: str) -> str:
        return item


    @DBOS.step()
    async def pack(item: str) -> None: ...


    async def handle(item: str) -> None:
        await pack(await reserve(item))


    @DBOS.workflow()
    async def ship(first: str, second: str) -> None:
        await asyncio.gather(handle(first), handle(second), return_exceptions=True)
    ```

    Use instead a child workflow for each sequence:

    ```python
    from dbos import DBOS


    @DBOS.step()
    async def reserve(item: str) -> str:
        return item


    @DBOS.step()
    async def pack(item: str) -> None: ...


    @DBOS.workflow()
    async def handle(item: str) -> None:
        await pack(await reserve(item))


    @DBOS.workflow()
    async def ship(first: str, second: str) -> None:
        handles = [await DBOS.start_workflow_async(handle, item) for item in (first, second)]
        for one in handles:
            await one.get_result()
    ```

    ## Stays silent on

    Tasks that are single steps; coroutines whose only checkpoint comes before anything else is
    awaited, also behind an `asyncio.Semaphore`, a lock or a first-in-first-out queue; one such task
    alone; a gather of nothing but `handle.get_result()`; steps run through a `DBOS.reserve_step()`
    drawn beforehand; child workflows.

    Operations that take their number when they complete race with everything beside them:
    `handle.get_result()` next to steps, several `asyncio.to_thread(step)` at once, schedule and
    debouncer calls.

    ## Versions

    All. `DBOS.reserve_step` exists from dbos 3.4 on and is recommended only where the project's
    versions have it.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS309"
    name = "interleaved-checkpoints"
    message = (
        "the tasks here take checkpoints in an order that timing decides (`{task}` draws a step number "
        "after it may have been suspended), so a replay can fail with DBOSUnexpectedStepError or swap results; "
        "give each task one step at most, or {remedy}"
    )


class GatherWithoutReturnExceptions(Rule):
    """`asyncio.gather` of durable calls without `return_exceptions=True`.

    ## Why is this bad?

    When one of the calls raises, `gather` raises at once and leaves the others running. The
    workflow goes on, or ends, beside them: their steps may finish after the workflow has been
    recorded as ERROR, their checkpoints are refused, and in a workflow that handles the error they
    take step numbers in between its own.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def notify(user: str) -> None: ...


    @DBOS.workflow()
    async def announce(first: str, second: str) -> None:
        await asyncio.gather(notify(first), notify(second))
    ```

    Use instead:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def notify(user: str) -> None: ...


    @DBOS.workflow()
    async def announce(first: str, second: str) -> None:
        results = await asyncio.gather(notify(first), notify(second), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
    ```

    ## Stays silent on

    Awaitables that are not durable, a single durable call, code outside workflows, and values of
    `return_exceptions` that are not known.

    ## Versions

    All.
    """

    code = "DBS310"
    name = "gather-without-return-exceptions"
    message = (
        "when one of these calls fails, `gather` raises and the workflow goes on while the others still run and take "
        "checkpoints; pass `return_exceptions=True` and look at the results"
    )


class CompletionOrder(Rule):
    """Durable calls taken in the order in which they complete."""

    code = "DBS311"
    name = "completion-order"
    message = (
        "`{call}` gives durable calls in the order in which they complete, which a replay does not "
        "repeat; {remedy}"
    )


class RaceWithCheckpoint(Rule):
    """A time limit around a durable call."""

    code = "DBS312"
    name = "race-with-checkpoint"
    message = (
        "`{call}` cuts durable calls off by the clock, so a replay may find a checkpoint where there was "
        "none; give the step `timeout_seconds`, or start a child workflow with `SetWorkflowTimeout`"
    )


class UnorderedIteration(Rule):
    """Checkpoints in the order of a set."""

    code = "DBS313"
    name = "unordered-iteration"
    message = (
        "the order of `{shown}` differs from process to process, so a replay takes other checkpoints or "
        "gives them other results; iterate over `sorted(...)` or a list"
    )


class CancellationSwallowed(Rule):
    """A handler that swallows the cancellation of the workflow."""

    code = "DBS314"
    name = "cancellation-swallowed"
    message = (
        "{what} also catches DBOSWorkflowCancelledError, by which DBOS cancels a workflow, and the "
        "workflow goes on; {remedy}"
    )


class ThreadsInWorkflow(Rule):
    """Threads or processes that do the work of a workflow."""

    code = "DBS315"
    name = "threads-in-workflow"
    message = (
        "`{call}` does work of the workflow in a {carrier}, where DBOS records nothing: recovery repeats "
        "it, and the workflow does not wait for it in the same order; do it in a step or a child workflow"
    )


class TaskGroupInWorkflow(Rule):
    """A task group around durable calls."""

    code = "DBS316"
    name = "task-group-in-workflow"
    message = (
        "when one task of the group fails, the others are cancelled at a moment that timing decides, so a "
        "replay may find other checkpoints; use `asyncio.gather(..., return_exceptions=True)`"
    )
    is_default = False


class MutableGlobalRead(Rule):
    """A decision by a module-level object that changes at run time."""

    code = "DBS317"
    name = "mutable-global-read"
    message = (
        "the workflow decides by `{name}`, which `{changer}` changes at run time, so a replay may take "
        "another way; pass the value as an argument or read it in a step"
    )
    is_default = False


class DeclaredNondeterministic(Rule):
    """A call that the project's settings declare non-deterministic."""

    code = "DBS318"
    name = "declared-nondeterministic"
    message = "`{call}` is declared non-deterministic in the settings of this project; call it in a step"


class WaitedSetOrder(Rule):
    """The order of a set of tasks that `DBOS.asyncio_wait` was given or gave."""

    code = "DBS319"
    name = "waited-set-order"
    message = (
        "`{shown}` is a set, whose order differs from process to process, while `DBOS.asyncio_wait` "
        "records positions; keep the tasks in a list, in the order in which they were made"
    )


class SleepFromWallClock(Rule):
    """A durable sleep whose length comes from the clock."""

    code = "DBS320"
    name = "sleep-from-wall-clock"
    message = (
        "the length of this sleep comes from `{call}`, and a sleep that is not positive takes no "
        "checkpoint: a replay after that time has one checkpoint less; compute the length in a step"
    )


class ConcurrentStreamRead(Rule):
    """Two stream reads of one workflow side by side."""

    code = "DBS321"
    name = "concurrent-stream-read"
    message = (
        "stream reads that run side by side in one workflow take their checkpoints in an order that "
        "timing decides (DBOSStreamNondeterminismError); read one stream after the other, or read in "
        "steps"
    )


class ClientInWorkflow(Rule):
    """A `DBOSClient` in the code of a workflow."""

    code = "DBS322"
    name = "client-in-workflow"
    message = (
        "what a `DBOSClient` does is not recorded: `{call}` is repeated whenever the workflow is "
        "recovered; {remedy}"
    )


class WorkflowWithoutCheckpoint(Rule):
    """A workflow that takes no checkpoint."""

    code = "DBS323"
    name = "workflow-without-checkpoint"
    message = (
        "the workflow `{workflow}` takes no checkpoint, while it {acts}: nothing is recorded, and "
        "recovery runs it all again; make {functions} steps"
    )


class CleanupStepInFinally(Rule):
    """A checkpoint in the clean-up of a workflow."""

    code = "DBS324"
    name = "cleanup-step-in-finally"
    message = (
        "when the workflow is cancelled or times out, `{call}` raises before its body runs, so the "
        "clean-up never happens; clean up in plain code, or in a workflow that is started apart"
    )


class EndlessWorkflow(Rule):
    """A loop without an end that takes checkpoints."""

    code = "DBS325"
    name = "endless-workflow"
    message = (
        "this loop has no end, and each round adds checkpoints to one workflow: its history grows for "
        "ever; let a schedule or a new workflow do each round"
    )
    is_default = False


class UnresolvedCall(Rule):
    """A call that the analysis could not follow."""

    code = "DBS390"
    name = "unresolved-call"
    message = "the analysis could not follow `{call}`: {reason}"
    is_default = False
