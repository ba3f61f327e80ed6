"""Proofs of DBS322: what a workflow asks of a DBOSClient is not recorded.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, on


@on("2", "3")
def test_dbs322_enqueued_again_on_recovery(prove: Prove) -> None:
    """A workflow enqueued by a client in a workflow is enqueued again on recovery, under a
    new ID and without a parent; one enqueued by DBOS, or by a client in a step, is not.
    """
    facts = prove("""
        from collections import Counter
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, crash_and_recover, database_url, halt
        from proof import halt_async, launch, show

        client = DBOSClient(system_database_url=database_url(DATABASE.stem))
        BILL = {"queue_name": QUEUE, "workflow_name": "bill"}

        @DBOS.workflow()
        def bill(place):
            pass

        def enqueue(place):
            return client.enqueue(BILL, place).workflow_id  # DBS322

        @DBOS.step()
        def enqueue_in_step(place):
            return client.enqueue(BILL, place).workflow_id

        @DBOS.workflow()
        def in_body():
            client.enqueue(BILL, "body")  # DBS322
            halt()

        @DBOS.workflow()
        def in_helper():
            enqueue("helper")
            halt()

        @DBOS.workflow()
        async def in_coroutine():
            await client.enqueue_async(BILL, "coroutine")  # DBS322
            await halt_async()

        @DBOS.workflow()
        def in_step():
            enqueue_in_step("step")
            halt()

        @DBOS.workflow()
        def by_dbos():
            DBOS.enqueue_workflow(QUEUE, bill, "DBOS")
            halt()

        launch()
        crash_and_recover(
            in_body=in_body,
            in_helper=in_helper,
            in_coroutine=in_coroutine,
            in_step=in_step,
            by_dbos=by_dbos,
        )
        bills = DBOS.list_workflows(name="bill")
        show(
            bills=Counter(one.input["args"][0] for one in bills),
            parents=[one.parent_workflow_id for one in bills if one.parent_workflow_id],
        )
    """)
    assert facts["bills"] == {"body": 2, "helper": 2, "coroutine": 2, "step": 1, "DBOS": 1}
    assert facts["parents"] == ["by_dbos"]
    assert facts["recorded_at_death"] == {
        "in_body": [],
        "in_helper": [],
        "in_coroutine": [],
        "in_step": ["enqueue_in_step"],
        "by_dbos": ["bill"],
    }


def test_dbs322_message_is_sent_again_on_recovery(prove: Prove) -> None:
    """A message sent by a client in a workflow arrives twice after a recovery; one sent
    by DBOS, or by a client in a step, arrives once.
    """
    facts = prove("""
        from collections import Counter
        from dbos import DBOS, DBOSClient, SetWorkflowID
        from proof import DATABASE, crash_and_recover, database_url, halt, launch
        from proof import recovering, result, show, until

        client = DBOSClient(system_database_url=database_url(DATABASE.stem))

        @DBOS.step()
        def wait_for_all():
            until(lambda: all_sent)

        @DBOS.step()
        def send_in_step():
            client.send("inbox", "client in a step")

        @DBOS.workflow()
        def inbox():
            wait_for_all()
            messages = []
            while message := DBOS.recv(timeout_seconds=0):
                messages.append(message)
            return messages

        @DBOS.workflow()
        def by_client():
            client.send("inbox", "client")  # DBS322
            halt()

        @DBOS.workflow()
        def in_step():
            send_in_step()
            halt()

        @DBOS.workflow()
        def by_dbos():
            DBOS.send("inbox", "DBOS")
            halt()

        all_sent = False
        launch()
        if not recovering:
            with SetWorkflowID("inbox"):
                DBOS.start_workflow(inbox)
        crash_and_recover(by_client=by_client, in_step=in_step, by_dbos=by_dbos)
        all_sent = True
        show(messages=Counter(result("inbox")))
    """)
    assert facts["messages"] == {"client": 2, "client in a step": 1, "DBOS": 1}


def test_dbs322_other_answer_on_recovery(prove: Prove) -> None:
    """What a client lists is another thing on recovery, and the workflow fails with
    DBOSUnexpectedStepError or gives a result that does not belong to the recorded steps;
    what DBOS lists is recorded.
    """
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, crash_and_recover, database_url, halt, launch
        from proof import recovering, show

        client = DBOSClient(system_database_url=database_url(DATABASE.stem))

        @DBOS.workflow()
        def bill():
            pass

        @DBOS.step()
        def note(count):
            return f"{count} bills"

        @DBOS.step()
        def skip():
            return "none"

        @DBOS.workflow()
        def branch():
            done = note(1) if client.list_workflows(name="bill") else skip()  # DBS322
            halt()
            return done

        @DBOS.workflow()
        def argument():
            count = len(client.list_workflows(name="bill"))  # DBS322
            noted = note(count)
            halt()
            return [count, noted]

        @DBOS.workflow()
        def by_dbos():
            count = len(DBOS.list_workflows(name="bill"))
            noted = note(count)
            halt()
            return [count, noted]

        if recovering:
            client.enqueue({"queue_name": QUEUE, "workflow_name": "bill"})
        launch()
        show(**crash_and_recover(branch=branch, argument=argument, by_dbos=by_dbos))
    """)
    assert facts["branch"].startswith("DBOSUnexpectedStepError: ")
    assert "function skip was recorded when note was expected" in facts["branch"]
    assert facts["argument"] == [1, "0 bills"]
    assert facts["by_dbos"] == [0, "0 bills"]
