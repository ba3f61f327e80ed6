"""The rules of DBS3xx: what makes a workflow run differently when it is replayed."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

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
    """A random value in the code of a workflow.

    ## Why is this bad?

    On recovery DBOS runs the workflow from its beginning and gives each step its recorded result.
    What the code of the workflow itself draws is not recorded: the replay draws another value. A
    branch by that value may take another way, and the workflow fails with
    `DBOSUnexpectedStepError`.

    Where the value only goes to steps, nothing fails. The steps before the crash have worked with
    one value, those after it work with another. After `random.shuffle` the replay gives recorded
    results to other items, since DBOS compares the names of steps only.

    ## Example

    ```python
    import random

    from dbos import DBOS


    @DBOS.step()
    def write(customer: str) -> None: ...


    @DBOS.step()
    def call(customer: str) -> None: ...


    @DBOS.workflow()
    def contact(customer: str) -> None:
        if random.random() < 0.5:
            write(customer)
        else:
            call(customer)
    ```

    Use instead:

    ```python
    import random

    from dbos import DBOS


    @DBOS.step()
    def draw() -> float:
        return random.random()


    @DBOS.step()
    def write(customer: str) -> None: ...


    @DBOS.step()
    def call(customer: str) -> None: ...


    @DBOS.workflow()
    def contact(customer: str) -> None:
        if draw() < 0.5:
            write(customer)
        else:
            call(customer)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; generators with a seed of their
    own, such as `random.Random(DBOS.workflow_id)`; draws of the module in a function that calls
    `random.seed` with a value; values that nothing reads.

    Values that only reach logging, printing, tracing or metrics, branches that do nothing else
    included; the payload of one recorded operation (`DBOS.set_event`, `write_stream`, `send`) or
    the timeout of `DBOS.recv` and `get_event`; the length of a `DBOS.sleep`; a database call, which
    DBS306 reports.

    In tests, values that only go to names or objects around the workflow, which the test looks at.

    A function that is deterministic all the same can be declared so in the settings:
    `"shop.lottery.draw" = "deterministic"` in `[tool.dbos-flake8.functions]`.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS301"
    name = "random-in-workflow"
    message = (
        "`{call}` gives another value when the workflow is replayed{use}; make it in a step "
        "(`@DBOS.step()`), whose result is recorded"
    )


class ClockInWorkflow(Rule):
    """The time of day, or a time that has passed, in the code of a workflow.

    ## Why is this bad?

    On recovery DBOS runs the workflow from its beginning and gives each step its recorded result.
    The clock is read anew. A branch on the time may take another way, and the workflow fails with
    `DBOSUnexpectedStepError`. So does a loop that polls until a deadline: polls that are recorded
    take no time, and the replay polls more often than the first run did.

    Where the time only goes to steps, or to two events, nothing fails: what came before the crash
    has one time, what comes after it has another. A workflow that returns the time returns another
    result when it is replayed.

    ## Example

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def by_bike(order: str) -> None: ...


    @DBOS.step()
    def by_car(order: str) -> None: ...


    @DBOS.workflow()
    def deliver(order: str, closes: float) -> None:
        if time.time() < closes:
            by_bike(order)
        else:
            by_car(order)
    ```

    Use instead:

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def read_clock() -> float:
        return time.time()


    @DBOS.step()
    def by_bike(order: str) -> None: ...


    @DBOS.step()
    def by_car(order: str) -> None: ...


    @DBOS.workflow()
    def deliver(order: str, closes: float) -> None:
        if read_clock() < closes:
            by_bike(order)
        else:
            by_car(order)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; parsing and arithmetic with times
    that were given; paths that the arguments rule out (`on or date.today()` with `on` given).

    Times that only reach logging, printing, tracing or metrics, branches that do nothing else
    included; the payload of one recorded operation (`DBOS.set_event`, `write_stream`, `send`) or
    the timeout of `DBOS.recv` and `get_event`; constructors and default factories whose attribute
    the workflow does not read. The length of a `DBOS.sleep` is looked at by DBS320, a database call
    by DBS306.

    In tests, values that only go to names or objects around the workflow, which the test looks at.

    A function that is deterministic all the same can be declared so in the settings:
    `"shop.clock.now" = "deterministic"` in `[tool.dbos-flake8.functions]`.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS302"
    name = "clock-in-workflow"
    message = (
        "`{call}` tells another time when the workflow is replayed{use}; read the clock in a step "
        "(`@DBOS.step()`), or pass the time as an argument"
    )


