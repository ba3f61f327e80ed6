"""The rules of DBS8xx: tests, and programs that use a `DBOSClient`."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = ["SyncClientOnEventLoop"]


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
