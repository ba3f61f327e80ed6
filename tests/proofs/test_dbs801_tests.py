"""Proofs of DBS801 and DBS802: what one test leaves to the next.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere


@everywhere
def test_dbs801_next_configuration_is_ignored(prove: Prove) -> None:
    """Without `destroy` the next test runs on the database of the first, and nothing fails."""
    facts = prove("""
        from pathlib import Path
        from dbos import DBOS
        from proof import database_url, show

        @DBOS.workflow()
        def bill():
            return "billed"

        def one_test(name):
            config = {"name": name, "system_database_url": database_url(name), "run_admin_server": False}
            DBOS(config=config)
            DBOS.launch()  # DBS801
            bill()
            return len(DBOS.list_workflows()), Path(f"{name}.sqlite").exists()

        show(left=[one_test("first"), one_test("second")])
        DBOS.destroy()
        show(destroyed=one_test("third"))
    """)
    assert facts == {"left": [[1, True], [2, False]], "destroyed": [1, True]}


@everywhere
def test_dbs801_order(prove: Prove) -> None:
    """The system database is not reset after the launch, nor before there is a DBOS."""
    facts = prove("""
        from dbos import DBOS
        from proof import configure, launch, outcome, run, show

        @DBOS.workflow()
        def bill():
            return "billed"

        def count():
            return len(DBOS.list_workflows())

        launch()
        run(bill)
        show(late=outcome(DBOS.reset_system_database))  # DBS801
        DBOS.destroy()
        show(early=outcome(DBOS.reset_system_database))  # DBS801
        launch()
        show(after_early=count())
        DBOS.destroy()
        configure()
        DBOS.reset_system_database()
        DBOS.launch()
        show(in_order=count())
    """)
    assert facts["late"].startswith("AssertionError")
    assert facts["early"] is None
    assert facts["after_early"] == 1
    assert facts["in_order"] == 0


@everywhere
def test_dbs802_workflows_of_modules_are_gone(prove: Prove) -> None:
    """A workflow that is registered once, at import, is of no use after its registry is destroyed."""
    facts = prove("""
        from dbos import DBOS
        from proof import QUEUE, RELEASE, launch, messages, outcome, show, until

        @DBOS.workflow()
        def bill():
            return book()

        @DBOS.step()
        def book():
            return "booked"

        def enqueued():
            if RELEASE >= (2, 20):
                DBOS.register_queue(QUEUE, polling_interval_sec=0.02)
                DBOS.enqueue_workflow(QUEUE, bill)
                until(lambda: messages("bill is not a registered workflow function"))

        def use():
            return [outcome(bill), outcome(lambda: DBOS.start_workflow(bill).get_result()), outcome(book)]

        launch()
        show(before=use())
        DBOS.destroy()
        launch()
        show(kept=use())
        DBOS.destroy(destroy_registry=True)  # DBS802
        launch()
        show(after=use())
        enqueued()
        DBOS.destroy(destroy_registry=True)

        @DBOS.workflow()
        def late():
            return "late"

        launch()
        show(registered_anew=outcome(late))
    """)
    assert facts["before"] == facts["kept"] == ["booked"] * 3
    called, started, step = facts["after"]
    assert called.startswith("DBOSException")
    assert started.startswith("DBOSException")
    assert step == "booked"
    assert facts["registered_anew"] == "late"