class IdentityInWorkflow(Rule):
    """A new identifier in the code of a workflow.

    ## Why is this bad?

    On recovery DBOS runs the workflow from its beginning, and `uuid.uuid4()` gives another value. A
    step that the crash kept from being recorded does its work again under a new idempotency key, so
    the other side cannot see that it is the same request. A child that was started under a new ID
    keeps that ID, while the recovered workflow goes on with one that belongs to nobody. A workflow
    that returns the value returns another one when it is replayed.

    `hash()` of a text is another number in another process: a branch on it fails on recovery with
    `DBOSUnexpectedStepError`.

    ## Example

    ```python
    import uuid

    from dbos import DBOS


    @DBOS.step()
    def charge(order: str, key: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        key = str(uuid.uuid4())
        charge(order, key)
    ```

    Use instead a value that is derived from the ID of the workflow, or made in a step:

    ```python
    import uuid

    from dbos import DBOS


    @DBOS.step()
    def charge(order: str, key: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        key = str(uuid.uuid5(uuid.NAMESPACE_URL, str(DBOS.workflow_id)))
        charge(order, key)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; `uuid.uuid3`, `uuid.uuid5`,
    `uuid.UUID(text)` and `DBOS.workflow_id`; `hash()` of a number; `id()` that the workflow only
    compares.

    Values that only reach logging, printing, tracing or metrics, such as correlation IDs; the
    payload of one recorded operation (`DBOS.set_event`, `write_stream`, `send`); default factories
    whose value the workflow does not read; a database call, which DBS306 reports.

    In tests, values that only go to names or objects around the workflow, which the test looks at.

    A function that is deterministic all the same can be declared so in the settings:
    `"shop.keys.key_of" = "deterministic"` in `[tool.dbos-flake8.functions]`.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS303"
    name = "identity-in-workflow"
    message = (
        "`{call}` gives another value when the workflow is replayed{use}; make it in a step "
        "(`@DBOS.step()`), or derive it from `DBOS.workflow_id`"
    )


class NetworkInWorkflow(Rule):
    """A call to another system in the code of a workflow.

    ## Why is this bad?

    DBOS records what steps return, and nothing that the code of the workflow does by itself. When
    the workflow is recovered, it runs from its beginning: the request is sent again, by a helper or
    a thread of `asyncio.to_thread` too. The other system gets it twice.

    It may also answer something else. A branch on the answer then fails with
    `DBOSUnexpectedStepError` (`function accept was recorded when refuse was expected`). Without a
    branch nothing fails: the workflow goes on with the new answer and with results of steps that
    were given the old one.

    ## Example

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step()
    def pack(order: str) -> None: ...


    @DBOS.workflow()
    def ship(order: str) -> None:
        requests.post("https://carrier.example/parcels", json={"order": order}, timeout=10)
        pack(order)
    ```

    Use instead:

    ```python
    import requests
    from dbos import DBOS


    @DBOS.step(retries_allowed=True)
    def announce(order: str) -> None:
        requests.post("https://carrier.example/parcels", json={"order": order}, timeout=10)


    @DBOS.step()
    def pack(order: str) -> None: ...


    @DBOS.workflow()
    def ship(order: str) -> None:
        announce(order)
        pack(order)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; building requests and parsing
    answers; clients that are only made, or only handed to a step; agents that take checkpoints of
    their own (`DBOSAgent.run`, `DBOSRunner.run`, or one that was given a model of the project). That
    the tools of an agent are steps records what they do, and not what the model answers.

    Where a workflow takes no checkpoint at all, DBS323 reports it once in place of the calls in its
    helpers. `DBOSClient` is DBS322.

    A function whose calls may be repeated can be declared so in the settings:
    `"shop.carrier.prices" = "deterministic"` in `[tool.dbos-flake8.functions]`. With `"network"` as
    the value, calls of a function that the linter does not know are reported.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS304"
    name = "network-in-workflow"
    message = (
        "`{call}` talks to another system, and DBOS does not record it: it is repeated whenever the "
        "workflow is recovered; {remedy}"
    )


