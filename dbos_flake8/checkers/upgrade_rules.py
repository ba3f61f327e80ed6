"""The rules of DBS9xx: what some release of dbos that the project allows lacks."""

from __future__ import annotations

from dbos_flake8.rule import Applicability, Fixable, Rule

__all__ = [
    "ApiNotInTarget",
    "DeprecatedApi",
    "RemovedConfigKey",
    "RemovedConstructorArgument",
    "RemovedQueueConstructor",
    "RemovedQueueOption",
    "RemovedScheduledDecorator",
    "RemovedTransaction",
    "UnknownDbosName",
]


class RemovedTransaction(Rule):
    """`@DBOS.transaction` or `DBOS.sql_session`, which dbos 3 no longer has.

    ## Why is this bad?

    dbos 3.0 removed the application database, and the transactions with it. Where the decorator stands
    on a function, the import of the module raises AttributeError. `DBOS.sql_session` raises it only
    when its line runs, which may be long after the deployment.

    Since dbos 2.22 a datasource has transactions of its own. Its session is a method:
    `orders.sql_session()`, where dbos 2 had a property. A transaction of a datasource is a step and
    keeps its record in the database of the datasource, which must be constructed before
    `DBOS.launch()`.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.transaction()
    def save(order: str) -> None:
        DBOS.logger.info("saving %s", order)


    @DBOS.workflow()
    def take(order: str) -> None:
        save(order)
    ```

    Use instead:

    ```python
    from dbos import DBOS, SQLAlchemyDatasource
    from sqlalchemy import text

    orders = SQLAlchemyDatasource.create("postgresql://localhost/orders")


    @orders.transaction()
    def save(order: str) -> None:
        orders.sql_session().execute(text("insert into orders values (:id)"), {"id": order})


    @DBOS.workflow()
    def take(order: str) -> None:
        save(order)
    ```

    ## Stays silent on

    Projects whose versions of dbos all have transactions (`version = "<3"`); code that asks before it
    takes the name: below `if hasattr(DBOS, "transaction")`, in both branches of an `if` that compares
    the version of dbos, in a `try` that handles AttributeError or ImportError, and
    `getattr(DBOS, "sql_session", None)`; datasources; classes of others that are called `DBOS`.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.21 | `@DBOS.transaction()` and `DBOS.sql_session` work |
    | 2.22 to 2.31 | they work; `SQLAlchemyDatasource` and `AsyncSQLAlchemyDatasource` are there too |
    | 3.0 on | AttributeError: type object 'DBOS' has no attribute 'transaction' |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS901"
    name = "removed-transaction"
    fixable = Fixable.sometimes(Applicability.DISPLAY)
    message = "`{name}` is gone from dbos {until} on (AttributeError); {remedy}"


class RemovedQueueConstructor(Rule):
    """`Queue(...)`, which dbos 3 refuses.

    ## Why is this bad?

    Since dbos 3.0 queues are kept in the database. The class is still there, for annotations and as the
    type of what `DBOS.register_queue` returns, so the import succeeds. Its constructor raises
    DBOSException: "Queue objects cannot be constructed directly". Queues mostly stand at module level:
    the module cannot be imported any more.

    Register the queue after `DBOS.launch()`, and enqueue by its name. `Queue("mails").enqueue(...)`
    becomes `DBOS.enqueue_workflow("mails", ...)`. Options have changed as well: `concurrency` is
    `global_concurrency`, `priority_enabled` is not needed, and `partition_queue` is expressed by the
    `partition_*` limits.

    ## Example

    ```python
    from dbos import DBOS, Queue

    mails = Queue("mails", worker_concurrency=5)


    @DBOS.workflow()
    def send(user: str) -> str:
        return user


    def send_later(user: str) -> None:
        mails.enqueue(send, user)
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig


    @DBOS.workflow()
    def send(user: str) -> str:
        return user


    def send_later(user: str) -> None:
        DBOS.enqueue_workflow("mails", send, user)


    def main() -> None:
        config: DBOSConfig = {"name": "mails", "system_database_url": "postgresql://localhost/mails"}
        DBOS(config=config)
        DBOS.launch()
        DBOS.register_queue("mails", worker_concurrency=5)
    ```

    ## Stays silent on

    Imports and annotations of `Queue`, `isinstance`; `queue.Queue`, `asyncio.Queue`,
    `multiprocessing.Queue` and classes of the project; projects whose versions of dbos all have the
    constructor (`version = "<3"`); both branches of an `if` that compares the version of dbos. The
    options in a constructor that is gone are not reported besides (DBS906, DBS907).

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.19 | the constructor is the way to declare a queue |
    | 2.20 to 2.31 | it works; `DBOS.register_queue` and `DBOS.enqueue_workflow` are there too |
    | 3.0 on | DBOSException, or TypeError where an option is gone as well |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS902"
    name = "removed-queue-constructor"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = (
        "`{name}(...)` raises {error} from dbos {until} on; call `{register}` after `DBOS.launch()`, "
        "and enqueue with `{enqueue}`{since}"
    )


