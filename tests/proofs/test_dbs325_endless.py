"""Proofs of DBS325: the history of an endless workflow grows, and recovery goes through all of it.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs325_history_grows_and_is_read_again(prove: Prove) -> None:
    """Each round adds a record for ever, and the recovery asks for each of them before
    anything new is done.
    """
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch
        from proof import recorded, recovering, show, until

        @DBOS.step()
        def poll():
            effect(f"polled after {len(questions)} questions")
            if len(effects()) == 50:
                halt()

        @DBOS.workflow()
        def endless():
            while True:  # DBS325
                poll()

        def watch(_, __, statement, *___):
            if statement.startswith("SELECT") and "operation_outputs" in statement:
                questions.append(statement)

        questions = []
        sqlalchemy.event.listen(sqlalchemy.Engine, "before_cursor_execute", watch)
        launch()
        if not recovering:
            crash_and_recover(endless=endless)
        until(lambda: len(effects()) >= 60)
        first_in_this_process = effects()[50]
        show(questions=int(first_in_this_process.split()[2]), record=len(recorded("endless")))
    """)
    assert facts["recorded_at_death"] == {"endless": ["poll"] * 49}
    assert facts["questions"] >= 49
    assert facts["record"] >= 58


def test_dbs325_only_a_cancellation_ends_it(prove: Prove) -> None:
    """Such a workflow never has a result; it goes on until somebody cancels it."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import effect, effects, launch, result, show, status, until

        @DBOS.step()
        def poll():
            effect("polled")

        @DBOS.workflow()
        def endless():
            while True:  # DBS325
                poll()

        launch()
        with SetWorkflowID("endless"):
            DBOS.start_workflow(endless)
        until(lambda: len(effects()) >= 10)
        show(status=status("endless"))
        DBOS.cancel_workflow("endless")
        show(outcome=result("endless"), status_at_end=status("endless"))
    """)
    assert facts["status"] == "PENDING"
    assert facts["outcome"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["status_at_end"] == "CANCELLED"


def test_dbs325_right_one_workflow_per_round(prove: Prove) -> None:
    """Rounds that start the next one as a workflow of its own have each a short history,
    and the recovery of one reads that alone.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, recorded, result, show

        @DBOS.step()
        def poll(number):
            effect(f"polled {number}")

        @DBOS.workflow()
        def follow(number):
            poll(number)
            if number == 5:
                halt()
                return number
            return DBOS.start_workflow(follow, number + 1).workflow_id

        @DBOS.workflow()
        def first():
            return follow(0)

        launch()
        last = crash_and_recover(first=first)["first"]
        lengths = []
        while isinstance(last, str):
            lengths.append(len(recorded(last)))
            last = result(last)
        show(lengths=lengths, last=last, effects=effects())
    """)
    assert facts["lengths"] == [2, 2, 2, 2, 1]
    assert facts["last"] == 5
    assert facts["effects"] == [f"polled {number}" for number in range(6)]
