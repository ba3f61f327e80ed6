"""Proofs of DBS713 to DBS716: keys of messages, waits by asking, topics that differ, debouncers.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs713_a_second_try(prove: Prove) -> None:
    """Two tries without a key are two messages; with one key they are one. So it is for a client."""
    facts = prove("""
        import threading
        from dbos import DBOS, DBOSClient
        from proof import PATIENCE, database_url, launch, result, show

        sent = threading.Event()

        @DBOS.workflow()
        def receive():
            sent.wait(PATIENCE)
            return [DBOS.recv("a", timeout_seconds=0), DBOS.recv("a", timeout_seconds=0)]

        def messages(send, **options):
            sent.clear()
            workflow_id = DBOS.start_workflow(receive).workflow_id
            for _ in range(2):
                send(workflow_id, "paid", "a", **options)  # DBS713
            sent.set()
            return result(workflow_id)

        launch()
        client = DBOSClient(system_database_url=database_url("database"))
        show(
            without=messages(DBOS.send),
            within=messages(DBOS.send, idempotency_key="event"),
            client=messages(client.send),
            client_with_key=messages(client.send, idempotency_key="event"),
        )
    """)
    assert facts["within"] == facts["client_with_key"] == ["paid", None]
    assert facts["without"] == facts["client"] == ["paid", "paid"]


def test_dbs714_each_round_is_recorded(prove: Prove) -> None:
    """A workflow that asks and sleeps takes two checkpoints in each round; one that waits takes one."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.workflow()
        def other():
            DBOS.sleep(0.2)
            return "done"

        @DBOS.workflow()
        def asking():
            handle = DBOS.start_workflow(other)
            rounds = 0
            while handle.get_status().status == "PENDING":  # DBS714
                DBOS.sleep(0.02)
                rounds += 1
            return rounds

        @DBOS.workflow()
        def waiting():
            return DBOS.start_workflow(other).get_result()

        launch()
        show(rounds=run(asking), waited=run(waiting), asking=recorded(asking), waiting=recorded(waiting))
    """)
    assert facts["waited"] == "done"
    assert len(facts["waiting"]) == 2
    assert facts["rounds"] >= 1
    assert len(facts["asking"]) == 2 + 2 * facts["rounds"]


def test_dbs715_other_topic_and_key(prove: Prove) -> None:
    """A message with another topic, or with none, is not received; nor is an event with another key."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, result, show

        @DBOS.workflow()
        def receive():
            DBOS.set_event("payment_id", 1)
            first = DBOS.recv("paid", timeout_seconds=10)
            return [first, DBOS.recv("payment", timeout_seconds=0), DBOS.recv(timeout_seconds=0)]  # DBS715

        launch()
        workflow_id = DBOS.start_workflow(receive).workflow_id
        DBOS.send(workflow_id, "other", "payments")
        DBOS.send(workflow_id, "paid", "paid")
        show(
            received=result(workflow_id),
            right=DBOS.get_event(workflow_id, "payment_id", timeout_seconds=0),
            wrong=DBOS.get_event(workflow_id, "paymentid", timeout_seconds=0),  # DBS715
        )
    """)
    assert facts["received"] == ["paid", None, None]
    assert facts["right"] == 1
    assert facts["wrong"] is None


def test_dbs716_debouncers(prove: Prove) -> None:
    """Two debouncers of one workflow share their keys; swapped arguments raise TypeError."""
    facts = prove("""
        from dbos import DBOS, Debouncer
        from proof import launch, outcome, show

        @DBOS.workflow()
        def index(user):
            return user

        launch()
        first = Debouncer.create(index).debounce("key", 2, "a")  # DBS716
        second = Debouncer.create(index).debounce("key", 0.01, "b")  # DBS716
        show(
            same=first.workflow_id == second.workflow_id,
            result=second.get_result(),
            swapped=outcome(lambda: Debouncer.create(index).debounce(5, "key", "a")),  # DBS716
        )
    """)
    assert facts["same"] is True
    assert facts["result"] == "b"
    assert facts["swapped"].startswith("TypeError: ")