class RemovedScheduledDecorator(Rule):
    """`@DBOS.scheduled`, which dbos 3 no longer has; a new schedule with a workflow of the old kind.

    ## Why is this bad?

    Since dbos 3.0 schedules are kept in the database, where they can be listed, paused and triggered.
    The decorator is gone: the import of the module raises AttributeError.

    Make the schedule after `DBOS.launch()` with `DBOS.apply_schedules` or `DBOS.create_schedule`. The
    workflow still gets two arguments. The first is the time for which it was scheduled. The second was
    the time at which it started; now it is the `context` of the schedule, which is None where none is
    given. What the workflow did with the second argument must change: `actual.isoformat()` raises
    AttributeError, each time that the schedule is due, and the workflow ends with the status ERROR.
    This is reported where a file makes the schedule of such a workflow: at a second parameter that is
    annotated as a time and used, or at a use that only a time allows.

    ## Example

    ```python
    from datetime import datetime

    from dbos import DBOS


    @DBOS.step()
    def report(at: datetime) -> None: ...


    @DBOS.scheduled("0 2 * * *")
    @DBOS.workflow()
    def nightly(scheduled: datetime, actual: datetime) -> None:
        report(scheduled)
    ```

    Use instead:

    ```python
    from datetime import datetime
    from typing import Any

    from dbos import DBOS, DBOSConfig


    @DBOS.step()
    def report(at: datetime) -> None: ...


    @DBOS.workflow()
    def nightly(scheduled: datetime, context: Any) -> None:
        report(scheduled)


    def main() -> None:
        config: DBOSConfig = {"name": "reports", "system_database_url": "sqlite:///reports.sqlite"}
        DBOS(config=config)
        DBOS.launch()
        DBOS.apply_schedules(
            [
                {
                    "schedule_name": "nightly",
                    "workflow_fn": nightly,
                    "schedule": "0 2 * * *",
                    "context": None,
                }
            ]
        )
    ```

    ## Stays silent on

    Projects whose versions of dbos all have the decorator (`version = "<3"`); code below
    `if hasattr(DBOS, "scheduled")`, in both branches of an `if` that compares the version of dbos, or
    in a `try` that handles AttributeError or ImportError; `getattr(DBOS, "scheduled", None)`; classes
    of others that are called `DBOS`. Workflows that do not use their second argument, and schedules
    whose context is not known, or is an object.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.12 | the decorator is the way to schedule a workflow |
    | 2.13 to 2.31 | it works; `DBOS.create_schedule` and `DBOS.apply_schedules` are there too |
    | 3.0 on | AttributeError: type object 'DBOS' has no attribute 'scheduled' |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS903"
    name = "removed-scheduled-decorator"
    fixable = Fixable.sometimes(Applicability.DISPLAY)
    message = "{what}; {remedy}"


class RemovedConstructorArgument(Rule):
    """An argument of `DBOS(...)` that dbos 3 no longer takes.

    ## Why is this bad?

    Up to dbos 2 the constructor could be given the web application: `DBOS(fastapi=app)` or
    `DBOS(flask=app)`. Since 3.0 it raises TypeError: "got an unexpected keyword argument". The line
    mostly stands at module level, and the process does not start.

    Leave the argument out, and say yourself when DBOS starts and ends. For FastAPI the lifespan of the
    application is the place.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig
    from fastapi import FastAPI

    app = FastAPI()
    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}
    DBOS(config=config, fastapi=app)
    ```

    Use instead:

    ```python
    from collections.abc import AsyncIterator
    from contextlib import asynccontextmanager

    from dbos import DBOS, DBOSConfig
    from fastapi import FastAPI


    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        DBOS.launch()
        yield
        DBOS.destroy()


    app = FastAPI(lifespan=lifespan)
    config: DBOSConfig = {"name": "shop", "system_database_url": "postgresql://localhost/shop"}
    DBOS(config=config)
    ```

    ## Stays silent on

    Projects whose versions of dbos all take the argument (`version = "<3"`); both branches of an `if`
    that compares the version of dbos; classes of others that are called `DBOS`, and other functions
    with an argument of that name.

    ## Versions

    | dbos | what happens |
    |---|---|
    | up to 2.31 | the constructor takes `fastapi` and `flask` |
    | 3.0 on | TypeError: DBOS.__new__() got an unexpected keyword argument 'fastapi' |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS904"
    name = "removed-constructor-argument"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = "`DBOS({name}=...)` raises TypeError from dbos {until} on; {remedy}"


class RemovedConfigKey(Rule):
    """A key of the configuration that dbos no longer knows.

    ## Why is this bad?

    Some keys are refused: `database_url` and `application_database_url` raise
    DBOSInitializationError since dbos 3.0, when DBOS is constructed. `DBOSClient` has lost its keywords
    of the same names, and `system_database`, and raises TypeError.

    The others are ignored without a word: the admin server of `run_admin_server` and `admin_port` does
    not start, `sys_db_name` does not name the database, `disable_otlp` disables nothing. The
    application runs, on another database or without what was asked for.

    DBOS has one database now, that of `system_database_url`. Tables of the application belong to a
    datasource.

    ## Example

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "database_url": "postgresql://localhost/shop",
    }
    DBOS(config=config)
    ```

    Use instead:

    ```python
    from dbos import DBOS, DBOSConfig

    config: DBOSConfig = {
        "name": "shop",
        "system_database_url": "postgresql://localhost/shop_dbos_sys",
    }
    DBOS(config=config)
    ```

    ## Stays silent on

    Dictionaries that are not the configuration of DBOS; keys that all versions of dbos which the
    project allows know; both branches of an `if` that compares the version of dbos. Reading a key is
    not looked at.

    ## Versions

    | key | gone in | what happens |
    |---|---|---|
    | `database_url`, `application_database_url` | 3.0 | DBOSInitializationError, unless it is None |
    | `run_admin_server`, `admin_port` | 3.0 | silently ignored |
    | `sys_db_name` | 2.0 | silently ignored; `system_database_url` has the name (1.8 on) |
    | `disable_otlp` | 2.0 | silently ignored; `enable_otlp` is its opposite |
    | `app_db_pool_size` | 1.0 | silently ignored |
    | `DBOSClient(database_url=)`, `DBOSClient(application_database_url=)` | 3.0 | TypeError |
    | `DBOSClient(system_database=)` | 2.0 | TypeError |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS905"
    name = "removed-config-key"
    fixable = Fixable.sometimes(Applicability.UNSAFE)
    message = "`{name}` is gone from dbos {until} on{effect}; {remedy}"


