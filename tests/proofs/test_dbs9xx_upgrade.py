"""Proofs of DBS901 to DBS909: what the installed dbos has lost, deprecates, or never had.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere
from .table import Table


def test_dbs901_transaction_and_session(prove: Prove) -> None:
    """The decorator and the session are gone. A datasource has both; its session is a
    method, and its transaction a checkpoint of the workflow.
    """
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import database_url, launch, outcome, recorded, run, show
        from sqlalchemy import text

        orders = SQLAlchemyDatasource.create(database_url("orders"))

        def decorate():
            @DBOS.transaction()  # DBS901
            def save():
                return "saved"

        def decorate_with_level():
            return DBOS.transaction(isolation_level="SERIALIZABLE")  # DBS901

        def session():
            return DBOS.sql_session.execute(text("select 1"))  # DBS901

        @orders.transaction()
        def save():
            return orders.sql_session().execute(text("select 'saved'")).scalar()

        @orders.transaction()
        def save_with_property():
            return orders.sql_session.execute(text("select 'saved'"))

        @DBOS.workflow()
        def take():
            return save()

        @DBOS.workflow()
        def take_wrongly():
            return save_with_property()

        show(
            decorator=outcome(decorate),
            level=outcome(decorate_with_level),
            session=outcome(session),
            asked=[hasattr(DBOS, "transaction"), getattr(DBOS, "sql_session", None)],
        )
        launch()
        show(right=run(take), record=recorded(take), as_property=run(take_wrongly))
    """)
    gone = "AttributeError: type object 'DBOS' has no attribute"
    assert facts["decorator"] == facts["level"] == f"{gone} 'transaction'"
    assert facts["session"] == f"{gone} 'sql_session'"
    assert facts["asked"] == [False, None]
    assert facts["right"] == "saved"
    assert facts["record"] == ["save"]
    assert facts["as_property"] == "AttributeError: 'function' object has no attribute 'execute'"


def test_dbs902_constructor_of_queues(prove: Prove) -> None:
    """`Queue` can be imported and annotated, and is what `register_queue` gives; its
    constructor raises. So does a constructor with an option that is gone.
    """
    facts = prove("""
        import dbos
        from dbos import DBOS, Queue
        from proof import launch, outcome, show

        @DBOS.workflow()
        def send(user):
            return f"sent to {user}"

        def enqueue(queue: Queue, user: str):
            return queue.enqueue(send, user).get_result()

        show(
            plain=outcome(lambda: Queue("mails")),  # DBS902
            concurrent=outcome(lambda: dbos.Queue("mails", concurrency=5)),  # DBS902
            urgent=outcome(lambda: Queue("mails", priority_enabled=True)),  # DBS902
            parted=outcome(lambda: Queue("mails", partition_queue=True)),  # DBS902
        )
        launch()
        mails = DBOS.register_queue("mails", worker_concurrency=5, polling_interval_sec=0.02)
        show(
            kind=isinstance(mails, Queue),
            by_queue=enqueue(mails, "ann"),
            by_name=DBOS.enqueue_workflow("mails", send, "bob").get_result(),
        )
    """)
    refused = "DBOSException: DBOS Error: Queue objects cannot be constructed directly."
    assert facts["plain"].startswith(refused)
    assert facts["concurrent"].startswith(refused)
    unexpected = "TypeError: Queue.__init__() got an unexpected keyword argument"
    assert facts["urgent"] == f"{unexpected} 'priority_enabled'"
    assert facts["parted"] == f"{unexpected} 'partition_queue'"
    assert facts["kind"] is True
    assert facts["by_queue"] == "sent to ann"
    assert facts["by_name"] == "sent to bob"


