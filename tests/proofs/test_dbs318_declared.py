"""Proof of DBS318: what the settings of a project declare non-deterministic, in a workflow.

The function asks a service that answers otherwise each time; the linter cannot know that, which
is what the setting is for. In the program a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs318_declared_function_answers_otherwise_on_recovery(prove: Prove) -> None:
    """A branch by the answer takes another way on recovery, which fails with
    DBOSUnexpectedStepError; an answer that a step recorded does not.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, effects, effect, halt, launch, show

        class Rates:
            def current(self):
                effect("asked")
                return "high" if effects().count("asked") <= 2 else "low"

        rates = Rates()

        @DBOS.step()
        def buy():
            pass

        @DBOS.step()
        def sell():
            pass

        @DBOS.step()
        def ask():
            return rates.current()

        @DBOS.workflow()
        def wrong():
            if rates.current() == "high":  # DBS318
                sell()
            else:
                buy()
            halt()

        @DBOS.workflow()
        def right():
            if ask() == "high":
                sell()
            else:
                buy()
            halt()
            return "done"

        launch()
        show(**crash_and_recover(wrong=wrong, right=right))
    """)
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == "done"