class RemovedQueueOption(Rule):
    """An option of queues that dbos 3 no longer takes.

    ## Why is this bad?

    `DBOS.register_queue` raises TypeError for `priority_enabled` and `partition_queue` since dbos 3.0.
    The properties and methods for them (`queue.set_priority_enabled`, `queue.partition_queue` and so
    on) raise AttributeError.

    Every queue takes priorities now, so `priority_enabled` only has to be left out. A partitioned
    queue is one that has a limit per partition: `partition_concurrency`, `partition_worker_concurrency`
    or `partition_limiter`. Under `partition_queue` the ordinary limits held for each partition; name
    them `partition_*`, and keep the ordinary names for limits of the whole queue.

    ## Example

    ```python
    from dbos import DBOS


    def declare() -> None:
        DBOS.register_queue("tenants", worker_concurrency=1, partition_queue=True)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def declare() -> None:
        DBOS.register_queue("tenants", partition_worker_concurrency=1)
    ```

    ## Stays silent on

    Projects whose versions of dbos all have the option (`version = ">=2.20,<3"`), although DBS907 may
    speak there; both branches of an `if` that compares the version of dbos; a `Queue(...)` that is
    itself refused (DBS902); methods of these names on objects that are no queue of dbos.

    ## Versions

    | dbos | what happens |
    |---|---|
    | 1.3 | `Queue(...)` takes `priority_enabled` |
    | 2.2 | `Queue(...)` takes `partition_queue` |
    | 2.20 to 2.30 | `DBOS.register_queue` takes both |
    | 2.31 | both are deprecated; the `partition_*` limits are there |
    | 3.0 on | TypeError; AttributeError for properties and methods |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS906"
    name = "removed-queue-option"
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = "`{name}` is gone from dbos {until} on ({error}); {remedy}"


class DeprecatedApi(Rule):
    """Something that dbos still has, and that is to go.

    ## Why is this bad?

    A later release of dbos will not have it. What was deprecated in dbos 2 is gone in dbos 3, and
    raises TypeError, AttributeError or DBOSInitializationError, or is ignored. As long as both names
    are there, the change is a small one.

    Some releases log a warning: dbos 3.4 does for `enable_patching`. Others are silent, as for
    `concurrency`, which only the documentation calls deprecated. To give the old and the new name
    together raises ValueError.

    ## Example

    ```python
    from dbos import DBOS


    def declare() -> None:
        DBOS.register_queue("mails", concurrency=5)
    ```

    Use instead:

    ```python
    from dbos import DBOS


    def declare() -> None:
        DBOS.register_queue("mails", global_concurrency=5)
    ```

    ## Stays silent on

    Projects whose versions of dbos do not deprecate the name yet; names that one of these versions has
    lost, which DBS901 to DBS906 and DBS908 report; both branches of an `if` that compares the version
    of dbos; `concurrency` in the constructor `Queue(...)`, which is gone as a whole (DBS902).

    ## Versions

    | deprecated | from | gone in | instead |
    |---|---|---|---|
    | `concurrency` of `register_queue`, `queue.set_concurrency`, ... | 2.31 | | `global_concurrency` |
    | `priority_enabled` | 2.31 | 3.0 | nothing |
    | `partition_queue` | 2.31 | 3.0 | the `partition_*` limits |
    | the key `enable_patching` | 3.4 | | nothing; `application_version` to keep one version |
    | the key `database_url` | 1.13 | 3.0 | `system_database_url` |
    | the keys `run_admin_server`, `admin_port` | 2.29 | 3.0 | nothing |
    | `DBOSClient(database_url=)` | 1.13 | 3.0 | `system_database_url` |
    | `kafka_consumer(in_order=)` | 2.27 | 3.0 | `ordering` |
    | `DBOS.parent_workflow_id` | 1.9 | 2.0 | the status of the workflow |

    Up to dbos 3.3 `DBOS.patch` raises DBOSException without `enable_patching`.

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS907"
    name = "deprecated-api"
    fixable = Fixable.sometimes(Applicability.SAFE)
    message = "`{name}` is deprecated from dbos {since} on{until}; {remedy}"