def test_dbs903_scheduled(prove: Prove) -> None:
    """The decorator is gone. A schedule hands the workflow its time and its context,
    which is no longer the time of the start.
    """
    facts = prove("""
        from datetime import datetime
        from dbos import DBOS
        from proof import launch, outcome, show

        def decorate():
            @DBOS.scheduled("0 2 * * *")  # DBS903
            @DBOS.workflow()
            def yearly(scheduled, actual):
                return "reported"

        @DBOS.workflow()
        def nightly(scheduled, context):
            return [isinstance(scheduled, datetime), context]

        @DBOS.workflow()
        def asks(scheduled, actual):
            return actual.isoformat()  # DBS903

        @DBOS.workflow()
        def subtracts(scheduled, actual):
            return (actual - scheduled).total_seconds()  # DBS903

        show(decorator=outcome(decorate), asked=hasattr(DBOS, "scheduled"))
        launch()
        DBOS.apply_schedules(
            [
                {
                    "schedule_name": "nightly",
                    "workflow_fn": nightly,
                    "schedule": "0 2 * * *",
                    "context": {"region": "north"},
                },
                {"schedule_name": "asks", "workflow_fn": asks, "schedule": "0 3 * * *"},
            ]
        )
        DBOS.create_schedule(
            schedule_name="subtracts", workflow_fn=subtracts, schedule="0 4 * * *", context={"region": "north"}
        )
        show(
            right=DBOS.trigger_schedule("nightly").get_result(),
            asked_a_time=outcome(lambda: DBOS.trigger_schedule("asks").get_result()),
            subtracted=outcome(lambda: DBOS.trigger_schedule("subtracts").get_result()),
        )
    """)
    assert facts["decorator"] == "AttributeError: type object 'DBOS' has no attribute 'scheduled'"
    assert facts["asked"] is False
    assert facts["right"] == [True, {"region": "north"}]
    assert facts["asked_a_time"] == "AttributeError: 'NoneType' object has no attribute 'isoformat'"
    assert facts["subtracted"].startswith("TypeError: unsupported operand type(s) for -: 'dict'")


def test_dbs904_applications_for_the_constructor(prove: Prove) -> None:
    """The constructor takes neither `fastapi` nor `flask`, whatever they are."""
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, outcome, show

        app = object()
        config = {"name": "shop", "system_database_url": database_url("shop")}
        show(
            fastapi=outcome(lambda: DBOS(config=config, fastapi=app)),  # DBS904
            flask=outcome(lambda: DBOS(config=config, flask=app)),  # DBS904
            nothing=outcome(lambda: DBOS(config=config, fastapi=None)),  # DBS904
            right=type(outcome(lambda: DBOS(config=config))).__name__,
        )
    """)
    unexpected = "TypeError: DBOS.__new__() got an unexpected keyword argument"
    assert facts["fastapi"] == facts["nothing"] == f"{unexpected} 'fastapi'"
    assert facts["flask"] == f"{unexpected} 'flask'"
    assert facts["right"] == "DBOS"


def test_dbs905_keys_that_are_refused(prove: Prove) -> None:
    """`database_url` and `application_database_url` stop the constructor, and that of
    the client; without a value they do not.
    """
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import database_url, outcome, show

        url = database_url("shop")

        def construct(key, value):
            config = {"name": "shop", "system_database_url": url, key: value}
            found = outcome(lambda: DBOS(config=config))
            DBOS.destroy()
            return found if isinstance(found, str) else "constructed"

        show(
            literal=outcome(lambda: DBOS(config={"name": "shop", "database_url": url})),  # DBS905
            keys=[construct(key, url) for key in ("database_url", "application_database_url")],
            empty=[construct(key, None) for key in ("database_url", "application_database_url")],
            client=outcome(lambda: DBOSClient(database_url=url)),  # DBS905
            application=outcome(
                lambda: DBOSClient(
                    system_database_url=url,
                    application_database_url=url,  # DBS905
                )
            ),
            named=outcome(lambda: DBOSClient(system_database_url=url, system_database="s")),  # DBS905
            right=[
                construct("log_level", "INFO"),
                type(outcome(lambda: DBOSClient(system_database_url=url))).__name__,
            ],
        )
    """)
    for key, found in zip(("database_url", "application_database_url"), facts["keys"], strict=True):
        assert found.startswith("DBOSInitializationError: ")
        assert f"DBOSConfig sets {key}, which was removed in DBOS 3.0" in found
    assert facts["literal"] == facts["keys"][0]
    assert facts["empty"] == ["constructed"] * 2
    unexpected = "TypeError: DBOSClient.__init__() got an unexpected keyword argument"
    assert facts["client"] == f"{unexpected} 'database_url'"
    assert facts["application"] == f"{unexpected} 'application_database_url'"
    assert facts["named"].startswith(f"{unexpected} 'system_database'")
    assert facts["right"] == ["constructed", "DBOSClient"]


