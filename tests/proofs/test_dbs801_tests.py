"""Proofs of DBS801: what one test leaves to the next.

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
