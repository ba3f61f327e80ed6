"""DBS1xx: what goes wrong on the event loop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from astroid import nodes

from dbos_flake8.checkers.base import Checker
from dbos_flake8.checkers.fixes import read_stream
from dbos_flake8.checkers.starts import starts_of
from dbos_flake8.checkers.twins import Twins
from dbos_flake8.knowledge.dbos_api import Member
from dbos_flake8.model.acts import Act
from dbos_flake8.model.calls import Body, Call, Way, runs_here
from dbos_flake8.model.edits import Editor
from dbos_flake8.model.flow import is_dropped, is_taken_for_result
from dbos_flake8.model.paths import Place, Reach
from dbos_flake8.model.source import Source
from dbos_flake8.model.values import (
    Awaitable,
    Constant,
    Durable,
    External,
    Frame,
    FunctionValue,
    Parameter,
    Partial,
    Role,
    Value,
)
from dbos_flake8.rule import Applicability, Culprit, Edit, Fix, Fixable, FixMaker, Rule

__all__ = ["AsyncChecker"]


class SyncDbosCallOnEventLoop(Rule):
    """A synchronous DBOS operation runs on an event loop.

    ## Why is this bad?

    Most synchronous operations of dbos check whether their thread runs an event loop. From dbos
    2.10 (`DBOS.run_step` from 2.9) they raise `RuntimeError: sleep() was called while an event loop
    is running. Use await sleep_async(...) instead.` Earlier versions let the call through, and it
    blocks every coroutine of the loop until the database has answered, or for the whole duration of
    a `DBOS.sleep`.

    The check is made per thread: it also refuses in a synchronous step or workflow that a coroutine
    calls directly, and in every helper below it. An exception handler around such a call hides the
    failure for ever.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def remind(user: str) -> None:
        DBOS.sleep(3600)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def remind(user: str) -> None:
        await DBOS.sleep_async(3600)
    ```

    ## Stays silent on

    Code that only synchronous code reaches, functions handed to `asyncio.to_thread`, to an executor
    or to `DBOS.run_step_async`, and operations that may run anywhere (`DBOS.launch`, `DBOS.logger`,
    decorators).

    ## Versions

    All. The message says whether the project's versions of dbos raise or block.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS101"
    name = "sync-dbos-call-on-event-loop"
    message = "`{call}` {effect}; use {remedy}"
    fails = True
    precedence = 60
    fixable = Fixable.sometimes(Applicability.SAFE)


class SyncStartOnEventLoop(Rule):
    """A synchronous start or enqueue holds the event loop.

    ## Why is this bad?

    `DBOS.start_workflow`, `DBOS.enqueue_workflow`, `Queue.enqueue`, `Debouncer.debounce` and the
    schedule calls do not refuse to run on an event loop. They write to the database while every
    other coroutine waits, and the handle that they return can only be waited for by blocking:
    `get_result()` on it holds the loop until the child has finished, or for ever when the child
    runs on the same loop.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def bill(order: str) -> None: ...


    async def checkout(order: str) -> None:
        DBOS.start_workflow(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def bill(order: str) -> None: ...


    async def checkout(order: str) -> None:
        await DBOS.start_workflow_async(bill, order)
    ```

    ## Stays silent on

    `DBOS.start_workflow` of a workflow that is synchronous (it has no other way) or unknown, and
    functions handed to `asyncio.to_thread` or an executor.

    ## Versions

    All. A twin is recommended only where the project's versions have it.
    """

    code = "DBS102"
    name = "sync-start-on-event-loop"
    message = (
        "`{call}` holds the event loop, and every coroutine on it, while it works on the database{waiting}; "
        "use {remedy}"
    )
    precedence = 62
    fixable = Fixable.sometimes(Applicability.SAFE, Applicability.UNSAFE)


class BlockingHandleOnEventLoop(Rule):
    """`get_result()` of a synchronous handle on the event loop.

    ## Why is this bad?

    The handles of `DBOS.start_workflow`, `DBOS.enqueue_workflow` and their like wait by blocking
    their thread. On an event loop no other coroutine runs until the child has ended. If the child
    is a coroutine workflow on the same loop, it never ends: the program hangs. Awaiting the call
    does not help: it blocks first, and then fails with `TypeError`, because what it returns is the
    result itself.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    async def checkout(order: str) -> str:
        handle = DBOS.start_workflow(bill, order)
        return handle.get_result()
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def bill(order: str) -> str:
        return order


    async def checkout(order: str) -> str:
        handle = await DBOS.start_workflow_async(bill, order)
        return await handle.get_result()
    ```

    ## Stays silent on

    Handles of `_async` calls, whose `get_result()` is awaited, and synchronous code.

    ## Versions

    All. Releases that lack `DBOS.start_workflow_async` can wait in a thread: `asyncio.to_thread(handle.get_result)`.
    """

    code = "DBS103"
    name = "blocking-handle-on-event-loop"
    message = (
        "`{call}()` blocks the event loop until the workflow has ended, and for ever if that workflow runs on "
        "this loop; {remedy}"
    )
    precedence = 61


class CoroutineNeverAwaited(Rule):
    """The coroutine of a step, workflow or DBOS operation is dropped.

    ## Why is this bad?

    Calling an `async def` only makes a coroutine. A step that nobody awaits does not run, takes no
    step number and leaves no record; the workflow ends as if it had succeeded. Python prints a
    RuntimeWarning when the coroutine is collected, which nobody reads in production.

    A coroutine that is taken for its result is not awaited either: `if charge(card):` is always true,
    and `DBOS.start_workflow_async(checkout, card).get_result()` asks the coroutine for the result of the
    workflow.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    async def charge(card: str) -> None: ...


    @DBOS.workflow()
    async def checkout(card: str) -> None:
        charge(card)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    async def charge(card: str) -> None: ...


    @DBOS.workflow()
    async def checkout(card: str) -> None:
        await charge(card)
    ```

    ## Stays silent on

    Coroutines that are awaited, returned, yielded, passed on, or kept in something that is used.

    ## Versions

    All.
    """

    code = "DBS104"
    name = "coroutine-never-awaited"
    message = "the coroutine of `{call}` is never awaited, so it never runs and leaves no record; {remedy}"
    precedence = 10
    fixable = Fixable.sometimes(Applicability.SAFE, Applicability.UNSAFE)


class SyncDurableCallOnEventLoop(Rule):
    """A coroutine workflow calls a synchronous step, transaction or workflow directly.

    ## Why is this bad?

    The call is recorded correctly, but it runs on the event loop: until it returns, no other
    coroutine of the process makes progress, other workflows and the HTTP server included.
    Synchronous DBOS operations inside it are refused, since their thread runs an event loop.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def render(report: str) -> bytes:
        return report.encode()


    @DBOS.workflow()
    async def publish(report: str) -> bytes:
        return render(report)
    ```

    Use instead:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    def render(report: str) -> bytes:
        return report.encode()


    @DBOS.workflow()
    async def publish(report: str) -> bytes:
        return await asyncio.to_thread(render, report)
    ```

    ## Stays silent on

    Calls through `asyncio.to_thread`, `anyio.to_thread` and `DBOS.run_step_async`. Several
    `asyncio.to_thread` steps at once race for their step numbers: await them one after the other.

    ## Versions

    All.
    """

    code = "DBS105"
    name = "sync-durable-call-on-event-loop"
    message = (
        "the synchronous {role} `{call}` runs on the event loop, which stands still until it returns; "
        "use `await asyncio.to_thread({call}, ...)`"
    )
    precedence = 64
    fixable = Fixable.sometimes(Applicability.UNSAFE)


class AsyncStartOfSyncWorkflow(Rule):
    """`start_workflow_async` starts a synchronous workflow.

    ## Why is this bad?

    `DBOS.start_workflow_async` awaits the workflow function. A synchronous one runs, its result is
    awaited, and the child ends in ERROR with `TypeError: object str can't be used in 'await'
    expression`, after its side effects happened.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    async def checkout(order: str) -> None:
        await DBOS.start_workflow_async(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def bill(order: str) -> str:
        return order


    async def checkout(order: str) -> None:
        await DBOS.start_workflow_async(bill, order)
    ```

    ## Stays silent on

    `DBOS.enqueue_workflow_async` of a synchronous workflow, which works, and workflows that are
    unknown.

    ## Versions

    All that have `start_workflow_async` (0.24).
    """

    code = "DBS106"
    name = "async-start-of-sync-workflow"
    message = (
        "`{call}` awaits the workflow `{workflow}`, which is synchronous: the child does its work and then fails with "
        "TypeError; make it `async def`, or use `await asyncio.to_thread(DBOS.start_workflow, {workflow}, ...)`"
    )
    precedence = 20


class AwaitOfSyncDurable(Rule):
    """`await` before something that is not a coroutine.

    ## Why is this bad?

    The synchronous step, workflow or operation runs first, with all its side effects, and then
    `await` fails with `TypeError: object NoneType can't be used in 'await' expression`. Operations
    that refuse an event loop raise before.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def remind(user: str) -> None:
        await DBOS.sleep(3600)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    async def remind(user: str) -> None:
        await DBOS.sleep_async(3600)
    ```

    ## Stays silent on

    Synchronous functions that return something awaitable.

    ## Versions

    All.
    """

    code = "DBS107"
    name = "await-of-sync-durable"
    message = "`{call}` is not a coroutine, so `await` fails with TypeError after the call; {remedy}"
    fails = True
    precedence = 15
    fixable = Fixable.sometimes(Applicability.SAFE)


class TaskNeverAwaited(Rule):
    """A workflow starts a task of durable work and never waits for it.

    ## Why is this bad?

    The workflow may return before the task has run. DBOS then records SUCCESS without the task's
    steps, cancels what is left of it, and never runs it again: recovery only concerns workflows
    that have not ended.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def notify(user: str) -> None: ...


    @DBOS.workflow()
    async def checkout(user: str) -> str:
        asyncio.create_task(notify(user))
        return "ok"
    ```

    Use instead:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def notify(user: str) -> None: ...


    @DBOS.workflow()
    async def checkout(user: str) -> str:
        task = asyncio.create_task(notify(user))
        await task
        return "ok"
    ```

    ## Stays silent on

    Tasks that are awaited, gathered, or kept in a collection that is used; task groups, which wait
    by themselves; tasks without durable work; code that does not run in a workflow.

    ## Versions

    All.
    """

    code = "DBS108"
    name = "task-never-awaited"
    message = (
        "nothing awaits the task of `{call}`: the workflow may end first, and its steps are then never run "
        "or recorded; await the task, or start a child workflow"
    )


class BlockingCallInAsyncStep(Rule):
    """A call that blocks its thread, in a coroutine step or workflow.

    ## Why is this bad?

    Coroutine steps and workflows share the event loop of their process. While one of them waits for a
    synchronous HTTP client, a database driver, `time.sleep`, a file or another process, no other coroutine makes
    progress: no other workflow, no HTTP server, and no time limit of DBOS. This rule is about DBOS's functions alone;
    flake8-async looks at all coroutines.

    ## Example

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step()
    async def page(url: str) -> str:
        return requests.get(url).text
    ```

    Use instead:

    ```python
    import httpx
    from dbos import DBOS


    @DBOS.step(retries_allowed=True)
    async def page(url: str) -> str:
        async with httpx.AsyncClient() as client:
            return (await client.get(url)).text
    ```

    ## Stays silent on

    Calls that are awaited, entered by `async with` or iterated over by `async for`; libraries made for
    asyncio; functions handed to `asyncio.to_thread` or an executor; synchronous steps and workflows
    that no coroutine calls; calls that only look at, make, rename or delete one file or folder (`Path.exists`,
    `mkdir`, `touch`, `os.path.exists`, `os.remove`), which take microseconds. In workflows the rules of DBS3xx
    tell more, and this one is silent where they report.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/step-tutorial>
    """

    code = "DBS109"
    name = "blocking-call-in-async-step"
    message = "`{call}` blocks the event loop ({kind}), and every workflow and step on it; {remedy}"
    is_default = False
    precedence = 80


class StreamReadMismatch(Rule):
    """A stream is read in the way of the other kind of function.

    ## Why is this bad?

    `DBOS.read_stream` gives a generator, `DBOS.read_stream_async` an asynchronous one. Neither can be
    awaited, and each needs its own `for`: everything else raises TypeError before the first value is
    read.

    ## Example

    ```python
    from dbos import DBOS


    async def show(workflow_id: str) -> None:
        for line in DBOS.read_stream_async(workflow_id, "lines"):
            print(line)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    async def show(workflow_id: str) -> None:
        async for line in DBOS.read_stream_async(workflow_id, "lines"):
            print(line)
    ```

    ## Stays silent on

    Generators that are handed on, to a response that streams them for example.

    ## Versions

    All that have streams (1.11).

    ## References

    <https://docs.dbos.dev/python/reference/contexts#read_stream>
    """

    code = "DBS110"
    name = "stream-read-mismatch"
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = "{use} `{call}`, which gives {kind}, raises TypeError; write {remedy}"
    fails = True
    precedence = 14


class EventLoopInDurableFunction(Rule):
    """`asyncio.run` or `run_until_complete` in a workflow or step.

    ## Why is this bad?

    A thread runs one event loop at a time. In code that runs on one, `asyncio.run` and
    `run_until_complete` raise `RuntimeError: asyncio.run() cannot be called from a running event loop`.

    In a synchronous workflow there is no loop in the way. But up to dbos 3.3 the loop that
    `asyncio.run` makes takes the executor of DBOS for its own when the coroutine takes a checkpoint, and
    shuts it down in the end. A workflow that was started or dequeued runs in that executor and waits
    for itself: it hangs for ever. After one that was called directly, the next checkpoint of a
    coroutine, in any workflow of the process, raises
    `RuntimeError: cannot schedule new futures after shutdown`.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def fetch(url: str) -> str:
        return url


    @DBOS.workflow()
    async def collect(urls: list[str]) -> list[str]:
        return [asyncio.run(fetch(url)) for url in urls]
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    async def fetch(url: str) -> str:
        return url


    @DBOS.workflow()
    async def collect(urls: list[str]) -> list[str]:
        return [await fetch(url) for url in urls]
    ```

    ## Stays silent on

    Code outside of workflows and steps, before `DBOS.launch()` for example; functions handed to
    `asyncio.to_thread` or an executor; synchronous steps; coroutines without steps or operations of DBOS in
    a synchronous workflow; code that asks whether a loop runs, and files that use `nest_asyncio`.

    ## Versions

    | dbos | `asyncio.run` of a coroutine step in a synchronous workflow |
    |---|---|
    | up to 3.3 | hangs, or the next checkpoint raises RuntimeError |
    | from 3.4 on | works |

    On a running loop it raises on all of them.

    ## References

    <https://docs.python.org/3/library/asyncio-runner.html#asyncio.run>
    """

    code = "DBS111"
    name = "event-loop-in-durable-function"
    message = "`{call}` {effect}; {remedy}"
    fails = True
    precedence = 40


class AsyncChecker(Checker):
    """Finds what blocks, is refused by, or never reaches the event loop."""

    @property
    def _twins(self) -> Twins:
        return Twins(self.context)

    def visit_file(self, source: Source) -> Iterator[Culprit]:
        for body in self.context.paths.bodies(source):
            for call in body.calls:
                yield from self._dropped(call, body, source)
                yield from self._wrong_start(call, source)
                yield from self._wrong_await(call, source)
                yield from self._wrong_read(call, body, source)

    def visit_reach(self, reach: Reach) -> Iterator[Culprit]:
        body, state = reach.body, reach.state
        source = body.frame.source
        if state.on_loop is True:
            for call in reach.dbos_calls:
                if call.way is Way.CALL and not call.is_guarded:
                    if state.is_ours:
                        yield from self._on_loop(call, source)
                    if state.place is Place.WORKFLOW:
                        yield from self._sync_durable(call, source)
            if state.is_ours:
                for read in body.reads:
                    yield from self._queue_access(read, source)
        if state.place is Place.WORKFLOW:
            for call in reach.calls:
                yield from self._lost_task(call, body, source)
        if state.place.is_durable:
            for call in reach.calls:
                yield from self._inner_loop(call, reach)
            if state.on_loop is True and BlockingCallInAsyncStep.code in self.context.enabled:
                for act in self.context.acts.of(body, state.place.around):
                    yield from self._blocking(act, reach)

    # On the loop

    def _on_loop(self, call: Call, source: Source) -> Iterator[Culprit]:
        operation = call.operation
        if operation is None or operation.kind not in ("function", "generator"):
            return
        behaviour = self.context.library.behaviour
        if operation.kind == "generator" and not runs_here(call.node):
            return
        if behaviour.has("waits", operation.name):
            if not self._agrees(call, False, strictly=False):
                return
            makers = [self.context.library.api.member(name) for _, name in self._makers(call)]
            if call.is_awaited and makers and all(one is not None and one.refuses_loop for one in makers):
                return  # DBS101, whose remedy gives a handle that can be awaited
            remedy = self._remedy_of_handle(call)
            yield BlockingHandleOnEventLoop.at(call.node, source, call=call.shown, remedy=remedy)
        elif operation.refuses_loop is not None:
            if self._never_refuses(call, operation):
                return
            effect = self._refusal(operation)
            remedy = self._twins.remedy(operation, call)
            fix = partial(self._twins.awaited, call, operation, source)
            yield SyncDbosCallOnEventLoop.at(
                call.node,
                source,
                fix=fix,
                fails=bool(self.context.releases_in(operation.refuses_loop)),
                call=call.shown,
                effect=effect,
                remedy=remedy,
            )
        elif behaviour.has("blocks_loop", operation.name) or (
            behaviour.has("blocks_loop_for_coroutines", operation.name) and self._starts_coroutine(call)
        ):
            remedy = self._twins.remedy(operation, call)
            fix = partial(self._twins.awaited_start, call, operation, source)
            waiting = ""
            if behaviour.starts_workflow(operation.name):
                waiting = ", and waiting for its result would hold it longer"
            yield SyncStartOnEventLoop.at(
                call.node, source, fix=fix, call=call.shown, waiting=waiting, remedy=remedy
            )
        elif self._asks_database(operation) and operation.name.rpartition(".")[2].startswith("set_"):
            yield self._blocking_access(call, operation, source)

    def _remedy_of_handle(self, call: Call) -> str:
        twins = set()
        for node, name in self._makers(call):
            member = self.context.library.api.member(name)
            twins.add(member and self.context.twin(member))
            if self.context.library.behaviour.has("blocks_loop_for_coroutines", name):
                first = self.context.evaluator.values(node.args[0], call.frame) if node.args else ()
                if not any(isinstance(value, Durable) and value.is_async for value in first):
                    twins.add(None)  # whose twin fails for a synchronous workflow
        twin = twins.pop() if len(twins) == 1 else None
        if twin is None:
            return f"use `await asyncio.to_thread({call.shown})`"
        return f"get the handle from `{twin}` and `await handle.get_result()`"

    def _never_refuses(self, call: Call, operation: Member) -> bool:
        """Whether the object comes from a class whose objects never look at the loop."""
        classes = tuple(f"{cls}." for cls in operation.refuses_loop_except)
        return bool(classes) and any(name.startswith(classes) for _, name in self._makers(call))

    def _makers(self, call: Call) -> Iterator[tuple[nodes.Call, str]]:
        """The calls that made the object of which an attribute or method is used, and what they call."""
        function = getattr(call.node, "func", call.node)
        if not isinstance(function, nodes.Attribute):
            return
        evaluator = self.context.evaluator
        for value in evaluator.values(function.expr, call.frame):
            made_by = getattr(value, "made_by", None)
            if isinstance(made_by, nodes.Call):
                for maker in evaluator.values(made_by.func, call.frame):
                    if isinstance(maker, External):
                        yield made_by, maker.name

    def _refusal(self, operation: Member) -> str:
        assert operation.refuses_loop is not None
        raising = self.context.releases_in(operation.refuses_loop)
        if len(raising) == len(self.context.releases):
            return "raises RuntimeError on an event loop"
        if raising:
            return (
                f"blocks the event loop, and from dbos {operation.refuses_loop.since} on raises "
                "RuntimeError there"
            )
        return (
            "blocks the event loop and every coroutine on it "
            f"(from dbos {operation.refuses_loop.since} on it raises RuntimeError)"
        )

    def _in_thread(
        self, call: Call, source: Source, make: Callable[[str, Iterable[Edit]], Fix]
    ) -> Fix | None:
        """`await asyncio.to_thread(render, report)` instead of `render(report)`."""
        if not isinstance(call.node, nodes.Call) or len(call.alternatives) > 1:
            return None
        edits = Editor(source).in_thread(call.node)
        return make(f"Use `await asyncio.to_thread({call.shown}, ...)`", edits) if edits else None

    def _starts_coroutine(self, call: Call) -> bool:
        return any(
            isinstance(value, Durable) and value.is_async and value.role is Role.WORKFLOW
            for value in self._started(call)
        )

    def _started(self, call: Call) -> tuple[Value, ...]:
        """The workflow that a call of a start operation names."""
        if call.operation is None or not isinstance(call.node, nodes.Call):
            return ()
        position = self.context.library.behaviour.started_position(call.operation.name)
        if position is None:
            return ()
        arguments = call.arguments
        if len(arguments.positional) > position:
            return arguments.positional[position]
        return next((values for name, values in arguments.keywords if name == "func"), ())

    def _asks_database(self, operation: Member) -> bool:
        owner = operation.name.rpartition(".")[0]
        return self.context.library.behaviour.has("queue_database_access", owner)

    def _queue_access(self, read: Call, source: Source) -> Iterator[Culprit]:
        if read.operation is not None and self._asks_database(read.operation):
            if any(name == "dbos.Queue" for _, name in self._makers(read)):
                return  # a queue of the process alone keeps its options in memory
            attribute = read.operation.name.rpartition(".")[2]
            if self.context.library.api.member(f"dbos.Queue.get_{attribute}_async") is None:
                return
            # Before, queues kept their options in memory.
            if self.context.any_release(f">={read.operation.kind_since}"):
                yield self._blocking_access(read, read.operation, source)

    def _blocking_access(self, call: Call, operation: Member, source: Source) -> Culprit:
        attribute = operation.name.rpartition(".")[2]
        name = call.shown if isinstance(call.node, nodes.Call) else call.node.as_string()
        receiver = name.rpartition(".")[0]
        twin = f"{attribute}_async" if attribute.startswith("set_") else f"get_{attribute}_async"
        remedy = f"`await {receiver}.{twin}(...)`"
        if not self.context.is_everywhere(f"dbos.Queue.{twin}"):
            remedy = "`asyncio.to_thread`"
        return SyncDbosCallOnEventLoop.at(
            call.node,
            source,
            call=name,
            effect="asks the database while the event loop stands still",
            remedy=remedy,
            fails=False,
        )

    def _sync_durable(self, call: Call, source: Source) -> Iterator[Culprit]:
        durable, operation = call.durable, call.operation
        role = None
        if call.is_awaited and not self._agrees(call, False):
            return
        if durable is not None and durable.function is not None and not durable.is_async:
            if not self._gives_awaitable(call, durable):
                role = _role_name(durable)
        elif operation is not None and operation.kind == "function" and not operation.refuses_loop:
            runner = self.context.library.behaviour.step_runner(operation.name)
            role = None if runner is None else "transaction"
        if role is not None:
            fix = None if call.is_awaited else partial(self._in_thread, call, source, Fix.unsafe)
            yield SyncDurableCallOnEventLoop.at(call.node, source, fix=fix, call=call.shown, role=role)

    # By itself wrong

    def _coroutine_name(self, call: Call) -> bool:
        """Whether the call makes a coroutine of a durable function or DBOS operation."""
        if call.way is not Way.CALL:
            return False
        durable = call.durable
        if durable is not None:
            return durable.is_async and not self._is_generator(durable)
        return call.operation is not None and call.operation.is_coroutine

    def _agrees(self, call: Call, is_async: bool, strictly: bool = True) -> bool:
        """Whether all that the callee may be is of one kind: coroutine functions, or not.

        `strictly`, something unknown among it may be of the other kind.
        """
        for value in call.alternatives:
            if isinstance(value, (Parameter, Constant)):
                continue
            if isinstance(value, (Durable, FunctionValue)):
                if value.is_async != is_async:
                    return False
            elif isinstance(value, External):
                member = self.context.library.member(value)
                if member is None or member.is_coroutine != is_async:
                    return False
            elif strictly and not isinstance(value, Partial):
                return False
        return True

    def _is_taken_for_result(self, call: Call, body: Body) -> bool:
        """Whether a coroutine that is made by the call itself, not within a `map`, is used as what it would give."""
        node = call.node
        return (
            isinstance(node, nodes.Call)
            and is_taken_for_result(node)
            and call.value in self.context.evaluator.values(node.func, body.frame)
        )

    def _is_generator(self, durable: Durable) -> bool:
        function = durable.function
        assert function is not None
        return bool(
            isinstance(function.node, nodes.FunctionDef) and self.context.evaluator.results(function.node)[1]
        )

    def _dropped(self, call: Call, body: Body, source: Source) -> Iterator[Culprit]:
        if not self._coroutine_name(call) or call.is_guarded or not self._agrees(call, True):
            return
        if not is_dropped(call.node) and not self._is_taken_for_result(call, body):
            return
        if isinstance(call.node.parent, nodes.Attribute) and isinstance(body.scope, nodes.AsyncFunctionDef):
            remedy = f"write `(await {call.shown}(...)).{call.node.parent.attrname}`"
        elif isinstance(body.scope, nodes.AsyncFunctionDef):
            remedy = f"write `await {call.shown}(...)`"
        else:
            remedy = "await it in an `async def`, or call a synchronous function"
        fix = partial(self._awaited, call, body, source)
        yield CoroutineNeverAwaited.at(call.node, source, fix=fix, call=call.shown, remedy=remedy)

    def _awaited(self, call: Call, body: Body, source: Source) -> Fix | None:
        """`await` before the call: in a workflow, that is a checkpoint more."""
        if isinstance(call.node.parent, nodes.Call):
            return None  # what takes the coroutine may be meant to await it later
        edits = Editor(source).awaited(call.node)
        if not edits:
            return None
        places = {
            root.state.place for root in self.context.paths.roots(source) if root.frame.scope is body.scope
        }
        is_outside = bool(places) and all(one.is_step or one.is_certainly_no_workflow for one in places)
        if is_outside and not self._may_run_outside(call, any(place.is_step for place in places)):
            return None
        return (Fix.safe if is_outside else Fix.unsafe)(f"Write `await {call.shown}(...)`", edits)

    def _may_run_outside(self, call: Call, in_step: bool) -> bool:
        """Whether a coroutine can be awaited outside of workflows: in a step, or by plain code."""
        behaviour = self.context.library.behaviour
        if call.durable is not None:
            return not in_step or call.durable.role.is_step
        name = call.operation.name if call.operation is not None else ""
        if behaviour.has("needs_workflow", name):
            return False
        return not in_step or not (behaviour.starts_workflow(name) or behaviour.step_refusals(name))

    def _wrong_start(self, call: Call, source: Source) -> Iterator[Culprit]:
        workflow = self._wrongly_started(call)
        if workflow is None and isinstance(call.value, FunctionValue):
            # A function of the project that starts what it is given.
            starts = starts_of(self.context, source)
            inner = list(starts.within(call))
            found = {self._wrongly_started(start.call) for start in inner}
            told = (one.call for start in inner for one in starts.by_anybody(start))
            workflow = found.pop() if len(found) == 1 and not any(map(self._wrongly_started, told)) else None
        if workflow is not None:
            yield AsyncStartOfSyncWorkflow.at(call.node, source, call=call.shown, workflow=workflow)

    def _wrongly_started(self, call: Call) -> str | None:
        """The name of the synchronous workflow that a call starts as a coroutine; None where it does not."""
        operation = call.operation
        if operation is None or operation.name != "dbos.DBOS.start_workflow_async":
            return None
        started = [value for value in self._started(call) if not isinstance(value, Parameter)]
        workflows = [value for value in started if isinstance(value, Durable)]
        if not workflows or len(workflows) != len(started):
            return None
        for workflow in workflows:
            function = workflow.function
            if function is None or function.is_async or self._gives_awaitable(call, workflow):
                return None
        assert workflows[0].function is not None
        return workflows[0].function.name

    def _wrong_await(self, call: Call, source: Source) -> Iterator[Culprit]:
        if not call.is_awaited or call.way is not Way.CALL or call.is_guarded:
            return
        if not self._agrees(call, False):
            return
        durable, operation = call.durable, call.operation
        remedy = "drop the `await`"
        if durable is not None:
            if durable.function is None or durable.is_async:
                return
            if self._gives_awaitable(call, durable):
                return
            remedy = f"use `await asyncio.to_thread({call.shown}, ...)`"
            fix: FixMaker = partial(self._in_thread, call, source, Fix.safe)
        elif operation is not None and operation.kind == "function":
            if self.context.library.behaviour.has("waits", operation.name):
                return  # DBS103 says more
            twin = self.context.twin(operation)
            if twin is not None and self._has_right_twin(call, operation):
                receiver = call.shown.rpartition(".")[0] or "DBOS"
                remedy = f"use `await {receiver}.{twin}(...)`"
            fix = partial(self._without_await, call, operation, source)
        else:
            return
        yield AwaitOfSyncDurable.at(call.node.parent, source, fix=fix, call=call.shown, remedy=remedy)

    def _has_right_twin(self, call: Call, operation: Member) -> bool:
        """Whether the twin does the same: it cannot start synchronous workflows (DBS106)."""
        behaviour = self.context.library.behaviour
        starts_any = not behaviour.has("blocks_loop_for_coroutines", operation.name)
        return starts_any or self._starts_coroutine(call)

    def _without_await(self, call: Call, operation: Member, source: Source) -> Fix | None:
        """The twin or, where nothing needs one, no `await`."""
        if self.context.twin(operation) is not None and self._has_right_twin(call, operation):
            return self._twins.awaited(call, operation, source)
        if operation.refuses_loop is not None or operation.may_refuse_loop is not None:
            return None
        return Fix.safe("Drop the `await`", [Editor(source).without_await(call.node)])

    def _gives_awaitable(self, call: Call, durable: Durable) -> bool:
        """Whether a synchronous function may return a coroutine or future."""
        function = durable.function
        assert function is not None
        evaluator = self.context.evaluator
        frame: Frame = evaluator.open_frame(function)
        if isinstance(function.node, nodes.FunctionDef):
            if evaluator.results(function.node)[1]:
                return True  # a generator: another mistake
            returns = evaluator.results(function.node)[0]
            found = [v for one in returns if one.value for v in evaluator.values(one.value, frame)]
            if function.node.returns is not None:
                found += evaluator.annotation(function.node.returns, frame)
        else:
            found = list(evaluator.values(function.node.body, frame))
        return any(
            isinstance(value, Awaitable)
            or (isinstance(value, External) and value.path.startswith("asyncio."))
            for value in found
        )

    # Streams

    def _wrong_read(self, call: Call, body: Body, source: Source) -> Iterator[Culprit]:
        operation = call.operation
        if operation is None or not operation.kind.endswith("generator") or call.way is not Way.CALL:
            return
        if call.is_guarded or not isinstance(call.node, nodes.Call):
            return
        is_async = operation.kind.startswith("async")
        for place in self._places(call.node, body):
            use = self._wrong_use(place, is_async, body)
            if use is not None:
                yield StreamReadMismatch.at(
                    call.node,
                    source,
                    fix=partial(self._fitting_read, call, operation, source) if place is call.node else None,
                    use=use,
                    call=call.shown,
                    kind="an asynchronous generator" if is_async else "a generator",
                    remedy=self._reading(call, operation, body),
                )
                return

    @staticmethod
    def _places(node: nodes.Call, body: Body) -> Iterator[nodes.NodeNG]:
        """The expression, and the uses of the one name that it is given."""
        yield node
        if isinstance(node.parent, nodes.Assign) and len(node.parent.targets) == 1:
            target = node.parent.targets[0]
            if isinstance(target, nodes.AssignName) and len(body.scope.locals.get(target.name, ())) == 1:
                loads = body.scope.nodes_of_class(nodes.Name)
                yield from (load for load in loads if load.name == target.name and load.frame() is body.scope)

    def _wrong_use(self, node: nodes.NodeNG, is_async: bool, body: Body) -> str | None:
        """The use of a generator that raises TypeError, in words."""
        parent = node.parent
        if isinstance(parent, nodes.Await):
            return "`await` before"
        if isinstance(parent, nodes.AsyncFor):
            return None if is_async or parent.iter is not node else "`async for` over"
        if isinstance(parent, nodes.For):
            return "`for` over" if is_async and parent.iter is node else None
        if isinstance(parent, nodes.Comprehension):
            if parent.iter is not node or bool(parent.is_async) == is_async:
                return None
            return "`for` over" if is_async else "`async for` over"
        if not is_async:
            return None
        if isinstance(parent, nodes.Starred):
            return "`*` before"
        if isinstance(parent, nodes.YieldFrom):
            return "`yield from`"
        if isinstance(parent, nodes.Call) and node in parent.args:
            for value in self.context.evaluator.values(parent.func, body.frame):
                if isinstance(value, External) and value.path in _ITERATES:
                    return f"`{value.path.rpartition('.')[2]}(...)` of"
        return None

    def _fitting_read(self, call: Call, operation: Member, source: Source) -> Fix | None:
        """The fix of DBS110."""
        if not isinstance(call.node.func, nodes.Attribute) or (
            call.node.func.attrname != operation.name.rpartition(".")[2]
        ):
            return None
        is_async = operation.name.endswith("_async")
        other = operation.name.removesuffix("_async") if is_async else f"{operation.name}_async"
        twin = other.rpartition(".")[2] if self.context.is_everywhere(other) else None
        return read_stream(call.node, is_async, twin, source)

    def _reading(self, call: Call, operation: Member, body: Body) -> str:
        """How a stream is read in the function at hand."""
        receiver = call.shown.rpartition(".")[0] or "DBOS"
        name = operation.name.rpartition(".")[2].removesuffix("_async")
        if not isinstance(body.scope, nodes.AsyncFunctionDef):
            return f"`for ... in {receiver}.{name}(...)`"
        return f"`async for ... in {receiver}.{name}_async(...)`"

    # Event loops inside of event loops, and what blocks them

    def _inner_loop(self, call: Call, reach: Reach) -> Iterator[Culprit]:
        value = call.value
        if not isinstance(value, External) or call.way is not Way.CALL or call.is_guarded:
            return
        is_run = value.path in ("asyncio.run", "asyncio.Runner().run")
        if not is_run and not (
            value.path.startswith("asyncio.") and value.path.endswith("loop().run_until_complete")
        ):
            return
        source = reach.body.frame.source
        if "nest_asyncio" in source.text or "nest_asyncio" in reach.path.start.source.text:
            return
        if reach.state.on_loop is True:
            remedy = "`await` the coroutine"
            if not reach.body.is_async:
                remedy = "make the function a coroutine and `await`, or call it by `asyncio.to_thread`"
            effect = "raises RuntimeError, because an event loop runs already"
            yield EventLoopInDurableFunction.at(
                call.node, source, call=call.shown, effect=effect, remedy=remedy
            )
            return
        broken = self.context.library.behaviour.inner_loop_breaks
        if reach.state.place is Place.WORKFLOW and self.context.any_release(broken):
            if self._runs_durable_code(call, reach.body):
                effect = (
                    "shuts down the executor of DBOS, up to dbos 3.3: a workflow that was started hangs, "
                    "and after one that was called further operations raise RuntimeError"
                )
                remedy = "make the workflow `async def` and `await`"
                yield EventLoopInDurableFunction.at(
                    call.node, source, call=call.shown, effect=effect, remedy=remedy
                )

    def _runs_durable_code(self, call: Call, body: Body) -> bool:
        """Whether the coroutine that is run takes checkpoints."""
        if not isinstance(call.node, nodes.Call) or not call.node.args:
            return False
        argument = call.node.args[0]
        made = {argument} | {
            value.made_by
            for value in self.context.evaluator.values(argument, call.frame)
            if isinstance(value, Awaitable)
        }
        checkpoints = self.context.checkpoints
        return any(inner.node in made and checkpoints.is_checkpoint(inner) for inner in body.calls) or any(
            edge.node in made and (edge.durable is not None or checkpoints.takes(edge.frame))
            for edge in body.edges
        )

    def _blocking(self, act: Act, reach: Reach) -> Iterator[Culprit]:
        callables = self.context.library.callables
        told = _BLOCKS.get(act.kind)
        if act.kind == "process" and act.path not in callables.waits_for_process:
            return
        if told is None or _ASYNC_LIBRARY.search(act.path) or _waits_for(act.node):
            return
        if act.path in callables.quick:
            return
        kind, code = told
        if reach.state.place is Place.WORKFLOW and code in self.context.enabled:
            return
        shown = act.effect.name
        remedy = "use a client made for asyncio, or `await asyncio.to_thread(...)`"
        if act.kind == "sleep":
            remedy = "use `await asyncio.sleep(...)`"
        elif act.kind == "process":
            remedy = "use `await asyncio.create_subprocess_exec(...)`, or `await asyncio.to_thread(...)`"
        yield BlockingCallInAsyncStep.at(
            act.node, reach.body.frame.source, call=shown, kind=kind, remedy=remedy
        )

    # Tasks

    def _lost_task(self, call: Call, body: Body, source: Source) -> Iterator[Culprit]:
        value = call.value
        if not isinstance(value, External) or not isinstance(call.node, nodes.Call):
            return
        callables = self.context.library.callables
        if value.path not in callables.tasks or "TaskGroup" in value.path:
            return
        if not is_dropped(call.node) or self._waits_otherwise(call, body):
            return
        for task in self.context.timeline.tasks(call.node, call.frame):
            if task.draws.any:
                yield TaskNeverAwaited.at(call.node, source, call=task.shown)
                return

    def _waits_otherwise(self, call: Call, body: Body) -> bool:
        """Whether the code later waits for something that the task may set off."""
        for node in body.scope.nodes_of_class(nodes.Await):
            if (node.lineno or 0) < (call.node.lineno or 0):
                continue
            if not isinstance(node.value, nodes.Call):
                values = self.context.evaluator.values(node.value, body.frame)
                if not any(isinstance(value, Awaitable) for value in values):
                    return True
                continue
            for value in self.context.evaluator.values(node.value.func, body.frame):
                if isinstance(value, External) and value.path in _WAITS_FOR_OTHERS:
                    return True
        return False


#: What blocks, in words, and the rule that tells more of it in a workflow.
_BLOCKS = {
    "network": ("network", "DBS304"),
    "file": ("a file", "DBS305"),
    "database": ("a database", "DBS306"),
    "process": ("another process", "DBS307"),
    "sleep": ("a sleep", "DBS308"),
}
#: Names of what is made for asyncio.
_ASYNC_LIBRARY = re.compile(r"(?:^|[._])(?:aio|async)|Async|^(?:motor|trio|anyio|websockets|nats|telethon)\b")
#: Built-in functions that iterate over what they are given.
_ITERATES = frozenset(
    f"builtins.{name}"
    for name in (
        *("list", "tuple", "set", "frozenset", "dict", "sorted", "sum", "any", "all", "min", "max", "next"),
        *("enumerate", "zip", "iter", "reversed"),
    )
)


def _waits_for(node: nodes.NodeNG) -> bool:
    """Whether a call is awaited, or entered or iterated over asynchronously."""
    parent = node.parent
    return isinstance(parent, (nodes.Await, nodes.AsyncFor)) or (
        isinstance(parent, nodes.AsyncWith) and any(item is node for item, _ in parent.items)
    )


_WAITS_FOR_OTHERS = frozenset(
    {
        "asyncio.Event().wait",
        "asyncio.Queue().join",
        "asyncio.Queue().get",
        "asyncio.Condition().wait",
        "asyncio.Condition().wait_for",
        "asyncio.Barrier().wait",
        "asyncio.gather",
        "asyncio.wait",
    }
)


def _role_name(durable: Durable) -> str:
    return "transaction" if durable.role is Role.TRANSACTION else durable.role.value