def test_dbs905_keys_that_are_ignored(prove: Prove) -> None:
    """No admin server comes from `run_admin_server`, no database from `sys_db_name`;
    nothing is said.
    """
    facts = prove("""
        import logging
        import socket
        from pathlib import Path

        from dbos import DBOS
        from proof import configure, database_url, messages, outcome, show

        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            show(listening=outcome(lambda: socket.create_connection(("127.0.0.1", port)).close()))

        configure()
        DBOS.destroy()
        before = len(messages(""))
        DBOS(
            config={
                "name": "proof",
                "system_database_url": database_url("database"),
                "run_admin_server": True,  # DBS905
                "admin_port": port,  # DBS905
                "sys_db_name": "other",  # DBS905
                "disable_otlp": True,  # DBS905
            }
        )
        DBOS.launch()
        keys = ("admin", "sys_db_name", "otlp")
        show(
            answer=outcome(lambda: socket.create_connection(("127.0.0.1", port))),
            databases=sorted(path.name for path in Path().glob("*.sqlite")),
            launched=len(messages("launched")),
            said=[message for message in messages("")[before:] if any(key in message for key in keys)],
        )
    """)
    assert facts["listening"] is None
    assert facts["answer"].startswith("ConnectionRefusedError: ")
    assert facts["databases"] == ["database.sqlite"]
    assert facts["launched"] > 0
    assert facts["said"] == []


def test_dbs906_options_of_queues(prove: Prove) -> None:
    """`priority_enabled` and `partition_queue` are gone, with their methods."""
    facts = prove("""
        import asyncio

        from dbos import DBOS
        from proof import launch, outcome, outcome_async, show

        launch()
        queue = DBOS.register_queue("mails")

        async def declare():
            return await outcome_async(
                DBOS.register_queue_async("mails", priority_enabled=True)  # DBS906
            )

        show(
            urgent=outcome(lambda: DBOS.register_queue("mails", priority_enabled=True)),  # DBS906
            parted=outcome(lambda: DBOS.register_queue("mails", partition_queue=True)),  # DBS906
            coroutine=outcome(lambda: asyncio.run(declare())),
            members=[
                outcome(lambda: queue.priority_enabled),  # DBS906
                outcome(lambda: queue.partition_queue),  # DBS906
                outcome(lambda: queue.set_priority_enabled(True)),  # DBS906
                outcome(lambda: queue.set_partition_queue(True)),  # DBS906
            ],
        )
    """)
    unexpected = "got an unexpected keyword argument"
    assert facts["urgent"] == f"TypeError: DBOS.register_queue() {unexpected} 'priority_enabled'"
    assert facts["parted"] == f"TypeError: DBOS.register_queue() {unexpected} 'partition_queue'"
    assert facts["coroutine"] == f"TypeError: DBOS.register_queue_async() {unexpected} 'priority_enabled'"
    assert facts["members"] == [
        f"AttributeError: 'Queue' object has no attribute '{name}'"
        for name in ("priority_enabled", "partition_queue", "set_priority_enabled", "set_partition_queue")
    ]


