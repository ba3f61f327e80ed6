"""DBS3xx: what makes a workflow run differently when it is replayed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from dbos_flake8.checkers.base import Checker
from dbos_flake8.model.flow import Joined
from dbos_flake8.model.paths import Place, Reach
from dbos_flake8.model.values import Constant
from dbos_flake8.rule import Culprit, Rule

__all__ = ["DeterminismChecker"]


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


class DeterminismChecker(Checker):
    """Looks at what runs side by side in a workflow."""

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        if reach.state.place is not Place.WORKFLOW or reach.state.on_loop is not True:
            return
        conflicts, joined = self.context.timeline.look(reach.body)
        source = reach.body.frame.source
        for conflict in conflicts:
            yield InterleavedCheckpoints.at(conflict.node, source, task=conflict.shown, remedy=self._remedy)
        for join in joined:
            if self._loses_exceptions(join, reach):
                yield GatherWithoutReturnExceptions.at(join.node, source)

    @cached_property
    def _remedy(self) -> str:
        reserve = self.context.library.api.member("dbos.DBOS.reserve_step")
        if reserve is not None and len(self.context.releases_in(reserve.span)) == len(self.context.releases):
            return (
                "run each sequence as a child workflow (or draw the numbers first with `DBOS.reserve_step()`)"
            )
        return "run each sequence as a child workflow"

    def _loses_exceptions(self, join: Joined, reach: Reach) -> bool:
        if not join.path.endswith(".gather"):
            return False
        durable = sum(2 if task.is_many else 1 for task in join.tasks if task.is_durable)
        if durable < 2:
            return False
        for keyword in join.node.keywords:
            if keyword.arg is None:
                return False
            if keyword.arg == "return_exceptions":
                values = self.context.evaluator.values(keyword.value, reach.body.frame)
                return values == (Constant(False),)
        return True