class ApiNotInTarget(Rule):
    """Something that a release of dbos which the project allows does not have.

    ## Why is this bad?

    The program works with the release that happens to be installed. With another one that the project
    allows it fails: a name that cannot be imported raises ImportError, a method that is missing raises
    AttributeError, a keyword TypeError. A key of the configuration that came later is silently ignored.

    Either the release is too old, and the message names the one that brought the name: raise the lower
    bound of the requirement. Or it is too new, and the name is gone: use what has taken its place.

    ## Example

    With these settings in `pyproject.toml`

    ```toml
    [tool.dbos-flake8]
    version = ">=2.11,<3"
    ```

    this program asks for what came with dbos 2.20:

    ```python
    from dbos import DBOS


    def declare() -> None:
        DBOS.register_queue("mails", worker_concurrency=5)
    ```

    Use instead a name that all these versions have, raise the lower bound, or ask first:

    ```python
    from dbos import DBOS


    def declare() -> None:
        if hasattr(DBOS, "register_queue"):
            DBOS.register_queue("mails", worker_concurrency=5)
    ```

    ## Stays silent on

    Names that every version has which the project allows; code below `if hasattr(DBOS, "...")` for that
    name, in both branches of an `if` that compares the version of dbos, in a `try` that handles
    ImportError or AttributeError, and uses of a name whose import stands in such a `try`;
    `getattr(DBOS, "...", None)`. The question may be kept in a variable or function, of another module
    of the project, too, or stand in an `assert` or in the condition under which a test is skipped. What
    DBS901 to DBS906 report is not reported again.

    ## Versions

    What dbos got and lost, for example:

    | name | there in |
    |---|---|
    | `DBOS.restart_workflow` | up to 1.14; `DBOS.fork_workflow` has taken its place |
    | `GetWorkflowsInput` | up to 2.8; the keywords of `DBOS.list_workflows` have taken its place |
    | `DBOS.launch(debug_mode=)` | 0.23 to 2.7 |
    | `DBOS.kafka_consumer(in_order=)` | up to 2.31; `ordering` has taken its place (2.27) |
    | `DBOS.run_step` | 2.9 on |
    | `DBOS.create_schedule` | 2.13 on |
    | `DBOS.register_queue`, `DBOS.enqueue_workflow` | 2.20 on |
    | `SQLAlchemyDatasource` | 2.22 on |
    | `DBOS.rewind_workflow` | 3.1 on |
    | `DBOS.reserve_step`, `SetShardKey` | 3.4 on |

    ## References

    <https://docs.dbos.dev/python/upgrading>
    """

    code = "DBS908"
    name = "api-not-in-target"
    message = "`{name}` exists {span}, and this project allows dbos {release}, which lacks it; {remedy}"


