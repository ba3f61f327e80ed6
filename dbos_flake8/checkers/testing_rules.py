"""The rules of DBS8xx: tests, and programs that use a `DBOSClient`."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = [
    "ClientNotDestroyed",
    "ClientTransactionNotCommitted",
    "InvalidClientOptions",
    "RegistryDestroyedInTests",
    "SyncClientOnEventLoop",
    "TestWithoutDestroy",
]


class TestWithoutDestroy(Rule):
    """A test or fixture that launches DBOS and leaves it, or resets it too late or too early.

    ## Why is this bad?

    There is one DBOS in a process. Where a test leaves it behind, the next `DBOS(config=...)` is ignored
    without a word and the next launch does nothing: that test runs on the database and with the
    configuration of the first one, among its workflows and threads. `DBOS.destroy()` makes room for a new
    one, before it or in the clean-up. `DBOS.reset_system_database()` belongs between the constructor
    and the launch; after the launch it raises AssertionError, and before the constructor it does nothing.

    ## Example

    ```python
    import pytest
    from dbos import DBOS, DBOSConfig

    CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


    @pytest.fixture
    def dbos() -> None:
        DBOS(config=CONFIG)
        DBOS.launch()
    ```

    Use instead:

    ```python
    import pytest
    from dbos import DBOS, DBOSConfig

    CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


    @pytest.fixture
    def dbos() -> None:
        DBOS.destroy()
        DBOS(config=CONFIG)
        DBOS.reset_system_database()
        DBOS.launch()
    ```

    ## Stays silent on

    Tests where something else may destroy DBOS: a `conftest.py` above, a fixture that the test has as well,
    `tearDown`, a finalizer, a helper or module of the project that speaks of `destroy`, a base class or
    fixture that nobody sees; fixtures of a wider scope than a function; code that launches a DBOS which it has not
    constructed. Other mistakes of the order are DBS403 and DBS409.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/testing>
    """

    code = "DBS801"
    name = "test-without-destroy"
    message = "{problem}; {remedy}"


class RegistryDestroyedInTests(Rule):
    """Tests that destroy the registry, and with it the workflows of their modules.

    ## Why is this bad?

    `destroy_registry=True` forgets all workflows and steps that are registered. Those of modules are
    registered once, when the module is imported, so after the first test none of them is known: a
    call or start of one raises an exception, because it still belongs to the DBOS that is gone, and one that
    is enqueued by its name is never run.

    ## Example

    ```python
    import pytest
    from dbos import DBOS, DBOSConfig

    CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    @pytest.fixture(autouse=True)
    def dbos() -> None:
        DBOS.destroy(destroy_registry=True)
        DBOS(config=CONFIG)
        DBOS.launch()


    def test_bill() -> None:
        assert bill("42") == "42"
    ```

    Use instead:

    ```python
    import pytest
    from dbos import DBOS, DBOSConfig

    CONFIG: DBOSConfig = {"name": "shop", "system_database_url": "sqlite:///test.sqlite"}


    @DBOS.workflow()
    def bill(order: str) -> str:
        return order


    @pytest.fixture(autouse=True)
    def dbos() -> None:
        DBOS.destroy()
        DBOS(config=CONFIG)
        DBOS.launch()


    def test_bill() -> None:
        assert bill("42") == "42"
    ```

    ## Stays silent on

    Tests that call and start no workflow which a module registers, as far as the code shows: those that define
    their workflows themselves; what destroys behind the last test that uses one; code that runs modules
    anew (`importlib.reload`), or imports them in the test. Outside tests, DBS412 tells.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/tutorials/testing>
    """

    code = "DBS802"
    name = "registry-destroyed-in-tests"
    message = (
        "`destroy_registry=True` forgets workflow `{workflow}`, which is registered once, when its module is "
        "imported, and which DBOS does not know afterwards; write `{remedy}`"
    )


class ClientNotDestroyed(Rule):
    """A client is made in each call, and never destroyed.

    ## Why is this bad?

    Each `DBOSClient` has connections of its own. When a function ends without `destroy()`, they stay open until
    Python's garbage collector comes by, because a client's objects refer to each other; a service that
    makes a client for each request can so use up the connections of its database. A client
    with `use_listen_notify=True` also runs a thread, which stays, with its connection, as long as the process lives.

    ## Example

    ```python
    from dbos import DBOSClient, EnqueueOptions

    BILL: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}


    def take(order: str) -> None:
        client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
        client.enqueue(BILL, order)
    ```

    Use instead:

    ```python
    from dbos import DBOSClient, EnqueueOptions

    BILL: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}
    client = DBOSClient(system_database_url="sqlite:///shop.sqlite")


    def take(order: str) -> None:
        client.enqueue(BILL, order)
    ```

    ## Stays silent on

    Clients of a module, class or program that live as long as it does; functions that are called once, such as
    `main`, commands, what sets a program up, and what these alone call; clients that the function
    returns, stores or hands on, or lends with `yield` where the borrower may destroy it; those with a
    `system_database_engine`, which `destroy()` leaves alone.

    ## Versions

    All.

    ## References

    <https://docs.dbos.dev/python/reference/client>
    """

    code = "DBS803"
    name = "client-not-destroyed"
    message = (
        "{client} is a new client in each call and nobody destroys it: {effect}; share one client, {remedy}"
    )
    is_default = False


class InvalidClientOptions(Rule):
    """Options of an enqueue, a client or a list of workflows that dbos cannot take.

    ## Why is this bad?

    `EnqueueOptions` is a dictionary, and Python checks none of its keys. Without `workflow_name` or
    `queue_name` the enqueue raises KeyError; a key that dbos does not know is ignored without a word, so a
    time limit that is written `timeout` is none. The workflow is meant by its name: a function in its
    place is refused by the database. A `duplication_policy` or `workflow_id_reuse_policy` that dbos does
    not know raises a DBOSException. A `DBOSClient` takes its options by keyword from dbos 3.0 on, and
    needs a database.

    `list_workflows` compares the status with what the database holds, so a word that is no status, or one in
    small letters, finds nothing, silently. A comparison of a workflow's status with such a word, or with a
    member of `WorkflowStatusString` in place of its `value`, is never true. The times of `list_workflows`
    are texts in ISO 8601; another text raises ValueError, and a `datetime` TypeError.

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
    (`pytest.raises`). A priority or delay that no enqueue takes is DBS603, a blank workflow ID or a time limit
    that is none DBS706, something else for the name of a queue DBS609, and keywords that a release lacks are
    DBS905 and DBS908.

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