class FilesystemInWorkflow(Rule):
    """Files and folders in the code of a workflow.

    ## Why is this bad?

    DBOS does not record what the code of a workflow does with files. When the workflow is
    recovered, a line is appended a second time. A temporary folder is a new and empty one, in which
    the file that a recorded step wrote is missing. Another machine, if one recovers the workflow,
    may have other files.

    What is read may have changed. A branch on `os.path.exists` then fails with
    `DBOSUnexpectedStepError`. Without a branch nothing fails, and the results do not belong
    together: in a listing, a file that came in since takes the recorded result of another one, even
    if the names are sorted.

    ## Example

    ```python
    from pathlib import Path

    from dbos import DBOS


    @DBOS.step()
    def bill(order: str, rate: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        rate = Path("rate.txt").read_text()
        bill(order, rate)
    ```

    Use instead:

    ```python
    from pathlib import Path

    from dbos import DBOS


    @DBOS.step()
    def read_rate() -> str:
        return Path("rate.txt").read_text()


    @DBOS.step()
    def bill(order: str, rate: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        rate = read_rate()
        bill(order, rate)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; arithmetic with paths (`/`,
    `.name`, `with_suffix`, `os.path.join`), while `resolve()` and `exists()` touch the disk; files
    in memory (`io.StringIO`, `io.BytesIO`); what is done with a file that was reported where it was
    opened.

    Where a workflow takes no checkpoint at all, DBS323 reports it once in place of the calls in its
    helpers. `os.getcwd` and `Path.cwd` are DBS307.

    A function whose files never change can be declared so in the settings:
    `"shop.templates.load" = "deterministic"` in `[tool.dbos-flake8.functions]`. With `"file"` as
    the value, calls of a function that the linter does not know are reported.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS305"
    name = "filesystem-in-workflow"
    message = (
        "`{call}` works on the file system, and DBOS does not record it: recovery repeats it and may find "
        "other files, or another machine; do it in a step (`@DBOS.step()`)"
    )


class DatabaseInWorkflow(Rule):
    """A database in the code of a workflow.

    ## Why is this bad?

    DBOS does not record what the code of a workflow does with a database. When the workflow is
    recovered, the row is written again. It is also read again: a workflow that takes one piece from
    a stock finds what it has left there itself and takes another one, even if nobody else has
    changed the row.

    Where a row has changed, a branch on it fails with `DBOSUnexpectedStepError`. Without a branch
    nothing fails, and the results of recorded steps do not belong to what is read now. The session
    of a datasource does not work in a workflow at all: `sql_session()` raises an AssertionError
    outside a transaction.

    ## Example

    ```python
    from dbos import DBOS
    from sqlalchemy import create_engine, text

    engine = create_engine("postgresql://localhost/shop")


    @DBOS.step()
    def pack(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        with engine.begin() as connection:
            connection.execute(text("update stock set pieces = pieces - 1"))
        pack(order)
    ```

    Use instead a transaction of a datasource, or a step:

    ```python
    from dbos import DBOS, SQLAlchemyDatasource
    from sqlalchemy import text

    datasource = SQLAlchemyDatasource.create("postgresql://localhost/shop")


    @datasource.transaction
    def take_one() -> None:
        datasource.sql_session().execute(text("update stock set pieces = pieces - 1"))


    @DBOS.step()
    def pack(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        take_one()
        pack(order)
    ```

    ## Stays silent on

    Steps, transactions, helpers of these, and functions handed to `DBOS.run_step` or `run_tx_step`;
    building statements; engines, clients and session makers that are only handed to a step. A
    session or connection and its uses in one function are one finding.

    Where a workflow takes no checkpoint at all, DBS323 reports it once in place of the calls in its
    helpers.

    A function whose data never changes can be declared so in the settings:
    `"shop.countries.names" = "deterministic"` in `[tool.dbos-flake8.functions]`. With `"database"`
    as the value, calls of a function that the linter does not know are reported.

    ## Versions

    All. Datasources exist from dbos 2.22 on. `@DBOS.transaction()` and `DBOS.sql_session` of dbos 2
    are known as transaction and session; 3.0 removed them.

    ## References

    <https://docs.dbos.dev/python/tutorials/transaction-tutorial>
    """

    code = "DBS306"
    name = "database-in-workflow"
    message = (
        "`{call}` works on a database, and DBOS does not record it: recovery repeats it and may read "
        "other data; {remedy}"
    )


class EnvironmentInWorkflow(Rule):
    """What depends on the machine or process, in the code of a workflow.

    ## Why is this bad?

    The process that recovers a workflow has another number, may have other variables and arguments,
    and may run on another machine. A branch on a variable then takes another way, and the workflow
    fails with `DBOSUnexpectedStepError`. Where the value only goes to steps, nothing fails: a lock
    that the workflow took as one worker is given back as another.

    A program that the workflow runs (`subprocess.run`, `os.system`) is not recorded: it is run
    again when the workflow is recovered.

    ## Example

    ```python
    import os

    from dbos import DBOS


    @DBOS.step()
    def fly(order: str) -> None: ...


    @DBOS.step()
    def ship(order: str) -> None: ...


    @DBOS.workflow()
    def send(order: str) -> None:
        if os.environ.get("EXPRESS"):
            fly(order)
        else:
            ship(order)
    ```

    Use instead:

    ```python
    import os

    from dbos import DBOS


    @DBOS.step()
    def is_express() -> bool:
        return bool(os.environ.get("EXPRESS"))


    @DBOS.step()
    def fly(order: str) -> None: ...


    @DBOS.step()
    def ship(order: str) -> None: ...


    @DBOS.workflow()
    def send(order: str) -> None:
        if is_express():
            fly(order)
        else:
            ship(order)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; what a process reads once:
    constants of a module, class attributes, default arguments, settings objects, functions under
    `functools.cache` or `lru_cache`. Such values stay while the process runs; that another process
    has the same is up to the project.

    Values that only reach logging, printing, tracing or metrics, or that nothing reads. Other than
    in DBS301 to DBS303 the payload of an event is reported.

    In tests, values that only go to names or objects around the workflow, which the test looks at.

    A function that gives the same everywhere can be declared so in the settings:
    `"shop.settings.region" = "deterministic"` in `[tool.dbos-flake8.functions]`.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS307"
    name = "environment-in-workflow"
    message = "`{call}` {what}{use}; do it in a step (`@DBOS.step()`), or pass the value as an argument"


class SleepNotDurable(Rule):
    """A sleep that DBOS does not record.

    ## Why is this bad?

    When a workflow is recovered, it sleeps all of its time again. It makes all pauses between
    attempts again, though the attempts themselves are recorded. `DBOS.sleep` records when it ends:
    the recovered workflow waits for the time that is left, or not at all.

    In a coroutine workflow `time.sleep` also blocks the event loop.

    ## Example

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def mail(user: str) -> None: ...


    @DBOS.workflow()
    def remind(user: str) -> None:
        time.sleep(86400)
        mail(user)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def mail(user: str) -> None: ...


    @DBOS.workflow()
    def remind(user: str) -> None:
        DBOS.sleep(86400)
        mail(user)
    ```

    ## Stays silent on

    Steps, transactions and functions handed to `DBOS.run_step`; a sleep of no time
    (`asyncio.sleep(0)`); `Event.wait()` without a timeout; `tenacity.retry` without `wait`; the
    retries of a step (`retries_allowed=True`); a workflow that only sleeps and logs, where its file
    hands it to a queue or debouncer to show how these treat it; tasks without checkpoints that the workflow
    cancels, such as a heartbeat.

    A function whose pause does not matter can be declared so in the settings:
    `"shop.pauses.brief" = "deterministic"` in `[tool.dbos-flake8.functions]`. With `"sleep"` as the
    value, calls of a function that the linter does not know are reported.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS308"
    name = "sleep-not-durable"
    message = "`{call}` is not durable: it begins anew whenever the workflow is recovered; use `{remedy}`"
    fixable = Fixable.sometimes(Applicability.UNSAFE)


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
    precedence = 97
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
    fixable = Fixable.sometimes(Applicability.UNSAFE)