def test_dbs906_priorities_and_partitions_without_the_options(prove: Prove) -> None:
    """A queue takes priorities without being told, and a limit per partition makes it a
    partitioned one.
    """
    facts = prove("""
        import threading

        from dbos import DBOS, SetEnqueueOptions
        from proof import effect, effects, launch, show, status, until

        free = threading.Event()

        @DBOS.workflow()
        def first():
            free.wait(30)

        @DBOS.workflow()
        def send(user):
            effect(user)
            return user

        launch()
        DBOS.register_queue("mails", global_concurrency=1, polling_interval_sec=0.02)
        DBOS.register_queue("tenants", partition_concurrency=1, polling_interval_sec=0.02)

        handles = [DBOS.enqueue_workflow("mails", first)]
        until(lambda: status(handles[0].workflow_id) == "PENDING")
        for priority in (3, 1, 2):
            with SetEnqueueOptions(priority=priority):
                handles.append(DBOS.enqueue_workflow("mails", send, f"user {priority}"))

        with SetEnqueueOptions(queue_partition_key="north"):
            held = DBOS.enqueue_workflow("tenants", first)
            until(lambda: status(held.workflow_id) == "PENDING")
            waits = DBOS.enqueue_workflow("tenants", send, "north")
        with SetEnqueueOptions(queue_partition_key="south"):
            passes = DBOS.enqueue_workflow("tenants", send, "south")
        passes.get_result(polling_interval_sec=0.02)
        show(behind=status(waits.workflow_id))

        free.set()
        for handle in (*handles, held, waits):
            handle.get_result(polling_interval_sec=0.02)
        show(order=[one for one in effects() if one.startswith("user")], partitions=effects())
    """)
    assert facts["behind"] == "ENQUEUED"
    assert facts["order"] == ["user 1", "user 2", "user 3"]
    assert {"north", "south"} < set(facts["partitions"])


def test_dbs907_concurrency(prove: Prove) -> None:
    """`concurrency` still works, as another name of `global_concurrency`, and nothing
    warns; both together raise.
    """
    facts = prove("""
        import warnings

        from dbos import DBOS
        from proof import launch, messages, outcome, show

        launch()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            queue = DBOS.register_queue("mails", concurrency=5)  # DBS907
            limits = [queue.concurrency, queue.global_concurrency]  # DBS907
            queue.set_concurrency(6)  # DBS907
        warned = [str(one.message) for one in caught if "deprecated" in str(one.message)]
        show(
            limits=[*limits, queue.global_concurrency],
            warned=warned + messages("deprecated"),
            both=outcome(
                lambda: DBOS.register_queue("mails", global_concurrency=5, concurrency=5)  # DBS907
            ),
            right=DBOS.register_queue("orders", global_concurrency=5).global_concurrency,
        )
    """)
    assert facts["limits"] == [5, 5, 6]
    assert facts["warned"] == []
    assert facts["both"] == (
        "ValueError: concurrency is deprecated in favor of global_concurrency; set only one of them"
    )
    assert facts["right"] == 5


def test_dbs907_enable_patching(prove: Prove) -> None:
    """The key logs a warning, and `DBOS.patch` works without it."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, database_url, launch, messages, run, show

        @DBOS.workflow()
        def take():
            return "new" if DBOS.patch("new-order") else "old"

        configure()
        DBOS.destroy()
        DBOS(
            config={
                "name": "proof",
                "system_database_url": database_url("database"),
                "enable_patching": True,  # DBS907
            }
        )
        warned = messages("is deprecated")
        DBOS.destroy()
        launch()
        show(warned=warned, after=messages("is deprecated"), right=run(take))
    """)
    (warning,) = facts["warned"]
    assert warning.startswith("enable_patching is deprecated and will be removed in a future release.")
    assert facts["after"] == facts["warned"]
    assert facts["right"] == "new"


