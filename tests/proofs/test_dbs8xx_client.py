"""Proofs of DBS8xx about clients.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere, on


@everywhere
def test_dbs805_client_asks_the_database_on_the_loop(prove: Prove) -> None:
    """A synchronous operation asks the database in the thread of the event loop, and nobody refuses it; its
    twin asks in another thread.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, RELEASE, database_url, launch, show, statements_on_loop

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(url, system_database_url=url) if RELEASE < (2,) else DBOSClient(system_database_url=url)
        BILL = {"queue_name": QUEUE, "workflow_name": "bill"}

        @DBOS.workflow()
        def bill():
            pass

        async def synchronous():
            handle = client.enqueue(BILL)  # DBS805
            client.send(handle.workflow_id, "go")  # DBS805

        async def twins():
            handle = await client.enqueue_async(BILL)
            await client.send_async(handle.workflow_id, "go")

        statements = statements_on_loop()
        asyncio.run(twins())
        show(twins=len(statements))
        asyncio.run(synchronous())
        show(synchronous=len(statements) > 0)
    """)
    assert facts == {"twins": 0, "synchronous": True}


@everywhere
def test_dbs804_options_of_an_enqueue(prove: Prove) -> None:
    """Missing keys raise KeyError, unknown ones are ignored, and a function is no name."""
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, RELEASE, database_url, launch, outcome, result, show

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(url, system_database_url=url) if RELEASE < (2,) else DBOSClient(system_database_url=url)

        @DBOS.workflow()
        def bill():
            return "billed"

        def error(*args):
            return outcome(client.enqueue, *args).partition(":")[0]

        show(
            no_name=outcome(client.enqueue, {"queue_name": QUEUE}),  # DBS804
            no_queue=outcome(client.enqueue, {"workflow_name": "bill"}),  # DBS804
            function=error({"queue_name": QUEUE, "workflow_name": bill}),  # DBS804
            no_options=error(bill),  # DBS804
            text=error(QUEUE, "bill"),  # DBS804
        )
        BILL = {"queue_name": QUEUE, "workflow_name": "bill"}
        handle = client.enqueue({**BILL, "timeout": 1e-9})  # DBS804
        show(unknown=result(handle.workflow_id))
        name = {**BILL, "workflow_name": bill.__qualname__}
        show(name=result(client.enqueue(name).workflow_id))
    """)
    assert facts.pop("function") in ("ProgrammingError", "InterfaceError")
    assert facts == {
        "no_name": "KeyError: 'workflow_name'",
        "no_queue": "KeyError: 'queue_name'",
        "no_options": "AttributeError",
        "text": "AttributeError",
        "unknown": "billed",
        "name": "billed",
    }


@on("2", "3")
def test_dbs804_attaching_in_a_transaction(prove: Prove) -> None:
    """`enqueue_in_transaction` refuses the policy that attaches to another workflow."""
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, database_url, launch, outcome, show

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(system_database_url=url)
        options = {
            "queue_name": QUEUE, "workflow_name": "bill",
            "deduplication_id": "1", "duplication_policy": "return-existing",  # DBS804
        }
        with sqlalchemy.create_engine(url).connect() as connection:
            show(refused=outcome(client.enqueue_in_transaction, connection, options))
    """)
    assert facts["refused"].startswith("DBOSException")


@on("2", "3")
def test_dbs804_dbs706_values_of_options(prove: Prove) -> None:
    """Unknown policies and blank IDs are refused; a workflow whose time is over when it starts is cancelled."""
    facts = prove("""
        import time
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, database_url, launch, outcome, result, show

        launch()
        client = DBOSClient(system_database_url=database_url(DATABASE.stem))

        @DBOS.workflow()
        def long():
            for _ in range(500):
                DBOS.sleep(0.01)
            return "ended"

        LONG = {"queue_name": QUEUE, "workflow_name": "long"}

        def enqueued(**options):
            return outcome(lambda: client.enqueue({**LONG, **options}) and "taken")

        def status(limit):
            handle = client.enqueue({**LONG, "workflow_timeout": limit})
            while handle.get_status().status in ("ENQUEUED", "PENDING"):
                time.sleep(0.02)
            return handle.get_status().status

        show(
            policy=enqueued(deduplication_id="1", duplication_policy="ignore"),  # DBS804
            reuse=enqueued(workflow_id="1", workflow_id_reuse_policy="allow"),  # DBS804
            ids=[enqueued(workflow_id=one) for one in ("", "  ")],  # DBS706
            limits=[status(limit) for limit in (0, -1)],  # DBS706
            refused=[enqueued(workflow_timeout=limit) for limit in (float("inf"), "30")],  # DBS706
        )
    """)
    assert facts["policy"].startswith("DBOSException: DBOS Error: Invalid duplication_policy ignore")
    assert all(one.startswith("DBOSException: DBOS Error: Invalid workflow ID") for one in facts["ids"])
    assert facts["limits"] == ["CANCELLED", "CANCELLED"]
    assert all(one.partition(":")[0].endswith("Error") for one in facts["refused"]), facts["refused"]
    if prove.release >= (3, 1):
        assert facts["reuse"].startswith("DBOSException: DBOS Error: Invalid workflow_id_reuse_policy allow")


@on("2", "3")
def test_dbs804_constructor(prove: Prove) -> None:
    """A client takes keywords alone from 3.0 on, needs a database, and cannot be lazy and listen."""
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, database_url, launch, outcome, show

        def error(*args, **options):
            try:
                DBOSClient(*args, **options)
            except Exception as found:
                return type(found).__name__

        launch()
        url = database_url(DATABASE.stem)
        show(
            position=error(url),  # DBS804
            nothing=error(),  # DBS804
            lazy=error(system_database_url=url, lazy=True, use_listen_notify=True),  # DBS804
            right=error(system_database_url=url, lazy=True),
        )
    """)
    assert facts["lazy"] == "DBOSException"
    assert facts["right"] is None
    if prove.release >= (3,):
        assert facts["position"] == "TypeError"
        assert facts["nothing"] == "DBOSException"
    else:
        assert facts["position"] is None


@everywhere
def test_dbs804_lists(prove: Prove) -> None:
    """A word that is no status finds nothing; a time that is no text in ISO 8601 raises."""
    facts = prove("""
        from datetime import datetime
        from dbos import DBOS, DBOSClient, WorkflowStatusString
        from proof import DATABASE, RELEASE, database_url, launch, outcome, run, show

        @DBOS.workflow()
        def bill():
            pass

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(url, system_database_url=url) if RELEASE < (2,) else DBOSClient(system_database_url=url)
        run(bill)

        def error(**options):
            found = [outcome(lambda one=one: one.list_workflows(**options)) for one in (DBOS, client)]
            return [one.partition(":")[0] if isinstance(one, str) else len(one) for one in found]

        show(
            right=error(status="SUCCESS"),
            small=error(status="success"),  # DBS804
            other=error(status="DONE"),  # DBS804
            member=error(status=WorkflowStatusString.SUCCESS),  # DBS804
            text=error(start_time="01/02/2026"),  # DBS804
            moment=error(start_time=datetime.now()),  # DBS804
            number=error(end_time=1.5),  # DBS804
            iso=error(start_time="2020-02-01T00:00:00+00:00"),
        )
    """)
    assert all(one in ("ProgrammingError", "InterfaceError") for one in facts.pop("member"))
    assert facts == {
        "right": [1, 1],
        "small": [0, 0],
        "other": [0, 0],
        "text": ["ValueError"] * 2,
        "moment": ["TypeError"] * 2,
        "number": ["TypeError"] * 2,
        "iso": [1, 1],
    }
