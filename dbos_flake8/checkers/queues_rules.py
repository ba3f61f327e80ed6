"""The rules of DBS6xx: queues, and how work is put on them."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "DuplicateQueue",
    "EnqueueOptionsIgnored",
    "InvalidEnqueueOption",
    "InvalidQueueOption",
    "PartitionKeyMismatch",
    "PriorityNotEnabled",
    "QueueInFunction",
    "QueueNeverRegistered",
    "QueuePropertyAssigned",
    "ReservedQueueName",
    "UnboundedFanOut",
    "WrongEnqueueTarget",
]


class InvalidQueueOption(Rule):
    """An option of a queue that dbos refuses, or with which the queue starts nothing.

    ## Why is this bad?

    A worker limit above the global one, a limit of a partition above that of the queue, a rate limit
    without `limit` and `period`, and a polling interval that is not positive raise ValueError when
    the queue is registered, which is when the program starts. A concurrency limit below 1, or a rate
    limit of 0, is accepted: the workflows of the queue stay ENQUEUED for ever, without a word in the
    log. A word for `on_conflict` that dbos does not know is taken for `"update_if_latest_version"`.

    ## Example

    ```python
    from dbos import DBOS


    def register_queues() -> None:
        DBOS.register_queue("mail", worker_concurrency=8, global_concurrency=2)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def register_queues() -> None:
        DBOS.register_queue("mail", worker_concurrency=2, global_concurrency=8)
    ```

    ## Stays silent on

    Numbers and dictionaries that are computed; `None`, which sets no limit; further keys of a rate
    limit; `queue.set_worker_concurrency(0)`, which pauses a queue; in tests, what keeps workflows
    waiting.

    ## Versions

    | dbos | what happens |
    |---|---|
    | all | a worker limit above the global one raises ValueError |
    | up to 2.19 | a rate limit without its keys is accepted, and the queue starts nothing |
    | 2.20 on | it raises ValueError; so do the methods that set an option (`queue.set_limiter`) |
    | 2.6 on | a polling interval that is not positive raises ValueError |
    | 2.31 on | limits of partitions are checked, and `concurrency` excludes `global_concurrency` |

    ## References

    <https://docs.dbos.dev/python/reference/queues>
    """

    code = "DBS601"
    name = "invalid-queue-option"
    message = "{problem}; {remedy}"


class ReservedQueueName(Rule):
    """A queue has a name that dbos keeps for itself, or none.

    ## Why is this bad?

    Names that begin with `_dbos_` are those of dbos's own queues. Since dbos 3.0 a queue of such a
    name raises ValueError when it is registered. An empty name is taken, but a schedule or debouncer
    that is given it takes it for no queue at all, and runs its workflows on dbos's own, without the
    limits of the queue that was meant.

    ## Example

    ```python
    from dbos import DBOS


    def register_queues() -> None:
        DBOS.register_queue("_dbos_mail")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def register_queues() -> None:
        DBOS.register_queue("mail")
    ```

    ## Stays silent on

    Names that are computed; names that begin with `_dbos_` in a project that stays below dbos 3.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.31 | accepted |
    | 3.0 on | ValueError: Queue name _dbos_mail is reserved |

    ## References

    <https://docs.dbos.dev/python/reference/queues>
    """

    code = "DBS602"
    name = "reserved-queue-name"
    message = "{problem}; {remedy}"
    fails = True


class InvalidEnqueueOption(Rule):
    """An option of an enqueue that dbos refuses, or that does not mean what it says.

    ## Why is this bad?

    A priority outside of 1 to 2147483647 raises an exception where the options are made; 1 is the
    highest, and a workflow without a priority comes before all that have one. A delay below zero is
    accepted and lies in the past, so the workflow starts at once.

    `DBOS.set_workflow_delay` takes either `delay_seconds` or `delay_until_epoch_ms`, and raises
    DBOSException for both, for none, and for a negative number. `delay_until_epoch_ms` counts
    milliseconds: seconds, as `time.time()` gives them, are a moment in January 1970.

    ## Example

    ```python
    from dbos import DBOS, SetEnqueueOptions


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(priority=0):
            DBOS.enqueue_workflow("bills", bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetEnqueueOptions


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(priority=1):
            DBOS.enqueue_workflow("bills", bill, order)
    ```

    ## Stays silent on

    Values that are computed; a delay of zero; `None`.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 1.0 on | `priority` of `SetEnqueueOptions` and `EnqueueOptions` is checked |
    | 2.16 on | `delay_seconds` exists; one below zero is accepted |
    | 2.18 on | `DBOS.set_workflow_delay` exists, with its checks |
    | 2.30 on | `duplication_policy` exists, and another word raises DBOSException |

    ## References

    <https://docs.dbos.dev/python/reference/queues#setenqueueoptions>
    """

    code = "DBS603"
    name = "invalid-enqueue-option"
    message = "{problem}; {remedy}"


class PartitionKeyMismatch(Rule):
    """A partition key is missing, or given to a queue without partitions.

    ## Why is this bad?

    A queue with limits of partitions takes its work from the partitions one by one. A workflow that is
    enqueued without a `queue_partition_key` belongs to none of them: it stays ENQUEUED for ever, and
    nothing says so. On a queue without partitions a key is ignored, and the limits are not those that
    the key asks for. A queue object of dbos 2 raises an Exception in both cases. A deduplication ID
    together with a partition key raises one on all releases that have both.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(tenant: str) -> None: ...


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("bills", partition_concurrency=1)
        DBOS.enqueue_workflow("bills", bill, "acme")
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetEnqueueOptions


    @DBOS.workflow()
    def bill(tenant: str) -> None: ...


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("bills", partition_concurrency=1)
        with SetEnqueueOptions(queue_partition_key="acme"):
            DBOS.enqueue_workflow("bills", bill, "acme")
    ```

    ## Stays silent on

    Queues that no file of the program declares, or that two declare differently; options that are
    computed; functions that may be called inside a block that sets a key; code that changes the limits
    of partitions while it runs; a client, which may use both an ID and a key.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.2 on | `Queue(..., partition_queue=True)`, up to 2.31: an Exception without a key, or for a wrong one |
    | 2.20 | `DBOS.register_queue(..., partition_queue=True)`: the same |
    | 2.21 on | a queue that is registered: ENQUEUED for ever without a key, and a wrong one is ignored |
    | 2.31 on | `partition_concurrency` and the other limits of partitions |

    ## References

    <https://docs.dbos.dev/python/tutorials/queue-tutorial#partitioning-queues>
    """

    code = "DBS604"
    name = "partition-key-mismatch"
    message = "{problem}; {remedy}"


class QueueInFunction(Rule):
    """A queue is declared in code that runs again and again.

    ## Why is this bad?

    A `Queue(...)` of dbos 2 is known by its name in the whole process. The second one of a name raises
    an Exception, so the second call of the function fails.

    `DBOS.register_queue` may be called again. It writes to the database each time, and overwrites what
    was set at run time, by `queue.set_worker_concurrency` or by an operator. This part is opt-in: it
    reports only where the rule is named in full.

    ## Example

    With these settings:

    ```toml
    [tool.dbos-flake8]
    version = ">=2,<3"
    ```

    this is wrong:

    ```python
    from dbos import DBOS, Queue


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        Queue("bills").enqueue(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, Queue

    bills = Queue("bills")


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        bills.enqueue(bill, order)
    ```

    ## Stays silent on

    Functions that set the program up (`main`, `create_app`, `register_*`, `__init__`), and tests;
    names that are computed; queues that are made only if something says so; a registration that says
    `on_conflict`. Where the project reaches dbos 3, DBS902 tells of the constructor.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 1.14 | the second `Queue(...)` of a name replaces the first; from 1.3 on with a warning |
    | 2.0 to 2.31 | Exception: Queue bills has already been declared |
    | 2.20 on | `DBOS.register_queue` writes each time |

    ## References

    <https://docs.dbos.dev/python/reference/queues>
    """

    code = "DBS605"
    name = "queue-in-function"
    message = "the queue `{queue}` is declared {when}, {effect}; {remedy}"


class UnboundedFanOut(Rule):
    """A workflow is started for each of many, all at once.

    ## Why is this bad?

    `DBOS.start_workflow` runs the workflow in this process, now. In a loop over data nothing bounds
    how many run side by side: memory, connections and the limits of other systems do, and they end it
    by failing. After a crash, this process recovers all of them at once. A queue bounds how many run,
    and spreads them over the processes.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(orders: list[str]) -> None:
        for order in orders:
            DBOS.start_workflow(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(orders: list[str]) -> None:
        for order in orders:
            DBOS.enqueue_workflow("bills", bill, order)
    ```

    ## Stays silent on

    Loops over what the code spells out, over a small `range` and over the first few of many (`[:5]`);
    loops that wait for each workflow
    before they start the next; loops that consume messages (`while`).

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/queue-tutorial>
    """

    code = "DBS606"
    name = "unbounded-fan-out"
    message = (
        "`{call}` starts a workflow for each of `{over}`, and nothing bounds how many run side by side; "
        "enqueue them on a queue with a limit"
    )
    is_default = False


class QueueNeverRegistered(Rule):
    """The name of a queue is almost one that the program registers.

    ## Why is this bad?

    Any name may be enqueued on, because another process may serve that queue. Where no process does,
    the workflow stays ENQUEUED for ever, without an error. A name that differs by a letter or two from
    one that the program registers is most likely a slip of the pen.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("invoices")
        DBOS.enqueue_workflow("invoice", bill, "o1")
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("invoices")
        DBOS.enqueue_workflow("invoices", bill, "o1")
    ```

    ## Stays silent on

    Names that are computed; programs that register a queue by a computed name; names that are like none
    that the program registers, or differ in numbers alone.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.20 | DBOSException: Queue invoice is not registered |
    | 2.21 on | the workflow stays ENQUEUED |

    ## References

    <https://docs.dbos.dev/python/tutorials/queue-tutorial>
    """

    code = "DBS607"
    name = "queue-never-registered"
    message = (
        "no queue `{name}` is declared in this program, and a workflow on it stays ENQUEUED unless another process "
        "serves it; did you mean `{known}`?"
    )
    is_default = False


class EnqueueOptionsIgnored(Rule):
    """Options of an enqueue are set for something that is not enqueued.

    ## Why is this bad?

    `SetEnqueueOptions` is for what is enqueued in its block. A workflow that is called directly there
    runs at once, and its priority, delay, deduplication ID or partition key are ignored: two calls
    with one deduplication ID both run. `DBOS.start_workflow` refuses such options with a DBOSException,
    and so does a debouncer, which needs the deduplication for itself. The policy `"return-existing"`
    without a deduplication ID has nothing to go by, and is refused.

    ## Example

    ```python
    from dbos import DBOS, SetEnqueueOptions


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(deduplication_id=order):
            DBOS.start_workflow(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SetEnqueueOptions


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(deduplication_id=order):
            DBOS.enqueue_workflow("bills", bill, order)
    ```

    ## Stays silent on

    `app_version` alone, which a start may have; options that may be None; a workflow that is called
    in a block in which something else is enqueued.

    ## Versions

    | dbos | what happens |
    |---|---|
    | all | options around a direct call are ignored |
    | up to 2.28 | `DBOS.start_workflow` and debouncers ignore them, too |
    | 2.29 on | they raise DBOSException |
    | 2.30 on | `duplication_policy` exists |

    ## References

    <https://docs.dbos.dev/python/reference/queues#setenqueueoptions>
    """

    code = "DBS608"
    name = "enqueue-options-ignored"
    message = "{problem}; {remedy}"
    fails = True


class WrongEnqueueTarget(Rule):
    """Something else stands where the name of a queue belongs.

    ## Why is this bad?

    `DBOS.enqueue_workflow` takes the name of the queue first and the workflow second. A function in
    the place of the name, or the queue object instead of its name, fails deep inside of dbos: with an
    AttributeError, or an error of the database driver that cannot store such an object.
    `DBOS.listen_queues` takes a list. A single text is taken apart, and the process then listens to
    queues that are called after its letters.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        DBOS.enqueue_workflow(bill, order)
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

    `queue.name`; names that come from elsewhere; queue objects in `listen_queues` and for a
    `Debouncer`, where dbos takes them; queues that are made by `Queue(...)`, which dbos 3 has no more, in
    a project that does not say which releases it is for.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.7 on | `DBOS.listen_queues` exists; up to 2.31 it takes queue objects, too |
    | 2.20 on | `DBOS.enqueue_workflow` exists |

    ## References

    <https://docs.dbos.dev/python/reference/contexts#enqueue_workflow> and
    <https://docs.dbos.dev/python/reference/dbos-class#listen_queues>
    """

    code = "DBS609"
    name = "wrong-enqueue-target"
    message = "`{given}` is {what}, and {call} takes {wanted}: {effect}; {remedy}"
    fails = True


class DuplicateQueue(Rule):
    """Two queues of one program have the same name.

    ## Why is this bad?

    A queue is known by its name. The second `Queue(...)` of a name raises an Exception on dbos 2. A
    second `DBOS.register_queue` with other options overwrites what the first has set, so that the
    limits depend on which of them ran last.

    ## Example

    ```python
    from dbos import DBOS


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("mail", worker_concurrency=1)
        DBOS.register_queue("mail", worker_concurrency=10)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def main() -> None:
        DBOS.launch()
        DBOS.register_queue("mail", worker_concurrency=1)
        DBOS.register_queue("newsletters", worker_concurrency=10)
    ```

    ## Stays silent on

    Registrations with the same options, or that say `on_conflict`; branches that exclude each other;
    functions of which it is not certain that one run calls both; registrations in tests.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 1.14 | the second `Queue(...)` replaces the first; from 1.3 on with a warning |
    | 2.0 to 2.31 | Exception: Queue mail has already been declared |
    | 2.20 on | the second `DBOS.register_queue` overwrites the options of the first |

    ## References

    <https://docs.dbos.dev/python/reference/queues>
    """

    code = "DBS610"
    name = "duplicate-queue"
    message = "the queue `{name}` is declared before ({place}), and {effect}; {remedy}"


class PriorityNotEnabled(Rule):
    """A priority on a queue that has no priorities.

    ## Why is this bad?

    Before dbos 2.31 a queue has priorities only when it is declared with `priority_enabled=True`.
    Without it, dbos 2 raises an Exception where a workflow with a priority is enqueued on a
    `Queue(...)`. On a queue that is registered in the database, and on dbos 1, the priority has no
    effect: the workflows start in the order in which they came.

    ## Example

    With these settings:

    ```toml
    [tool.dbos-flake8]
    version = ">=2,<2.31"
    ```

    this is wrong:

    ```python
    from dbos import DBOS, Queue, SetEnqueueOptions

    bills = Queue("bills")


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(priority=1):
            bills.enqueue(bill, order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, Queue, SetEnqueueOptions

    bills = Queue("bills", priority_enabled=True)


    @DBOS.workflow()
    def bill(order: str) -> None: ...


    def take(order: str) -> None:
        with SetEnqueueOptions(priority=1):
            bills.enqueue(bill, order)
    ```

    ## Stays silent on

    Projects that stay at dbos 2.31 or above, where every queue has priorities; queues that the program
    does not declare; code that sets `priority_enabled` while it runs; priorities that may be None.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 1.3 to 1.14 | a warning in the log, and no effect |
    | 2.0 to 2.30 | `Queue(...)`: Exception: Priority is not enabled for queue bills |
    | 2.20 | `DBOS.register_queue`: the same |
    | 2.21 to 2.30 | `DBOS.register_queue`: no effect |
    | 2.31 on | every queue has priorities |

    ## References

    <https://docs.dbos.dev/python/tutorials/queue-tutorial#priority>
    """

    code = "DBS611"
    name = "priority-not-enabled"
    message = (
        "the queue `{queue}` has no priorities: {effect}{versions}; declare it with `priority_enabled=True`"
    )


class QueuePropertyAssigned(Rule):
    """An option of a queue is assigned to.

    ## Why is this bad?

    The options of a queue are kept in the database. The properties of a queue object read them, and
    cannot be assigned to: AttributeError. Each has a method that sets it.

    ## Example

    ```python
    from dbos import DBOS


    def slow_down() -> None:
        queue = DBOS.retrieve_queue("mail")
        if queue is not None:
            queue.worker_concurrency = 1
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def slow_down() -> None:
        queue = DBOS.retrieve_queue("mail")
        if queue is not None:
            queue.set_worker_concurrency(1)
    ```

    ## Stays silent on

    Objects of which it is not known that they are queues of dbos.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.19 | plain attributes of a queue in memory, which can be assigned to |
    | 2.20 on | AttributeError; a queue made by `Queue(...)`, up to 2.31, cannot be changed at all |

    ## References

    <https://docs.dbos.dev/python/reference/queues>
    """

    code = "DBS612"
    name = "queue-property-assigned"
    message = "`{target}` cannot be assigned to: it raises AttributeError{versions}; {remedy}"
    fails = True