class ClientTransactionNotCommitted(Rule):
    """A client enqueues or sends in a transaction that nobody commits.

    ## Why is this bad?

    `enqueue_in_transaction`, `send_in_transaction` and `send_bulk_in_transaction` write with the connection or
    session that they are given, and leave the commit to its owner. A block of `engine.connect()` or
    `Session(engine)` that ends without a commit is rolled back, without any error: the workflow
    has never been enqueued, and a handle of it waits for ever.

    ## Example

    ```python
    from dbos import DBOSClient, EnqueueOptions
    from sqlalchemy import Engine

    BILL: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}


    def take(client: DBOSClient, engine: Engine, order: str) -> None:
        with engine.connect() as connection:
            client.enqueue_in_transaction(connection, BILL, order)
    ```

    Use instead:

    ```python
    from dbos import DBOSClient, EnqueueOptions
    from sqlalchemy import Engine

    BILL: EnqueueOptions = {"queue_name": "bills", "workflow_name": "bill"}


    def take(client: DBOSClient, engine: Engine, order: str) -> None:
        with engine.begin() as connection:
            client.enqueue_in_transaction(connection, BILL, order)
    ```

    ## Stays silent on

    Connections and sessions that the code is given, hands on, or of which nobody knows where they come from;
    `engine.begin()` and `session.begin()`; code that commits, rolls back or closes in any place of the
    function; `AUTOCOMMIT`. Where the code also waits for the workflow in the transaction, DBS217 tells.

    ## Versions

    All that have them: `enqueue_in_transaction` 2.24, the others 2.25.

    ## References

    <https://docs.dbos.dev/python/reference/client>
    """

    code = "DBS806"
    name = "client-transaction-not-committed"
    message = (
        "nobody commits `{name}`, so its transaction is rolled back, and what `{call}` does with it; {remedy}"
    )