class CompletionOrder(Rule):
    """Durable calls taken in the order in which they complete.

    ## Why is this bad?

    DBOS numbers the steps of a workflow and records their results, not which of them came first. On
    recovery recorded calls come back in the order in which the database answers. The steps that
    follow what came first then get each other's results, without any error: DBOS compares the names
    of steps only. Where the workflow goes on with the winner, and another one wins, it fails with
    `DBOSUnexpectedStepError`.

    The same holds for `asyncio.wait` with a timeout: what was late in the first run is in time in
    the replay. `asyncio.as_completed` also keeps its coroutines in a set, so that even the order in
    which they start differs.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def fetch(item: str) -> str:
        return item


    @DBOS.step()
    async def save(item: str) -> None: ...


    @DBOS.workflow()
    async def collect(items: list[str]) -> None:
        tasks = [asyncio.create_task(fetch(item)) for item in items]
        for task in asyncio.as_completed(tasks):
            await save(await task)
    ```

    Use instead a wait that is recorded, and lists, which have an order:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def fetch(item: str) -> str:
        return item


    @DBOS.step()
    async def save(item: str) -> None: ...


    @DBOS.workflow()
    async def collect(items: list[str]) -> None:
        waiting = [asyncio.create_task(fetch(item)) for item in items]
        while waiting:
            done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in [task for task in waiting if task in done]:
                await save(task.result())
            waiting = [task for task in waiting if task not in done]
    ```

    ## Stays silent on

    `asyncio.wait` that waits for all, without a timeout; `DBOS.asyncio_wait` (DBS319 looks at sets
    that it is given); `asyncio.gather`; awaitables that are not durable; a single task, unless
    `asyncio.wait` has a timeout; steps and code outside workflows.

    `concurrent.futures.as_completed` and `wait` are reported where the workflow runs durable calls
    in threads, which DBS205 reports by itself.

    ## Versions

    All. `DBOS.asyncio_wait` exists from dbos 2.15 on and is recommended only where the project's
    versions have it.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS311"
    name = "completion-order"
    message = (
        "`{call}` gives durable calls in the order in which they complete, which a replay does not "
        "repeat; {remedy}"
    )


class RaceWithCheckpoint(Rule):
    """A time limit around a durable call.

    ## Why is this bad?

    A step that is cut off by `asyncio.wait_for` or `asyncio.timeout` has taken a step number and
    leaves no checkpoint. When the workflow is recovered, the step runs again, with all its side
    effects. If it is in time now, the workflow goes on as if there had been no limit and fails with
    `DBOSUnexpectedStepError` (`function give_up was recorded when ship was expected`). The same
    holds for `DBOS.recv_async` that was cut off before its message came.

    Around `handle.get_result()` there may be no error at all: the recovered workflow has the result
    of the child, though it had given it up before the crash and has done what belongs to that.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def charge(order: str) -> None: ...


    @DBOS.step()
    async def give_up(order: str) -> None: ...


    @DBOS.workflow()
    async def checkout(order: str) -> None:
        try:
            await asyncio.wait_for(charge(order), 60)
        except asyncio.TimeoutError:
            await give_up(order)
    ```

    Use instead the timeout of the step, which is recorded:

    ```python
    from dbos import DBOS, error


    @DBOS.step(timeout_seconds=60)
    async def charge(order: str) -> None: ...


    @DBOS.step()
    async def give_up(order: str) -> None: ...


    @DBOS.workflow()
    async def checkout(order: str) -> None:
        try:
            await charge(order)
        except error.DBOSStepTimeoutError:
            await give_up(order)
    ```

    ## Stays silent on

    Limits in steps and outside workflows; limits around what takes no checkpoint; a limit of None;
    `timeout_seconds` of a step, `DBOS.recv` or `DBOS.get_event`; the timeout of
    `DBOS.asyncio_wait`, which records who was in time; `SetWorkflowTimeout` around a child
    workflow.

    ## Versions

    All. `timeout_seconds` of steps exists from dbos 2.31.1 on, `DBOS.asyncio_wait` from 2.15 on.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS312"
    name = "race-with-checkpoint"
    message = (
        "`{call}` cuts durable calls off by the clock, so a replay may find a checkpoint where there was none; "
        "{remedy}"
    )


class UnorderedIteration(Rule):
    """Checkpoints in the order of a set.

    ## Why is this bad?

    The order of a set follows the hashes of its items, and Python draws the hashes of texts anew in
    each process. That of integers depends on how the set grew: a set that a step returned may have
    another order when it comes from the record. So a recovered workflow takes the items in another
    order, and DBOS gives each the recorded result of another one, without any error: it compares
    the names of steps only. If the process died within the loop, one item is done twice and another
    one never.

    A list made of a set, handed to a step, no longer fits what the step has answered about it.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def notify(user: str) -> str:
        return user


    @DBOS.workflow()
    def announce(users: list[str]) -> dict[str, str]:
        answers = {}
        for user in set(users):
            answers[user] = notify(user)
        return answers
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def notify(user: str) -> str:
        return user


    @DBOS.workflow()
    def announce(users: list[str]) -> dict[str, str]:
        answers = {}
        for user in sorted(set(users)):
            answers[user] = notify(user)
        return answers
    ```

    ## Stays silent on

    `sorted(...)`, and lists that were sorted in place; membership, comparison, `len`, `min`, `max`,
    `sum`; a set that is handed to a step as it is; sets made of sets; loops that take no checkpoint
    and build no argument of one; lists, tuples and dictionaries filled in a fixed order, such as
    `dict.fromkeys` of a list; steps and code outside workflows; collections of which the linter
    does not know that they are sets.

    Dictionaries, lists, deques and a `graphlib.TopologicalSorter` that were filled from a set have
    its order and are reported. So are `os.listdir` and `glob`, which DBS305 reports as well. The
    sets of `DBOS.asyncio_wait` are DBS319.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS313"
    name = "unordered-iteration"
    message = (
        "the order of `{shown}` differs from process to process, so a replay takes other checkpoints or "
        "gives them other results; iterate over `sorted(...)` or a list"
    )


