"""Proofs of DBS803 and DBS806: what clients leave open.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere, on


@everywhere
def test_dbs803_connections_stay_open(prove: Prove) -> None:
    """The connection of a client that is gone stays open until the garbage collector runs."""
    facts = prove("""
        import gc
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, RELEASE, database_url, launch, show
        from sqlalchemy import Engine, event

        launch()
        url = database_url(DATABASE.stem)
        more = {"database_url": url} if RELEASE < (2,) else {}
        opened, closed = [], []
        gc.disable()
        event.listen(Engine, "connect", lambda connection, _: opened.append(connection))
        event.listen(Engine, "close", lambda connection, _: closed.append(connection))

        def ask(client):
            client.list_workflows()

        def leave():
            client = DBOSClient(system_database_url=url, **more)  # DBS803
            ask(client)

        def destroy():
            client = DBOSClient(system_database_url=url, **more)
            ask(client)
            client.destroy()

        def left(function):
            opened.clear()
            closed.clear()
            for _ in range(3):
                function()
            return len(opened) >= 3, all(any(one is other for other in closed) for one in opened)

        show(left=left(leave), destroyed=left(destroy))
    """)
    assert facts == {"left": [True, False], "destroyed": [True, True]}


@on("2", "3")
def test_dbs803_listener_stays(prove: Prove) -> None:
    """The thread of a client that listens stays, even when the garbage collector has run."""
    facts = prove("""
        import gc
        import threading
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, database_url, launch, show

        launch()
        url = database_url(DATABASE.stem)

        def leave():
            client = DBOSClient(system_database_url=url, use_listen_notify=True)  # DBS803
            client.list_workflows()

        def destroy():
            client = DBOSClient(system_database_url=url, use_listen_notify=True)
            client.list_workflows()
            client.destroy()

        def listeners():
            return {one for one in threading.enumerate() if "run_notification_listener" in one.name}

        def threads(function):
            before = listeners()
            for _ in range(2):
                function()
            gc.collect()
            return len(listeners() - before)

        show(left=threads(leave), destroyed=threads(destroy))
    """)
    assert facts == {"left": 2, "destroyed": 0}


@on("2", "3")
def test_dbs806_rolled_back(prove: Prove) -> None:
    """What is enqueued and sent without a commit has never been, and nothing says so."""
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, database_url, launch, result, run, show, status
        from sqlalchemy.orm import Session, sessionmaker

        @DBOS.workflow()
        def bill():
            return "billed"

        @DBOS.workflow()
        def wait():
            return DBOS.recv("paid", timeout_seconds=0)

        launch()
        url = database_url(DATABASE.stem)
        client = DBOSClient(system_database_url=url)
        engine = sqlalchemy.create_engine(url)

        def options(name):
            return {"queue_name": QUEUE, "workflow_name": "bill", "workflow_id": name}

        with engine.connect() as connection:
            client.enqueue_in_transaction(connection, options("connected"))  # DBS806
        with Session(engine) as session:
            client.enqueue_in_transaction(session, options("session"))  # DBS806
        with sessionmaker(engine)() as session:
            client.enqueue_in_transaction(session, options("maker"))  # DBS806
        session = Session(engine)
        client.enqueue_in_transaction(session, options("closed"))  # DBS806
        session.close()
        with engine.begin() as connection:
            client.enqueue_in_transaction(connection, options("begun"))
        with Session(engine) as session:
            client.enqueue_in_transaction(session, options("committed"))
            session.commit()
        show(
            lost={one: status(one) for one in ("connected", "session", "maker", "closed")},
            kept=[result("begun"), result("committed")],
        )
        topics = {}
        for name, opens in {"connect": engine.connect, "begin": engine.begin}.items():
            client.enqueue({**options(name), "workflow_name": "wait", "delay_seconds": 3600})
            with opens() as connection:
                client.send_in_transaction(connection, name, "yes", "paid")  # DBS806
            DBOS.resume_workflow(name, queue_name=QUEUE)
            topics[name] = result(name)
        show(received=topics)
    """)
    assert facts["lost"] == dict.fromkeys(("connected", "session", "maker", "closed"), "MISSING")
    assert facts["kept"] == ["billed", "billed"]
    assert facts["received"] == {"connect": None, "begin": "yes"}
