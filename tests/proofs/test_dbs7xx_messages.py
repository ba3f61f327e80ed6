"""Proofs of DBS707, DBS711 and DBS712: messages that do not come, streams after their end, empty waits.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs707_nothing_comes(prove: Prove) -> None:
    """Messages and events that do not come in time are None, and a workflow that uses them fails."""
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import database_url, launch, outcome, replays, run, show, status

        @DBOS.workflow()
        def item():
            return DBOS.recv("order", timeout_seconds=0.01)["name"]  # DBS707

        @DBOS.workflow()
        def attribute():
            order = DBOS.recv("order", timeout_seconds=0.01)
            return order.name  # DBS707

        @DBOS.workflow()
        def unpacked():
            name, price = DBOS.recv("order", timeout_seconds=0.01)  # DBS707
            return name

        @DBOS.workflow()
        def right():
            order = DBOS.recv("order", timeout_seconds=0.01)
            return "nobody" if order is None else order["name"]

        def event():
            return DBOS.get_event("nobody", "progress", timeout_seconds=0)["done"]  # DBS707

        def event_of_client():
            client = DBOSClient(system_database_url=database_url("database"))
            return client.get_event("nobody", "progress", timeout_seconds=0)["done"]  # DBS707

        launch()
        show(
            outcomes=[run(workflow) for workflow in (item, attribute, unpacked, right)],
            status=[status(workflow) for workflow in (item, attribute, unpacked, right)],
            replays=replays(item),
            events=[outcome(event), outcome(event_of_client)],
            all=DBOS.get_all_events("nobody"),
        )
    """)
    item = "TypeError: 'NoneType' object is not subscriptable"
    assert facts["outcomes"] == [
        item,
        "AttributeError: 'NoneType' object has no attribute 'name'",
        "TypeError: cannot unpack non-iterable NoneType object",
        "nobody",
    ]
    assert facts["status"] == ["ERROR", "ERROR", "ERROR", "SUCCESS"]
    assert set(facts["replays"]) == {item}
    assert facts["events"] == [item, item]
    assert facts["all"] == {}


def test_dbs711_write_after_close(prove: Prove) -> None:
    """The value is stored and recorded, and readers stop before it."""
    facts = prove("""
        import sqlite3
        from dbos import DBOS
        from proof import DATABASE, launch, outcome, recorded, run, show

        @DBOS.workflow()
        def straight():
            DBOS.write_stream("out", "begin")
            DBOS.close_stream("out")
            return outcome(DBOS.write_stream, "out", "end")  # DBS711

        @DBOS.workflow()
        def loop():
            for line in ("a", "b", "c"):
                DBOS.write_stream("out", line)  # DBS711
                DBOS.close_stream("out")

        @DBOS.workflow()
        def right():
            for line in ("a", "b", "c"):
                DBOS.write_stream("out", line)
            DBOS.close_stream("out")

        launch()
        show(
            outcomes=[run(workflow) for workflow in (straight, loop, right)],
            straight=list(DBOS.read_stream("straight", "out")),
            loop=list(DBOS.read_stream("loop", "out")),
            right=list(DBOS.read_stream("right", "out")),
            record=recorded(straight),
        )
        with sqlite3.connect(DATABASE) as database:
            query = "select count(*) from streams where workflow_uuid = ?"
            show(stored=[database.execute(query, [name]).fetchone()[0] for name in ("straight", "loop")])
    """)
    assert facts["outcomes"] == [None, None, None]
    assert facts["straight"] == ["begin"]
    assert facts["loop"] == ["a"]
    assert facts["right"] == ["a", "b", "c"]
    assert facts["record"] == ["DBOS.writeStream", "DBOS.closeStream", "DBOS.writeStream"]
    assert facts["stored"] == [3, 6]


def test_dbs712_nothing_and_twice(prove: Prove) -> None:
    """Empty waits, handles that stand twice and keys that stand twice are refused."""
    facts = prove("""
        import asyncio
        from dbos import DBOS, SendMessage
        from proof import launch, outcome, outcome_async, show

        @DBOS.workflow()
        def receive():
            return [DBOS.recv(timeout_seconds=0), DBOS.recv(timeout_seconds=0)]

        def bulk(*messages):
            DBOS.send_bulk(list(messages))
            return "sent"

        async def coroutines():
            return [
                await outcome_async(DBOS.wait_first_async([])),  # DBS712
                await outcome_async(DBOS.asyncio_wait([])),  # DBS712
            ]

        launch()
        handle = DBOS.start_workflow(receive)
        other = DBOS.start_workflow(receive)
        handle.get_result(), other.get_result()
        one, two = handle.workflow_id, other.workflow_id
        show(
            nothing=outcome(DBOS.wait_first, []),  # DBS712
            coroutines=asyncio.run(coroutines()),
            twice=outcome(DBOS.wait_first, [handle, other, handle]),  # DBS712
            right=DBOS.wait_first([handle, other]).workflow_id in (one, two),
            same=outcome(
                bulk,
                SendMessage(one, "a", idempotency_key="key"),
                SendMessage(one, "b", idempotency_key="key"),  # DBS712
            ),
            other=outcome(
                bulk,
                SendMessage(one, "a", idempotency_key="key"),
                SendMessage(two, "b", idempotency_key="key"),  # DBS712
            ),
            different=outcome(
                bulk,
                SendMessage(one, "a", idempotency_key="key"),
                SendMessage(two, "b", idempotency_key="other"),
            ),
            none=outcome(bulk),
        )
    """)
    assert facts["nothing"] == facts["coroutines"][0] == "ValueError: handles must not be empty"
    assert facts["coroutines"][1].startswith("ValueError: ")
    assert facts["twice"] == "ValueError: handles must not contain duplicate workflow IDs"
    assert facts["right"] is True
    refused = "DBOSException: DBOS Error: send_bulk received duplicate idempotency keys: key"
    assert facts["same"] == facts["other"] == refused
    assert facts["different"] == facts["none"] == "sent"