class CancellationSwallowed(Rule):
    """A handler that swallows the cancellation of the workflow.

    ## Why is this bad?

    DBOS cancels a workflow by an exception. The step during which it is cancelled raises
    `DBOSWorkflowConflictIDError` at its end and is not recorded; every checkpoint after it raises
    `DBOSWorkflowCancelledError` and does nothing. Both are no `Exception` but a `BaseException`. A
    handler that swallows them lets the body go on: the code between the checkpoints runs to its end,
    while no checkpoint does anything and the workflow stays CANCELLED.

    A loop that tries again and again runs for ever in its thread, and nothing from outside ends it.
    When somebody resumes the workflow, two executions of it work at once, and a step runs twice.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def ship(item: str) -> None: ...


    @DBOS.workflow()
    def ship_all(items: list[str]) -> None:
        for item in items:
            try:
                ship(item)
            except BaseException:
                DBOS.logger.exception("not shipped")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def ship(item: str) -> None: ...


    @DBOS.workflow()
    def ship_all(items: list[str]) -> None:
        for item in items:
            try:
                ship(item)
            except Exception:
                DBOS.logger.exception("not shipped")
    ```

    `contextlib.suppress(BaseException)`, a bare `except`, a handler that names
    `DBOSWorkflowCancelledError`, and a `return`, `break` or `continue` that leaves a `finally` block
    swallow it as well.

    ## Stays silent on

    `except Exception` and narrower handlers; handlers that raise it again, or raise another exception;
    an earlier handler that lets the errors of DBOS through; a handler that returns from the workflow,
    or after which the workflow does nothing but log; `try` blocks that take no checkpoint; `finally`
    blocks that run to their end; steps, and code outside workflows.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS314"
    name = "cancellation-swallowed"
    message = "{what} also catches the exception by which DBOS cancels a workflow, and the workflow goes on; {remedy}"


class ThreadsInWorkflow(Rule):
    """Threads or processes that do the work of a workflow.

    ## Why is this bad?

    DBOS records nothing of what a thread, pool or process of the workflow does: when the workflow
    is recovered, that work is done again. Nor is it recorded which thread came first. Where the
    workflow goes on by that order, a replay takes other steps and fails with
    `DBOSUnexpectedStepError`.

    An exception in a `threading.Thread` is lost: the workflow that started it goes on and succeeds.

    ## Example

    ```python
    from concurrent.futures import ThreadPoolExecutor

    from dbos import DBOS


    def resize(photo: str) -> str:
        return photo


    @DBOS.step()
    def save(photos: list[str]) -> None: ...


    @DBOS.workflow()
    def publish(photos: list[str]) -> None:
        with ThreadPoolExecutor() as pool:
            small = list(pool.map(resize, photos))
        save(small)
    ```

    Use instead a step, which may have threads of its own:

    ```python
    from concurrent.futures import ThreadPoolExecutor

    from dbos import DBOS


    def resize(photo: str) -> str:
        return photo


    @DBOS.step()
    def resize_all(photos: list[str]) -> list[str]:
        with ThreadPoolExecutor() as pool:
            return list(pool.map(resize, photos))


    @DBOS.step()
    def save(photos: list[str]) -> None: ...


    @DBOS.workflow()
    def publish(photos: list[str]) -> None:
        save(resize_all(photos))
    ```

    ## Stays silent on

    Threads in steps, in functions handed to `DBOS.run_step`, and outside workflows;
    `asyncio.to_thread` and `anyio.to_thread.run_sync`, which carry the context and hand back result
    and exception; child workflows and queues; a pool that is only made.

    Workflows that run in a thread are DBS204, steps and DBOS operations DBS205, programs started by
    `subprocess` DBS307.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS315"
    name = "threads-in-workflow"
    message = (
        "`{call}` does work of the workflow in a {carrier}, where DBOS records nothing: recovery repeats "
        "it, and the workflow does not wait for it in the same order; do it in a step or a child workflow"
    )


class TaskGroupInWorkflow(Rule):
    """A task group around durable calls.

    ## Why is this bad?

    When one task of an `asyncio.TaskGroup` fails, the group cancels the others, wherever they are. A
    step that is cancelled leaves no checkpoint, though a part of its work may be done. How far it came
    is a matter of timing. The recovery does its work again, may bring it to its end this time, and then
    goes another way: `call_back was recorded when write_off was expected`
    (`DBOSUnexpectedStepError`).

    While no task fails, a group of single steps replays as it ran. The rule is opt-in.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def ship(order: str) -> None: ...


    @DBOS.step()
    async def charge(order: str) -> None: ...


    @DBOS.workflow()
    async def checkout(order: str) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(ship(order))
            group.create_task(charge(order))
    ```

    Use instead `asyncio.gather` with `return_exceptions=True`, which lets every step end and be
    recorded:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def ship(order: str) -> None: ...


    @DBOS.step()
    async def charge(order: str) -> None: ...


    @DBOS.workflow()
    async def checkout(order: str) -> None:
        results = await asyncio.gather(ship(order), charge(order), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
    ```

    ## Stays silent on

    Groups of coroutines that take no checkpoint; groups in steps and outside workflows; classes of
    another origin that are called `TaskGroup`.

    ## Versions

    All. `asyncio.TaskGroup` exists from Python 3.11 on.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS316"
    name = "task-group-in-workflow"
    message = (
        "when one task of the group fails, the others are cancelled at a moment that timing decides, so a "
        "replay may find other checkpoints; use `asyncio.gather(..., return_exceptions=True)`"
    )
    is_default = False


class MutableGlobalRead(Rule):
    """A decision by a module-level object that changes at run time.

    ## Why is this bad?

    DBOS does not record module-level objects. The process that recovers a workflow imports the module
    anew, so a switch that was turned while the first process ran has its old value again. The workflow
    takes the other branch, and its step meets the record of another one: `DBOSUnexpectedStepError`. The
    same happens in one process when the switch is turned between the run and the replay. DBOS compares
    names only, so where both branches call the same step, nothing is raised, and the step gives the
    result of the other branch.

    ## Example

    ```python
    from dbos import DBOS

    MODE = "card"


    def set_mode(mode: str) -> None:
        global MODE
        MODE = mode


    @DBOS.step()
    def charge(order: str) -> None: ...


    @DBOS.step()
    def wire(order: str) -> None: ...


    @DBOS.workflow()
    def pay(order: str) -> None:
        if MODE == "card":
            charge(order)
        else:
            wire(order)
    ```

    Use instead an argument, which DBOS records with the workflow, or a step that reads the value:

    ```python
    from dbos import DBOS

    MODE = "card"


    def set_mode(mode: str) -> None:
        global MODE
        MODE = mode


    @DBOS.step()
    def read_mode() -> str:
        return MODE


    @DBOS.step()
    def charge(order: str) -> None: ...


    @DBOS.step()
    def wire(order: str) -> None: ...


    @DBOS.workflow()
    def pay(order: str) -> None:
        if read_mode() == "card":
            charge(order)
        else:
            wire(order)
    ```

    ## Stays silent on

    Objects that no function changes, or that only the import of the module changes; arguments and local
    variables of the same name; reads that decide nothing, such as those in a log message; reads in
    steps and outside workflows; a function that itself makes the value that it asks for, when it is
    first needed.

    The rule looks at the conditions of `if`, `while`, `assert`, conditional expressions and
    comprehensions, and at the subject of `match`. It does not know whether the function that changes
    the object is ever called. It is opt-in.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS317"
    name = "mutable-global-read"
    message = (
        "the workflow decides by `{name}`, which `{changer}` changes at run time, so a replay may take "
        "another way; pass the value as an argument or read it in a step"
    )
    is_default = False