def test_dbs908_names_that_are_gone(prove: Prove) -> None:
    """Names, methods and keywords of earlier releases fail as whatever Python lacks; the
    code that asks first does not.
    """
    facts = prove("""
        import dbos
        from dbos import DBOS
        from proof import configure, launch, outcome, show

        @DBOS.workflow()
        def take():
            return "taken"

        def old_query():
            from dbos import GetWorkflowsInput  # DBS908

        def old_config():
            from dbos import ConfigFile, load_config  # DBS908 DBS908

        def restart(workflow_id):
            if hasattr(DBOS, "restart_workflow"):
                return DBOS.restart_workflow(workflow_id)
            return DBOS.fork_workflow(workflow_id, 1)

        def query():
            try:
                from dbos import GetWorkflowsInput
            except ImportError:
                GetWorkflowsInput = None
            return GetWorkflowsInput

        configure()
        show(
            imports=[outcome(old_query), outcome(old_config)],
            module=outcome(lambda: dbos.load_config("shop.yaml")),  # DBS908
            members=[
                outcome(lambda: DBOS.restart_workflow("take")),  # DBS908
                outcome(lambda: DBOS.parent_workflow_id),  # DBS908
                outcome(lambda: DBOS.debug_mode),  # DBS908
                outcome(lambda: DBOS.request),  # DBS908
                outcome(lambda: DBOS.config),  # DBS908
                outcome(lambda: DBOS.register_instance(object())),  # DBS908
            ],
            keywords=[
                outcome(lambda: DBOS.launch(debug_mode=True)),  # DBS908
                outcome(lambda: DBOS.kafka_consumer({}, [], in_order=True)),  # DBS908
            ],
        )
        DBOS.destroy()
        launch()
        handle = DBOS.start_workflow(take)
        handle.get_result()
        show(
            right=restart(handle.workflow_id).get_result(polling_interval_sec=0.02),
            guarded=query(),
        )
    """)
    for name, found in zip(("GetWorkflowsInput", "ConfigFile"), facts["imports"], strict=True):
        assert found.startswith(f"ImportError: cannot import name '{name}' from 'dbos'")
    assert facts["module"] == "AttributeError: module 'dbos' has no attribute 'load_config'"
    assert facts["members"] == [
        f"AttributeError: type object 'DBOS' has no attribute '{name}'"
        for name in (
            "restart_workflow",
            "parent_workflow_id",
            "debug_mode",
            "request",
            "config",
            "register_instance",
        )
    ]
    assert facts["keywords"] == [
        "TypeError: DBOS.launch() got an unexpected keyword argument 'debug_mode'",
        "TypeError: DBOS.kafka_consumer() got an unexpected keyword argument 'in_order'",
    ]
    assert facts["right"] == "taken"
    assert facts["guarded"] is None


def test_dbs908_keyword_or_key_that_the_release_lacks(prove: Prove) -> None:
    """A keyword that the release lacks raises TypeError; a key of the configuration is
    ignored.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import database_url, outcome, show

        config = {"name": "proof", "system_database_url": database_url("database")}
        show(
            keyword=outcome(lambda: DBOS.step(of_tomorrow=True)),
            key=type(outcome(lambda: DBOS(config={**config, "of_tomorrow": True}))).__name__,
        )
    """)
    assert facts["keyword"] == "TypeError: DBOS.step() got an unexpected keyword argument 'of_tomorrow'"
    assert facts["key"] == "DBOS"


def test_dbs909_names_that_never_were(prove: Prove) -> None:
    """An import or a decorator fails where it stands; a call in a workflow ends the
    workflow with ERROR, after the steps before it.
    """
    facts = prove("""
        import dbos
        from dbos import DBOS
        from proof import effect, effects, launch, outcome, recorded, run, show, status

        def decorate():
            @DBOS.stepp()  # DBS909
            def pay():
                return "paid"

        def import_name():
            from dbos import Workflow  # DBS909

        def import_module():
            from dbos.error import DBOSException  # DBS909

        def import_error():
            from dbos import error
            return error.DBOSException.__name__

        @DBOS.step()
        def pay():
            effect("paid")

        @DBOS.workflow()
        def take():
            pay()
            DBOS.set_events("state", "paid")  # DBS909
            return "taken"

        @DBOS.workflow()
        def right():
            pay()
            DBOS.set_event("state", "paid")
            return "taken"

        show(
            decorator=outcome(decorate),
            imported=outcome(import_name),
            module=outcome(lambda: dbos.Workflow),  # DBS909
            by_path=outcome(import_module),
            by_name=outcome(import_error),
            asked=[hasattr(DBOS, "stepp"), getattr(DBOS, "stepp", None)],
        )
        launch()
        show(wrong=run(take), status=status(take), paid=len(effects()), record=recorded(take))
        show(right=run(right), right_status=status(right))
    """)
    assert facts["decorator"] == "AttributeError: type object 'DBOS' has no attribute 'stepp'"
    assert facts["imported"].startswith("ImportError: cannot import name 'Workflow' from 'dbos'")
    assert facts["module"] == "AttributeError: module 'dbos' has no attribute 'Workflow'"
    assert facts["by_path"] == "ModuleNotFoundError: No module named 'dbos.error'"
    assert facts["by_name"] == "DBOSException"
    assert facts["asked"] == [False, None]
    assert facts["wrong"] == "AttributeError: type object 'DBOS' has no attribute 'set_events'"
    assert facts["status"] == "ERROR"
    assert facts["paid"] == 1
    assert facts["record"] == ["pay"]
    assert facts["right"] == "taken"
    assert facts["right_status"] == "SUCCESS"


