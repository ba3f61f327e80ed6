"""The rules of DBS6xx: queues, and how work is put on them."""

from __future__ import annotations

from dbos_flake8.rule import Rule

__all__ = [
    "InvalidEnqueueOption",
    "InvalidQueueOption",
    "QueuePropertyAssigned",
    "ReservedQueueName",
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
    limit.

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
    """A queue has a name that dbos keeps for itself.

    ## Why is this bad?

    Names that begin with `_dbos_` are those of dbos's own queues. Since dbos 3.0 a queue of such a
    name raises ValueError when it is registered.

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

    Names that are computed; a project that stays below dbos 3.

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
    message = (
        "`{name}` begins with `{prefix}`, which dbos keeps for its own queues: registering it raises "
        "ValueError{versions}; choose another name"
    )
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

    <https://docs.dbos.dev/python/reference/contexts#setenqueueoptions>
    """

    code = "DBS603"
    name = "invalid-enqueue-option"
    message = "{problem}; {remedy}"


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
    `Debouncer`, where dbos takes them.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 2.7 on | `DBOS.listen_queues` exists; up to 2.31 it takes queue objects, too |
    | 2.20 on | `DBOS.enqueue_workflow` exists |

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS609"
    name = "wrong-enqueue-target"
    message = "`{given}` is {what}, and {call} takes {wanted}: {effect}; {remedy}"
    fails = True


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