class UnknownDbosName(Rule):
    """A name that no release of dbos has.

    ## Why is this bad?

    The name is misspelt, or comes from another library or another language's DBOS. An import of it
    raises ImportError, and a decorator AttributeError, when the module is imported. Inside of a
    function the AttributeError comes when the line runs: in a workflow it ends the workflow with the
    status ERROR, and nothing runs it again.

    The message names what comes nearest. Modules are names, too: `import dbos.error` and
    `from dbos.error import DBOSException` raise ModuleNotFoundError, while `from dbos import error`
    works. What only releases before 0.20 had, such as `DBOS.communicator`, is reported here as well.

    ## Example

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def wait(order: str) -> str:
        DBOS.set_events("state", "waiting")
        return order
    ```

    Use instead:

    ```python
    from dbos import DBOS


    @DBOS.workflow()
    def wait(order: str) -> str:
        DBOS.set_event("state", "waiting")
        return order
    ```

    ## Stays silent on

    Names that some release had (DBS901, DBS903 and DBS908 look at those); private names and those with
    double underscores, modules included; subclasses of `DBOS` and what others call `DBOS`; code below
    `if hasattr(DBOS, "...")` for that name, in both branches of an `if` that compares the version of
    dbos, or in a `try` that handles ImportError or AttributeError; `getattr(DBOS, "...", None)`.

    ## Versions

    All that are known to the linter, 0.20 to 3.4. Another release may have the name: a project that
    allows only older or newer ones than these gets no findings.

    ## References

    <https://docs.dbos.dev/python/reference/contexts>
    """

    code = "DBS909"
    name = "unknown-dbos-name"
    fixable = Fixable.sometimes(Applicability.DISPLAY)
    message = "no release of dbos from {oldest} to {newest} has {kind}`{name}` ({error}){nearest}"