class DeclaredNondeterministic(Rule):
    """A call that the project's settings declare non-deterministic.

    ## Why is this bad?

    DBOS records what steps return, and nothing of what plain functions return. When the workflow is
    recovered, its code calls the function again. The settings of the project say that it then gives
    another value, or does its work a second time. A workflow that decides by such a value may take
    another way than its record, and fails with `DBOSUnexpectedStepError`; one that hands it to a step
    gets the recorded result of the first value, and goes on with the second.

    ## Example

    With these settings in `pyproject.toml`

    ```toml
    [tool.dbos-flake8]
    functions = { "shop.rates.current" = "nondeterministic" }
    ```

    this program is reported where it calls the function:

    ```python
    from dbos import DBOS
    from shop import rates


    @DBOS.step()
    def charge(amount: float) -> None: ...


    @DBOS.workflow()
    def checkout(price: float) -> None:
        charge(price * rates.current())
    ```

    Use instead:

    ```python
    from dbos import DBOS
    from shop import rates


    @DBOS.step()
    def current_rate() -> float:
        return rates.current()


    @DBOS.step()
    def charge(amount: float) -> None: ...


    @DBOS.workflow()
    def checkout(price: float) -> None:
        charge(price * current_rate())
    ```

    The name is the one by which the project imports the function. `"shop.rates.*"` stands for
    everything in a module, and the most specific entry wins: `"shop.rates.parse" = "deterministic"`
    takes one function out again. An effect instead of `nondeterministic`, such as `network` or `clock`,
    gives the rule of that effect.

    ## Stays silent on

    Functions that the settings do not declare; calls in steps, in functions handed to `DBOS.run_step`,
    and outside workflows.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS318"
    name = "declared-nondeterministic"
    message = "`{call}` is declared non-deterministic in the settings of this project; call it in a step"


class WaitedSetOrder(Rule):
    """The order of a set of tasks that `DBOS.asyncio_wait` was given or gave.

    ## Why is this bad?

    `DBOS.asyncio_wait` records the positions of the tasks that were done. A set has no positions: its
    order follows the hashes of its elements, and the hash of a task is its address, which is another
    one in each process. On replay the recorded position is that of another task, and the workflow goes
    on with the result of the wrong one. The set `pending` of one wait, handed to the next one, is such
    a set.

    A loop over the set `done` that takes steps calls them in another order on replay. DBOS compares
    names only, so steps of one name silently give each other's results; steps of other names fail with
    `DBOSUnexpectedStepError`.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def fetch(url: str) -> str:
        return url


    @DBOS.step()
    async def save(pages: list[str]) -> None: ...


    @DBOS.workflow()
    async def mirror(urls: list[str]) -> None:
        pending = {asyncio.create_task(fetch(url)) for url in urls}
        while pending:
            done, pending = await DBOS.asyncio_wait(pending, return_when=asyncio.FIRST_COMPLETED)
            await save(sorted(task.result() for task in done))
    ```

    Use instead lists, in the order in which the tasks were made:

    ```python
    import asyncio

    from dbos import DBOS


    @DBOS.step()
    async def fetch(url: str) -> str:
        return url


    @DBOS.step()
    async def save(pages: list[str]) -> None: ...


    @DBOS.workflow()
    async def mirror(urls: list[str]) -> None:
        waiting = [asyncio.create_task(fetch(url)) for url in urls]
        while waiting:
            done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            await save([task.result() for task in waiting if task in done])
            waiting = [task for task in waiting if task not in done]
    ```

    ## Stays silent on

    Lists and tuples of tasks; a set of which all tasks are waited for, without a timeout; sets that are
    only asked who is in them, or how many; `sorted(done, key=tasks.index)`; loops over `done` that take
    no checkpoint, such as those that only log; steps, and code outside workflows.

    ## Versions

    All for the set `done` of `asyncio.wait`. `DBOS.asyncio_wait` exists from dbos 2.15 on.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS319"
    name = "waited-set-order"
    message = (
        "`{shown}` is a set, whose order differs from process to process, {effect}; keep the tasks in a list, "
        "in the order in which they were made{remedy}"
    )


class SleepFromWallClock(Rule):
    """A durable sleep whose length comes from the clock.

    ## Why is this bad?

    `DBOS.sleep` records when it ends, and a recovery sleeps for the rest only. But a sleep that is not
    positive takes no checkpoint at all. In the first run `deadline - time.time()` is positive, and the
    sleep has a step number; in a recovery after the deadline it is negative, and the sleep has none.
    The next step meets the record of `DBOS.sleep` and fails with `DBOSUnexpectedStepError`.
    `max(0, deadline - time.time())` is no better: zero takes no checkpoint either.

    ## Example

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def remind(customer: str) -> None: ...


    @DBOS.workflow()
    def remind_at(customer: str, deadline: float) -> None:
        DBOS.sleep(deadline - time.time())
        remind(customer)
    ```

    Use instead a step, whose result is the same on replay:

    ```python
    import time

    from dbos import DBOS


    @DBOS.step()
    def seconds_until(deadline: float) -> float:
        return deadline - time.time()


    @DBOS.step()
    def remind(customer: str) -> None: ...


    @DBOS.workflow()
    def remind_at(customer: str, deadline: float) -> None:
        DBOS.sleep(seconds_until(deadline))
        remind(customer)
    ```

    ## Stays silent on

    Constants, arguments of the workflow and results of steps; a sleep that is never shorter than a
    positive number, as in `max(1, deadline - time.time())`; timeouts such as that of `DBOS.recv`;
    `time.sleep` (DBS308 looks at that one); steps, and code outside workflows.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS320"
    name = "sleep-from-wall-clock"
    message = (
        "the length of this sleep comes from `{call}`, and a sleep that is not positive takes no "
        "checkpoint: a replay after that time has one checkpoint less; compute the length in a step"
    )