@everywhere
def test_dbs9xx_names_of_each_release(prove: Prove, versions: Table) -> None:
    """What is there on which release, and what fails where it is not."""
    facts = prove("""
        import dbos
        from dbos import DBOS, DBOSClient, Queue
        from proof import database_url, launch, messages, outcome, show

        launch()

        def does(call):
            found = outcome(call)
            return found if isinstance(found, str) else None

        def save():
            return "saved"

        def old_query():
            from dbos import GetWorkflowsInput

        def old_config():
            from dbos import load_config

        show(**{
            "DBS901": {
                "`@DBOS.transaction()`": does(lambda: DBOS.transaction()(save)),
                "`SQLAlchemyDatasource`": does(lambda: dbos.SQLAlchemyDatasource),
            },
            "DBS902": {
                '`Queue("mails")`': does(lambda: Queue("mails")),
                '`DBOS.register_queue("mails")`': does(lambda: DBOS.register_queue("mails")),
            },
            "DBS903": {
                '`@DBOS.scheduled("0 2 * * *")`': does(lambda: DBOS.scheduled("0 2 * * *")),
                "`DBOS.apply_schedules([])`": does(lambda: DBOS.apply_schedules([])),
            },
            "DBS906": {
                '`Queue("a", priority_enabled=True)`': does(lambda: Queue("a", priority_enabled=True)),
                '`Queue("b", partition_queue=True)`': does(lambda: Queue("b", partition_queue=True)),
                '`DBOS.register_queue("c", priority_enabled=True)`': does(
                    lambda: DBOS.register_queue("c", priority_enabled=True)
                ),
                '`DBOS.register_queue("d", partition_queue=True)`': does(
                    lambda: DBOS.register_queue("d", partition_queue=True)
                ),
                '`DBOS.register_queue("e", partition_concurrency=1)`': does(
                    lambda: DBOS.register_queue("e", partition_concurrency=1)
                ),
            },
            "DBS908": {
                "`from dbos import GetWorkflowsInput`": does(old_query),
                "`from dbos import load_config`": does(old_config),
                **{
                    f"`DBOS.{name}`": does(lambda: getattr(DBOS, name))
                    for name in (
                        "apply_schedules",
                        "enqueue_workflow",
                        "register_queue",
                        "reserve_step",
                        "restart_workflow",
                        "rewind_workflow",
                        "run_step",
                    )
                },
            },
        })
    """)
    for code, outcomes in facts.items():
        for what, told in outcomes.items():
            versions.row(code, what, told)
    was_2, is_3 = (2,) <= prove.release < (3,), prove.release >= (3,)
    gone = {code: {what for what, told in outcomes.items() if told} for code, outcomes in facts.items()}
    assert ("`@DBOS.transaction()`" in gone["DBS901"]) == is_3
    assert ("`SQLAlchemyDatasource`" in gone["DBS901"]) == (prove.release < (2, 22))
    assert ('`Queue("mails")`' in gone["DBS902"]) == is_3
    assert ('`@DBOS.scheduled("0 2 * * *")`' in gone["DBS903"]) == is_3
    assert was_2 == (gone["DBS906"] == set())
    assert ("`DBOS.restart_workflow`" in gone["DBS908"]) == (prove.release >= (2,))


