"""The rules of DBS8xx: tests, and programs that use a `DBOSClient`."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = ["InvalidClientOptions", "SyncClientOnEventLoop"]


class InvalidClientOptions(Rule):
    """Options of an enqueue, a client or a list of workflows that dbos cannot take.

    ## Why is this bad?

    `EnqueueOptions` is a dictionary, and Python checks none of its keys. Without `workflow_name` or
    `queue_name` the enqueue raises KeyError; a key that dbos does not know is ignored without a word, so a
    time limit that is written `timeout` is none. The workflow is meant by its name: a function in its
    place is refused by the database. A `DBOSClient` takes its options by keyword from dbos 3.0 on, and
    needs a database.

    `list_workflows` compares the status with what the database holds, so a word that is no status, or one in
    small letters, finds nothing, silently. Its times are texts in ISO 8601; another text raises
    ValueError, and a `datetime` TypeError.

    ## Example

    ```python
    from dbos import DBOSClient


    def overdue(client: DBOSClient, order: str) -> int:
        client.enqueue({"queue_name": "bills", "workflow_name": "bill", "timeout": 60}, order)
        return len(client.list_workflows(status="ERROR"))
    ```

    Use instead:

    ```python
    from dbos import DBOSClient


    def overdue(client: DBOSClient, order: str) -> int:
        client.enqueue({"queue_name": "bills", "workflow_name": "bill", "workflow_timeout": 60}, order)
        return len(client.list_workflows(status="ERROR"))
    ```

    ## Stays silent on

    Dictionaries that are computed, completed with `**`, or changed later, as far as keys may be missing;
    names such as `bill.__qualname__`; statuses and times that are computed; code that expects the failure
    (`pytest.raises`). An unknown `duplication_policy` is DBS603, something else for the name of a queue
    DBS609, and keywords that a release lacks are DBS905 and DBS908.

    ## Versions

    | dbos | what |
    |---|---|
    | 0.25 and later | keys of `EnqueueOptions`; statuses and times of `list_workflows` |
    | 2.30 and later | `"return-existing"` in `enqueue_in_transaction`; `lazy` with `use_listen_notify` |
    | 3.0 and later | a URL by position (TypeError); a client without a database (DBOSException) |

    ## References

    <https://docs.dbos.dev/python/reference/client>
    """

    code = "DBS804"
    name = "invalid-client-options"
    message = "{problem}; {remedy}"
    fails = True


class SyncClientOnEventLoop(Rule):
    """A synchronous operation of a client runs on an event loop.

    ## Why is this bad?

    The synchronous operations of a `DBOSClient` (and of a `DebouncerClient`) ask the system database and
    wait for its answer in the thread that calls them. On an event loop that thread runs all other coroutines as
    well, so every request that the process serves stands still until the database has answered. `get_event`,
    `wait_first` and `read_stream` wait longer: until the event is set, a workflow has ended, or a stream is
    closed. Unlike those of `DBOS`, they are not refused, at most a warning in the log tells of them.

    ## Example

    ```python
    from dbos import DBOSClient, EnqueueOptions

    client = DBOSClient(system_database_url="postgresql://localhost/shop_dbos_sys")


    async def order(item: str) -> str:
        options: EnqueueOptions = {"queue_name": "orders", "workflow_name": "checkout"}
        return client.enqueue(options, item).workflow_id
    ```

    Use instead:

    ```python
    from dbos import DBOSClient, EnqueueOptions

    client = DBOSClient(system_database_url="postgresql://localhost/shop_dbos_sys")


    async def order(item: str) -> str:
        options: EnqueueOptions = {"queue_name": "orders", "workflow_name": "checkout"}
        return (await client.enqueue_async(options, item)).workflow_id
    ```

    The fix is unsafe where the code waits for the handle: that of the twin has coroutines for methods.

    ## Stays silent on

    Synchronous code, and functions handed to `asyncio.to_thread` or an executor; making a client, and
    `destroy`; `enqueue_in_transaction` and its like, which take a synchronous connection of the caller;
    coroutine workflows, where DBS322 tells more; clients of which nobody knows that they are some.

    ## Versions

    All that have `DBOSClient` (0.25). Where a release of the project lacks the twin, the message says
    `asyncio.to_thread`.

    ## References

    <https://docs.dbos.dev/python/reference/client>
    """

    code = "DBS805"
    name = "sync-client-on-event-loop"
    message = "`{call}` blocks the event loop, and every coroutine on it, until the database has answered; use {remedy}"
    precedence = 63
    fixable = Fixable.sometimes(Applicability.SAFE, Applicability.UNSAFE)