class ConcurrentStreamRead(Rule):
    """Two stream reads of one workflow side by side.

    ## Why is this bad?

    Each value that a workflow reads from a stream is a checkpoint, and all of them have one name. With
    two readers side by side, timing decides which one takes the next step number. DBOS therefore
    refuses a read while another one of the same workflow waits for its value: it raises
    `DBOSStreamNondeterminismError`, also when both read the same stream.

    ## Example

    ```python
    import asyncio

    from dbos import DBOS


    async def read(job: str) -> list[str]:
        return [line async for line in DBOS.read_stream_async(job, "log")]


    @DBOS.workflow()
    async def compare(first: str, second: str) -> list:
        return await asyncio.gather(read(first), read(second), return_exceptions=True)
    ```

    Use instead one reader after the other:

    ```python
    from dbos import DBOS


    async def read(job: str) -> list[str]:
        return [line async for line in DBOS.read_stream_async(job, "log")]


    @DBOS.workflow()
    async def compare(first: str, second: str) -> list[list[str]]:
        return [await read(first), await read(second)]
    ```

    Two streams can also be read in turn, one value of each; and a step may read as many at once as it
    likes.

    ## Stays silent on

    One reader beside tasks that read no stream; steps, also several at once, and child workflows, which
    read for themselves; a step for each value in the loop of one reader; code outside workflows.

    ## Versions

    2.31 on. Before, reading a stream took no checkpoint.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-communication>
    """

    code = "DBS321"
    name = "concurrent-stream-read"
    message = (
        "stream reads that run side by side in one workflow take their checkpoints in an order that timing "
        "decides{error}; read one stream after the other, or read in steps"
    )


class ClientInWorkflow(Rule):
    """A `DBOSClient` in the code of a workflow.

    ## Why is this bad?

    A `DBOSClient` works outside the workflow's context, so nothing that it does is recorded. When the
    workflow is recovered, it does it again: a workflow is enqueued a second time, under a new ID and
    without a parent, and a message arrives twice. What it asks for may be
    another thing on recovery: the workflow then takes another way and fails with
    `DBOSUnexpectedStepError`, or returns something that does not belong to its recorded steps.

    ## Example

    ```python
    from dbos import DBOS, DBOSClient

    client = DBOSClient(system_database_url="postgresql://localhost/shop_dbos_sys")


    @DBOS.workflow()
    def order(item: str) -> None:
        client.enqueue({"queue_name": "bills", "workflow_name": "bill"}, item)
    ```

    Use instead the operation of `DBOS`, which is recorded:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(item: str) -> None: ...


    @DBOS.workflow()
    def order(item: str) -> None:
        DBOS.enqueue_workflow("bills", bill, item)
    ```

    Where the client belongs to another application, call it in a step: then it is called once, and the
    step records the result.

    ## Stays silent on

    Clients in steps, transactions and functions handed to `DBOS.run_step`; making a client, and
    `client.destroy()`; code outside workflows; paths that the arguments of a call rule out; classes of
    another origin that are called a client.

    ## Versions

    All. `DBOS.enqueue_workflow` exists from dbos 2.20 on.

    ## References

    <https://docs.dbos.dev/python/reference/client>
    """

    code = "DBS322"
    name = "client-in-workflow"
    message = (
        "what a `DBOSClient` does is not recorded: `{call}` is repeated whenever the workflow is "
        "recovered; {remedy}"
    )