@everywhere
def test_dbs9xx_configuration_of_each_release(prove: Prove, versions: Table) -> None:
    """Which arguments and keys the constructors take, refuse, or ignore without a word."""
    facts = prove("""
        from dbos import DBOS, DBOSClient, DBOSConfig
        from proof import configure, database_url, messages, outcome, show

        url = database_url("database")
        config = {"name": "proof", "system_database_url": url}
        configure()
        DBOS.destroy()

        def construct(key, value):
            told = len(messages(""))
            found = outcome(lambda: DBOS(config={**config, key: value}))
            if isinstance(found, str):
                return found
            DBOS.destroy()
            if any(key in message and "deprecated" in message for message in messages("")[told:]):
                return "takes it, and warns"
            return "takes it" if key in DBOSConfig.__annotations__ else "ignores it"

        def does(call):
            found = outcome(call)
            if isinstance(found, str):
                return found
            found.destroy()

        show(
            constructor={
                name: does(lambda: DBOS(config=config, **{name: None})) for name in ("fastapi", "flask")
            },
            keys={
                "database_url": construct("database_url", url),
                "application_database_url": construct("application_database_url", url),
                "run_admin_server": construct("run_admin_server", False),
                "admin_port": construct("admin_port", 3001),
                "sys_db_name": construct("sys_db_name", "database"),
                "disable_otlp": construct("disable_otlp", True),
                "app_db_pool_size": construct("app_db_pool_size", 5),
            },
            patching=construct("enable_patching", True),
            client={
                name: does(lambda: DBOSClient(system_database_url=url, **{name: url}))
                for name in ("database_url", "application_database_url", "system_database")
            },
        )
    """)
    for name, told in facts["constructor"].items():
        versions.row("DBS904", f"`DBOS(config=config, {name}=...)`", told)
    for key, told in facts["keys"].items():
        versions.row("DBS905", f"the key `{key}`", told, works=told)
    for name, told in facts["client"].items():
        versions.row("DBS905", f"`DBOSClient({name}=...)`", told)
    versions.row("DBS907", "the key `enable_patching`", None, works=facts["patching"])
    refuses = prove.release >= (3,)
    assert all(refuses == bool(told) for told in facts["constructor"].values())
    for key in ("database_url", "application_database_url"):
        assert facts["keys"][key].startswith("DBOSInitializationError: " if refuses else "takes it")
    assert facts["keys"]["run_admin_server"] == ("ignores it" if refuses else "takes it")
    assert facts["keys"]["app_db_pool_size"] == "ignores it"


@everywhere
def test_dbs907_options_of_each_release(prove: Prove, versions: Table) -> None:
    """Which options are taken without a word, taken with a warning, or refused."""
    facts = prove("""
        import warnings

        from dbos import DBOS, Queue
        from proof import launch, messages, outcome, show

        launch()

        def takes(call):
            told = len(messages("deprecated"))
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                found = outcome(lambda: [call()])
            if isinstance(found, str):
                return found
            warned = [one for one in caught if "deprecated" in str(one.message)]
            return "takes it, and warns" if warned or messages("deprecated")[told:] else "takes it"

        @DBOS.workflow()
        def parent():
            return takes(lambda: DBOS.parent_workflow_id)

        show(
            **{
                '`Queue("a", concurrency=5)`': takes(lambda: Queue("a", concurrency=5)),
                '`DBOS.register_queue("b", concurrency=5)`': takes(
                    lambda: DBOS.register_queue("b", concurrency=5)
                ),
                '`DBOS.register_queue("c", global_concurrency=5)`': takes(
                    lambda: DBOS.register_queue("c", global_concurrency=5)
                ),
                "`DBOS.parent_workflow_id`": parent(),
            }
        )
    """)
    for what, told in facts.items():
        versions.row("DBS907", what, told, works=told)
    assert facts["`DBOS.parent_workflow_id`"].startswith(
        "takes it, and warns" if prove.release < (2,) else "AttributeError: "
    )
    assert facts['`DBOS.register_queue("b", concurrency=5)`'].startswith(
        "takes it" if prove.release >= (2, 20) else "AttributeError: "
    )
