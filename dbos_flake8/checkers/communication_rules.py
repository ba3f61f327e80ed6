"""The rules of DBS7xx: messages and events, schedules, workflow IDs, patches."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "ConstantWorkflowId",
    "ContextManagerNotEntered",
    "CreateScheduleAtStartup",
    "DebouncerPerCall",
    "EmptyWait",
    "InvalidCron",
    "InvalidTimeout",
    "PatchMisused",
    "RecvResultUnchecked",
    "ScheduleEntryInvalid",
    "ScheduledSignature",
    "SendWithoutIdempotencyKey",
    "StatusPolling",
    "StreamWriteAfterClose",
    "TopicOrKeyMismatch",
    "WorkflowIdUsedTwice",
]


class ScheduledSignature(Rule):
    """A scheduled workflow cannot take what its schedule gives it.

    ## Why is this bad?

    A schedule calls its workflow with two positional arguments: the time it was scheduled for, and the
    context of the schedule (for `@DBOS.scheduled` of dbos 2 the time of the start). Nobody counts the
    parameters when the schedule is made. A workflow that takes another number of them is started at every
    tick and ends with TypeError each time, in the background, where only its status tells.

    Methods of instances cannot be scheduled, because a schedule knows no instance. `DBOS.create_schedule`
    and `DBOS.apply_schedules` refuse those of a registered class with a DBOSException;
    `@DBOS.scheduled` accepts them, and methods of classes, and fails at every tick.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def clean_up() -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "nightly", "workflow_fn": clean_up, "schedule": "0 2 * * *"}]
        )
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def clean_up(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "nightly", "workflow_fn": clean_up, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Functions with `*args` or with defaults that make two arguments fit; static methods; class methods that
    a schedule of `DBOS.create_schedule` or `DBOS.apply_schedules` runs; functions that the linter does not
    know, or that another decorator may have changed; functions that are no workflow at all.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 3.0 | `@DBOS.scheduled`: the scheduled time and the time of the start |
    | 2.13 and later | `DBOS.create_schedule`, `DBOS.apply_schedules`: the scheduled time and the context |

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS701"
    name = "scheduled-signature"
    message = "{problem}; {remedy}"


class InvalidCron(Rule):
    """A schedule has a cron expression or a time zone that dbos refuses.

    ## Why is this bad?

    dbos checks both when the schedule is made. `DBOS.create_schedule` and `DBOS.apply_schedules` raise
    a DBOSException, most often when the application starts; `@DBOS.scheduled` of dbos 2 raises ValueError
    when its module is imported.

    An expression has five fields (minute, hour, day of the month, month, day of the week), six with the
    seconds in front, or seven with the year at the end. Names of months and days, lists, ranges, steps,
    `?`, `l`, `mon#2`, `l5` and aliases such as `@daily` are taken.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 24 * * *")
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 0 * * *")
    ```

    ## Stays silent on

    Expressions that are put together at run time; `r` fields, whose value is drawn; time zones, where the
    Python that runs the linter has no complete data of them.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 3.2 | ranges over the end of a field (`22-6`) and nearest weekdays (`15w`) are refused, too |
    | 3.3 and later | they are taken |
    | 2.15 and later | schedules have time zones |

    What the rule takes and refuses is compared with croniter, which dbos asks, on generated expressions.

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS702"
    name = "invalid-cron"
    message = "{problem}: {effect}; {remedy}"
    fails = True


class ConstantWorkflowId(Rule):
    """One workflow ID stands for many runs.

    ## Why is this bad?

    A workflow ID is unique for ever: DBOS runs a workflow once for it. Where code with a literal ID runs
    again (a handler, a loop, a workflow), each later start does nothing and gives the result of the
    first run, whatever its arguments are. Where the ID belongs to another workflow function, the start
    raises `DBOSConflictingWorkflowError`.

    ## Example

    ```python
    from dbos import DBOS, SetWorkflowID
    from fastapi import FastAPI

    app = FastAPI()


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    @app.post("/orders/{order}")
    def take(order: str) -> str:
        with SetWorkflowID("bill"):
            return bill(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetWorkflowID
    from fastapi import FastAPI

    app = FastAPI()


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    @app.post("/orders/{order}")
    def take(order: str) -> str:
        with SetWorkflowID(f"bill-{order}"):
            return bill(order)
    ```

    ## Stays silent on

    IDs that are put together at run time; code that runs once, such as the start of a program, and code of
    which nobody knows when it runs; loops that try again after a failure, or that a `return` or `break`
    leaves; starts that ask for a policy with `workflow_id_reuse_policy`; tests.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-tutorial>
    """

    code = "DBS703"
    name = "constant-workflow-id"
    message = 'workflow ID "{id}" {problem}; {remedy}'


class ContextManagerNotEntered(Rule):
    """A context manager of dbos is made, and never entered.

    ## Why is this bad?

    `SetWorkflowID`, `SetWorkflowTimeout`, `SetEnqueueOptions`, `SetWorkflowAttributes`, `SetShardKey` and
    `DBOSContextSetAuth` do something in the block of a `with` alone. A call that stands by itself is
    silently without effect: the next workflow gets a random ID, no time limit, no options. None of them
    is an asynchronous context manager: `async with` fails with TypeError (AttributeError on Python 3.10).

    ## Example

    ```python
    from dbos import DBOS, SetWorkflowID


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        SetWorkflowID(f"bill-{order}")
        bill(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetWorkflowID


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetWorkflowID(f"bill-{order}"):
            bill(order)
    ```

    ## Stays silent on

    Context managers that are entered later, by `with`, an `ExitStack` or `__enter__`, returned, passed on,
    or kept in a name that is used; calls that are expected to fail (`pytest.raises`), and in tests all that
    may only try whether something is accepted.

    ## Versions

    All that have the name.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS704"
    name = "context-manager-not-entered"
    message = "{problem}; write `with {call}(...):` around the calls that it is for"


class WorkflowIdUsedTwice(Rule):
    """Two workflows start in the block of one `SetWorkflowID`.

    ## Why is this bad?

    The ID is for the first workflow that the block starts. Each further one gets a random ID, and dbos
    writes a warning to its log. It is not idempotent: a caller that tries again starts it again.

    ## Example

    ```python
    from dbos import DBOS, SetWorkflowID


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def ship(order: str) -> None: ...


    def take(order: str) -> None:
        with SetWorkflowID(order):
            bill(order)
            ship(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetWorkflowID


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def ship(order: str) -> None: ...


    def take(order: str) -> None:
        with SetWorkflowID(f"bill-{order}"):
            bill(order)
        with SetWorkflowID(f"ship-{order}"):
            ship(order)
    ```

    ## Stays silent on

    Steps and other calls beside the one workflow; branches of which one runs; a second try in an `except`
    or a loop; blocks inside each other, each with its own ID; `SetEnqueueOptions`, `SetWorkflowTimeout` and
    `SetWorkflowAttributes`, which hold for all that their block starts; a `DBOSClient`, which does not look
    at the block.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS705"
    name = "workflow-id-used-twice"
    message = (
        "`{call}` starts {what} in the block of one `SetWorkflowID`: it gets a random ID, because the first "
        "start has taken the one that is set; {remedy}"
    )


class InvalidTimeout(Rule):
    """A time limit, an ID or a policy for workflows that dbos refuses or does not heed.

    ## Why is this bad?

    `SetWorkflowTimeout` takes a positive number of seconds, or None for no limit. A negative number, an
    infinite one, a text or a `timedelta` raise when the block is entered. Zero is the worst: it is taken,
    and means no limit at all. `SetWorkflowID` raises a DBOSException for an ID without a character that
    is not blank, and for a `workflow_id_reuse_policy` that it does not know. Among the options of an
    enqueue by name (`EnqueueOptions`), a `workflow_id` without such a character raises, too, and a
    `workflow_timeout` of zero or less is over when the workflow starts: it is cancelled.

    ## Example

    ```python
    from dbos import DBOS, SetWorkflowTimeout


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetWorkflowTimeout(0):
            bill(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetWorkflowTimeout


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetWorkflowTimeout(30):
            bill(order)
    ```

    ## Stays silent on

    `SetWorkflowTimeout(None)`, which lifts the limit of the workflow around; values that are computed;
    calls that are expected to fail (`pytest.raises`).

    ## Versions

    | dbos | what happens |
    |---|---|
    | 0.26 and later | `SetWorkflowTimeout` |
    | 2.27 and later | blank IDs are refused |
    | 3.1 and later | `workflow_id_reuse_policy` |

    The release from which blank IDs are refused is not proven by a program, only that 2.31 and 3.4 do.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS706"
    name = "invalid-timeout"
    message = "{problem}; {remedy}"


class RecvResultUnchecked(Rule):
    """What was received is used as if something had come.

    ## Why is this bad?

    `DBOS.recv` and `DBOS.get_event` wait for a limited time, 60 seconds when no other limit is given, and
    give None when nothing has come. Code that takes an attribute or an item of the result, computes with
    it or iterates over it raises TypeError or AttributeError then, and the workflow ends in ERROR. Tests
    see it seldom, because in tests the message comes.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def checkout(order: str) -> str:
        payment = DBOS.recv("payment", timeout_seconds=3600)
        return payment["status"]
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def checkout(order: str) -> str:
        payment = DBOS.recv("payment", timeout_seconds=3600)
        if payment is None:
            return "nobody has paid"
        return payment["status"]
    ```

    ## Stays silent on

    Values that are checked or compared in any way before, or given to a function that may do so; values
    that are only returned, logged, stored or passed on; uses whose failure is handled; a timeout of
    `math.inf`; events of a workflow whose result the code has waited for before; tests.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-communication>
    """

    code = "DBS707"
    name = "recv-result-unchecked"
    message = "`{call}` gives None when {absence} in time, and {failure}; check for None first"
    precedence = 95


class PatchMisused(Rule):
    """A patch does not keep old workflows on the old code.

    ## Why is this bad?

    `DBOS.patch` tells a workflow whether it began with the new code, and leaves a mark in its record if so.
    The answer is all that matters. Where nobody looks at it, a workflow that began before runs the new code,
    finds the wrong step in its record and fails with `DBOSUnexpectedStepError`.

    `DBOS.deprecate_patch` answers True, always: in a condition, the other branch is dead. A name that is put
    together at run time can differ when the workflow is recovered, which then runs the old code on the
    record of the new one; and nobody can deprecate what has no name. `DBOS.patch_async` beside other
    checkpoints of the workflow raises `DBOSPatchNondeterminismError`, because timing would decide where its
    mark goes.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.step()
    def reserve(order: str) -> None: ...


    @DBOS.step()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        DBOS.patch("reserve-first")
        reserve(order)
        bill(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.step()
    def reserve(order: str) -> None: ...


    @DBOS.step()
    def bill(order: str) -> None: ...


    @DBOS.workflow()
    def checkout(order: str) -> None:
        if DBOS.patch("reserve-first"):
            reserve(order)
            bill(order)
        else:
            bill(order)
    ```

    An `if` on a patch without `else` is right where the new code only adds something, and wrong where it
    replaces something. The rule cannot tell, and reports it only where it is named in full
    (`extend-select = DBS708`).

    ## Stays silent on

    Answers that are kept in a name that is used, returned or passed on; `DBOS.deprecate_patch` as a
    statement; names that are constants of the project or parameters; tasks beside a patch that take no
    checkpoint.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.7 and later | `DBOS.patch`, `DBOS.deprecate_patch` |

    That `patch_async` refuses to run beside other checkpoints is proven on 3.4, and read in the source
    of 2.31.

    ## References

    <https://docs.dbos.dev/python/tutorials/upgrading-workflows>
    """

    code = "DBS708"
    name = "patch-misused"
    message = "{problem}; {remedy}"
    precedence = 96


class ScheduleEntryInvalid(Rule):
    """A schedule lacks what dbos asks for, or has what dbos does not know.

    ## Why is this bad?

    `DBOS.apply_schedules` raises a DBOSException for an entry without its name, its workflow or its cron
    expression. A key that it does not know is ignored without a word: a `timezone` instead of
    `cron_timezone` lets the schedule run in UTC. `DBOS.create_schedule` takes keywords alone, and raises
    TypeError for positional arguments, missing and unknown ones. Both take the workflow function itself;
    its name as text fails with AttributeError.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "cron": "0 2 * * *"}]
        )
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def set_up() -> None:
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Entries with `**` or computed keys, and those that get more keys later, as far as something is missing;
    lists that other files make; keys that some other release of dbos knows.

    ## Versions

    2.13 and later.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS709"
    name = "schedule-entry-invalid"
    message = "{problem}; {remedy}"


class CreateScheduleAtStartup(Rule):
    """A program creates a schedule each time it starts.

    ## Why is this bad?

    Schedules are kept in the database. The first start of the program creates the schedule, and each later
    one fails, because a schedule of this name exists: `DBOS.create_schedule` raises a DBOSException. The
    test of the new code passes, on an empty database, and the second deployment does not start.
    `DBOS.apply_schedules` makes the schedule or replaces it.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def main() -> None:
        DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
        DBOS.launch()
        DBOS.create_schedule(schedule_name="report", workflow_fn=report, schedule="0 2 * * *")
    ```

    Use instead:

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.workflow()
    def report(scheduled_at: datetime, context: object) -> None: ...


    def main() -> None:
        DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
        DBOS.launch()
        DBOS.apply_schedules(
            [{"schedule_name": "report", "workflow_fn": report, "schedule": "0 2 * * *"}]
        )
    ```

    ## Stays silent on

    Schedules that handlers and workflows create; code below a condition, or in a `try` that handles the
    failure; code that looks for the schedule, deletes it or resets the database before; names that are
    computed; commands, which may be meant to run once; a `DBOSClient`; tests.

    ## Versions

    2.13 and later.

    ## References

    <https://docs.dbos.dev/python/tutorials/scheduled-workflows>
    """

    code = "DBS710"
    name = "create-schedule-at-startup"
    message = (
        "`{call}` runs at every start of the program, and from the second start on it raises DBOSException "
        'because schedule "{name}" exists; use `{remedy}`'
    )
    fails = True


class StreamWriteAfterClose(Rule):
    """A workflow writes to a stream that it has closed.

    ## Why is this bad?

    `DBOS.close_stream` puts an end mark into the stream, and readers stop there. What is written later is
    stored, without any error, and nobody ever reads it. In a loop that closes the stream in each round,
    that is everything but the first round.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def report(lines: list[str]) -> None:
        for line in lines:
            DBOS.write_stream("lines", line)
            DBOS.close_stream("lines")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def report(lines: list[str]) -> None:
        for line in lines:
            DBOS.write_stream("lines", line)
        DBOS.close_stream("lines")
    ```

    ## Stays silent on

    Streams with other keys, and keys that the linter cannot compare; a close that happens only under a
    condition, or after which the function or the loop ends; writes in the handler of a failure; what
    other functions write or close.

    ## Versions

    1.11 and later.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-communication>
    """

    code = "DBS711"
    name = "stream-write-after-close"
    message = (
        "`{call}` writes to stream {key}, which line {line} has closed by then: the value is stored, and no reader "
        "gets it; close the stream after the last write"
    )


class EmptyWait(Rule):
    """A wait for nothing, or one thing named twice.

    ## Why is this bad?

    `DBOS.wait_first` raises ValueError for an empty list and for one that holds the same handle twice,
    `DBOS.asyncio_wait` for an empty one. `DBOS.send_bulk` refuses two messages with the same idempotency
    key with a DBOSException, even when they go to different workflows, and sends none of them.

    ## Example

    ```python
    from dbos import DBOS, SendMessage


    def tell(workflows: list[str]) -> None:
        DBOS.send_bulk([SendMessage(one, "closed", idempotency_key="closed") for one in workflows])
    ```

    Use instead:

    ```python
    from dbos import DBOS, SendMessage


    def tell(workflows: list[str]) -> None:
        DBOS.send_bulk([SendMessage(one, "closed", idempotency_key=f"end-{one}") for one in workflows])
    ```

    ## Stays silent on

    Lists that are not written where they are used; keys that are put together at run time.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.14 and later | `DBOS.wait_first` |
    | 2.15 and later | `DBOS.asyncio_wait` |
    | 2.23 and later | `DBOS.send_bulk` |

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS712"
    name = "empty-wait"
    message = "{problem}; {remedy}"
    fails = True


class SendWithoutIdempotencyKey(Rule):
    """A message is sent from outside a workflow, and a second try sends it again.

    ## Why is this bad?

    A workflow records that it has sent a message, and does not send it again when it is recovered. A handler
    or a script records nothing. When its caller tries again, because the answer was lost, a second message
    goes out, and the workflow receives both. With an `idempotency_key` the second one is dropped.

    ## Example

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @app.post("/payments/{order}")
    def paid(order: str, event: str) -> None:
        DBOS.send(order, event, topic="payment")
    ```

    Use instead:

    ```python
    from dbos import DBOS
    from fastapi import FastAPI

    app = FastAPI()


    @app.post("/payments/{order}")
    def paid(order: str, event: str) -> None:
        DBOS.send(order, event, topic="payment", idempotency_key=event)
    ```

    ## Stays silent on

    Workflows and steps; functions of which nobody knows where they run, unless a `DBOSClient` sends; calls
    with `**`; tests; releases of dbos whose `send` has no such key.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 0.25 and later | the key of `DBOSClient.send` |
    | 2.14 and later | the key of `DBOS.send` |

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS713"
    name = "send-without-idempotency-key"
    message = (
        "`{call}` outside a workflow is not recorded: a second try sends the message twice; give it an "
        "`idempotency_key` that both tries share"
    )
    is_default = False


class StatusPolling(Rule):
    """A loop asks for a status or an event, and sleeps in between.

    ## Why is this bad?

    Each round is a query of the database, and in a workflow also a checkpoint or two, so the record grows
    for as long as the wait takes. dbos has calls that wait: `handle.get_result()` until a workflow has
    ended, `DBOS.wait_first` until one of several has, `DBOS.get_event` with a `timeout_seconds` until an
    event is set.

    ## Example

    ```python
    import time

    from dbos import DBOS


    def wait_for(workflow_id: str) -> None:
        handle = DBOS.retrieve_workflow(workflow_id)
        while handle.get_status().status == "PENDING":
            time.sleep(1)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def wait_for(workflow_id: str) -> None:
        handle = DBOS.retrieve_workflow(workflow_id)
        handle.get_result()
    ```

    ## Stays silent on

    Loops that do something else as well, such as showing progress; loops without a sleep; loops that wait
    until a workflow leaves its queue; tests.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/workflow_handles>
    """

    code = "DBS714"
    name = "status-polling"
    message = "`{call}` is asked again and again until something happens; {remedy}"
    is_default = False


class TopicOrKeyMismatch(Rule):
    """A topic or an event key that nobody in the project sends to or sets.

    ## Why is this bad?

    `DBOS.recv` gets the messages of its own topic alone, and `DBOS.get_event` the event of its key. If the
    other side writes the name in another way, or leaves the topic out, both wait for the whole timeout and
    give None, without any error.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def checkout() -> str:
        payment = DBOS.recv("payment")
        return "nobody" if payment is None else payment


    @DBOS.workflow()
    def pay(order: str) -> None:
        DBOS.send(order, "paid", topic="payments")
    ```

    Use instead:

    ```python
    from dbos import DBOS

    PAYMENT = "payment"


    @DBOS.workflow()
    def checkout() -> str:
        payment = DBOS.recv(PAYMENT)
        return "nobody" if payment is None else payment


    @DBOS.workflow()
    def pay(order: str) -> None:
        DBOS.send(order, "paid", topic=PAYMENT)
    ```

    ## Stays silent on

    Projects in which a topic or key is put together at run time, or that send or set nothing at all, because
    another program does; tests. The project is the package of the file, or its folder if it is in none.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/workflow-communication>
    """

    code = "DBS715"
    name = "topic-or-key-mismatch"
    message = "nobody in the project {does} {name}, so `{call}` gives None after its timeout{nearest}"
    is_default = False


class DebouncerPerCall(Rule):
    """A debouncer is made for each call, or its arguments are swapped.

    ## Why is this bad?

    What is debounced is decided by the name of the workflow and the key, so a debouncer that is made anew
    for each call works. But its queue and its time limit are written wherever it is made, and two places
    that differ debounce the same workflow in two ways. One debouncer at module level, which can be made
    before `DBOS.launch()`, has one set of options.

    `debounce` takes the key, the seconds and the arguments of the workflow, in this order. With the
    number in front it fails with TypeError.

    ## Example

    ```python
    from dbos import DBOS, Debouncer


    @DBOS.workflow()
    def index(user: str) -> None: ...


    def changed(user: str) -> None:
        Debouncer.create(index).debounce(user, 5, user)
    ```

    Use instead:

    ```python
    from dbos import DBOS, Debouncer


    @DBOS.workflow()
    def index(user: str) -> None: ...


    indexer = Debouncer.create(index)


    def changed(user: str) -> None:
        indexer.debounce(user, 5, user)
    ```

    ## Stays silent on

    Debouncers at module level, and such as functions make and keep; options that depend on the call; tests.

    ## Versions

    1.14 and later.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS716"
    name = "debouncer-per-call"
    message = "{problem}; {remedy}"
    is_default = False