class WorkflowWithoutCheckpoint(Rule):
    """A workflow that takes no checkpoint, while the functions that it calls act.

    ## Why is this bad?

    DBOS recovers a workflow from the results that its steps have recorded. A workflow that calls plain
    functions only has no record but its arguments. When the process dies in the middle, the recovery
    runs all of it again from the top: requests are sent twice, lines are written twice, rows are
    inserted twice. Nothing is raised.

    ## Example

    ```python
    import urllib.request

    from dbos import DBOS


    def download(url: str) -> bytes:
        with urllib.request.urlopen(url) as response:
            return response.read()


    def save(path: str, content: bytes) -> None:
        with open(path, "ab") as file:
            file.write(content)


    @DBOS.workflow()
    def mirror(url: str, path: str) -> None:
        save(path, download(url))
    ```

    Use instead:

    ```python
    import urllib.request

    from dbos import DBOS


    @DBOS.step(retries_allowed=True)
    def download(url: str) -> bytes:
        with urllib.request.urlopen(url) as response:
            return response.read()


    @DBOS.step()
    def save(path: str, content: bytes) -> None:
        with open(path, "ab") as file:
            file.write(content)


    @DBOS.workflow()
    def mirror(url: str, path: str) -> None:
        save(path, download(url))
    ```

    The finding stands at the workflow and names the functions that act. It takes the place of the
    findings in them (DBS304, DBS305 and DBS306); what the body of the workflow does itself keeps its
    own.

    ## Stays silent on

    Workflows that take a checkpoint on some path, be it a step, a child workflow or an operation such
    as `DBOS.sleep`, in their body or in what they call: then the rules of the single calls look at the
    rest. Workflows that only compute, or that call something of which the analysis knows nothing.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS323"
    name = "workflow-without-checkpoint"
    message = (
        "the workflow `{workflow}` takes no checkpoint, while it {acts}: nothing is recorded, and recovery "
        "runs it all again; make {functions}"
    )


class CleanupStepInFinally(Rule):
    """A checkpoint in the clean-up of a workflow.

    ## Why is this bad?

    When a workflow is cancelled, or runs into its timeout, every checkpoint of it raises before its
    body runs, and those in a `finally` block do so, too. What the block releases after success and
    after failure is never released after a cancellation: the lock stays locked. Events, messages and
    what a `finally` block puts into a queue are lost in the same way. The same holds for a handler that
    also catches the cancellation, such as `except BaseException`, and raises it again, for the `finally`
    block or `__exit__` of a context manager around checkpoints, and for the callbacks of an `ExitStack`.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def lock(item: str) -> None: ...


    @DBOS.step()
    def move(item: str) -> None: ...


    @DBOS.step()
    def unlock(item: str) -> None: ...


    @DBOS.workflow()
    def move_under_lock(item: str) -> None:
        lock(item)
        try:
            move(item)
        finally:
            unlock(item)
    ```

    Use instead one step for what must not be left half done; the body of a step is not cancelled, and
    its `finally` block runs:

    ```python
    from dbos import DBOS


    def lock(item: str) -> None: ...


    def move(item: str) -> None: ...


    def unlock(item: str) -> None: ...


    @DBOS.step()
    def move_locked(item: str) -> None:
        lock(item)
        try:
            move(item)
        finally:
            unlock(item)


    @DBOS.workflow()
    def move_under_lock(item: str) -> None:
        move_locked(item)
    ```

    ## Stays silent on

    Clean-up that is no checkpoint, such as a log message; `close_stream`, because the end of the
    workflow ends its streams; `except Exception` and narrower handlers,
    which undo after a failure and which a cancellation passes by; steps after the `try` statement, or
    in its `else`; `try` blocks that take no checkpoint; steps, and code outside workflows.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS324"
    name = "cleanup-step-in-finally"
    message = (
        "when the workflow is cancelled or times out, {what}, so the clean-up never happens; do the work "
        "and its clean-up in one step, or clean up in plain code"
    )


class EndlessWorkflow(Rule):
    """A loop without an end that takes checkpoints.

    ## Why is this bad?

    Each round adds records to the history of one workflow, for ever. The recovery runs the loop again
    from its first round, and asks the database for every recorded result before anything new is done.
    The workflow never has a result: it stays PENDING until somebody cancels it.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def poll(source: str) -> None: ...


    @DBOS.workflow()
    def follow(source: str) -> None:
        while True:
            poll(source)
    ```

    Use instead a workflow for each round, or for some rounds, that starts the next one; each has a
    short history, and the recovery of one reads that alone:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def poll(source: str) -> None: ...


    @DBOS.workflow()
    def follow(source: str) -> None:
        for _ in range(100):
            poll(source)
            DBOS.sleep(60)
        DBOS.start_workflow(follow, source)
    ```

    A schedule can start a workflow for each round as well.

    ## Stays silent on

    Loops that a `break`, `return` or `raise` in them leaves, on whatever condition; loops with a
    condition or a number of rounds; loops that take no checkpoint; generators; steps, and code outside
    workflows.

    Loops that wait in `DBOS.recv` or `DBOS.sleep`, as DBOS's own documentation has some: their history
    grows, too, but slowly.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS325"
    name = "endless-workflow"
    message = (
        "this loop has no end, and each round adds checkpoints to one workflow: its history grows for "
        "ever; let a schedule or a new workflow do each round"
    )
    is_default = False


class UnresolvedCall(Rule):
    """A call that the analysis could not follow.

    ## Why is this bad?

    This is a note about a call in a workflow, or in what it calls: the analysis does not know what it
    does, and the message says why. Such a call may hide whatever breaks a recovery. Where a function of
    another package reads the environment, for instance, it may answer otherwise in the process that
    recovers; a workflow that decides by it takes the other way and fails with
    `DBOSUnexpectedStepError`. Called in a step, its answer is recorded, and the recovery goes the same
    way. The rule is opt-in.

    ## Example

    ```python
    from acme_rules import is_express

    from dbos import DBOS


    @DBOS.step()
    def fly(order: str) -> None: ...


    @DBOS.step()
    def ship(order: str) -> None: ...


    @DBOS.workflow()
    def send(order: str) -> None:
        if is_express(order):
            fly(order)
        else:
            ship(order)
    ```

    Use instead:

    ```python
    from acme_rules import is_express

    from dbos import DBOS


    @DBOS.step()
    def fly(order: str) -> None: ...


    @DBOS.step()
    def ship(order: str) -> None: ...


    @DBOS.workflow()
    def send(order: str) -> None:
        if DBOS.run_step({"name": "is_express"}, is_express, order):
            fly(order)
        else:
            ship(order)
    ```

    Where you know what the function does, tell the linter in `pyproject.toml`:

    ```toml
    [tool.dbos-flake8]
    functions = { "acme_rules.is_express" = "deterministic" }
    ```

    ## Stays silent on

    The project's own functions, whose code is followed; the standard library, and libraries in the
    catalogue of effects; functions that the settings declare; methods of plain data, such as
    `model_dump` or `strip`, and of loggers, whatever the object is; calls in steps, in functions handed
    to `DBOS.run_step`, and outside workflows.

    ## Versions

    All. `DBOS.run_step` exists from dbos 2.9 on; before, write a step that calls the function.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS390"
    name = "unresolved-call"
    message = "the analysis could not follow `{call}`: {reason}"
    is_default = False
