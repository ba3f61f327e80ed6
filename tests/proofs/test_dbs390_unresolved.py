"""Proofs of DBS390: a call that nobody can look into may do whatever breaks a recovery.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove


@pytest.mark.parametrize("spelling", ["plugin.is_express()", 'RULES["express"]()', "rule()"])
def test_dbs390_hides_what_breaks_the_recovery(prove: Prove, spelling: str) -> None:
    """A plugin that reads the environment makes the recovered workflow take another way;
    called in a step it does not.
    """
    facts = prove(
        """
        import os
        import types
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        plugin = types.ModuleType("plugin")
        exec("import os; is_express = lambda: os.environ['EXPRESS'] == 'yes'", plugin.__dict__)
        RULES = {}
        RULES[os.environ.get("RULE", "express")] = plugin.is_express
        rule = getattr(plugin, os.environ.get("RULE", "is_express"))

        @DBOS.step()
        def fly():
            return "flown"

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def wrong():
            sent = fly() if {call} else ship()  # DBS390
            halt()
            return sent

        @DBOS.workflow()
        def right():
            sent = fly() if DBOS.run_step({"name": "rule"}, lambda: {call}) else ship()
            halt()
            return sent

        os.environ["EXPRESS"] = "no" if recovering else "yes"
        launch()
        show(**crash_and_recover(wrong=wrong, right=right))
        """.replace("{call}", spelling)
    )
    assert facts["recorded_at_death"] == {"wrong": ["fly"], "right": ["rule", "fly"]}
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == "flown"
