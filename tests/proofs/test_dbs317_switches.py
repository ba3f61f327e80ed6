"""Proofs of DBS317: what a program changes while it runs is as it was at the start again
in the process that recovers, and is another thing in a replay.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

SWITCHES = {
    "global": ('MODE = "card"', "global MODE; MODE = mode", "MODE"),
    "dictionary": ('SWITCHES = {"mode": "card"}', 'SWITCHES["mode"] = mode', 'SWITCHES["mode"]'),
    "list": ('MODES = ["card"]', "MODES.append(mode)", "MODES[-1]"),
    "attribute of a class": (
        'class Switches: mode = "card"',
        "Switches.mode = mode",
        "Switches.mode",
    ),
}

TRADE = """
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, recovering, replay, run, show

    {definition}

    def set_mode(mode):
        {change}

    def get_mode():
        return {read}

    @DBOS.step()
    def charge():
        return "charged"

    @DBOS.step()
    def wire():
        return "wired"

    @DBOS.workflow()
    def wrong():
        paid = charge() if {read} == "card" else wire()  # DBS317
        halt()
        return paid

    @DBOS.workflow()
    def by_step():
        mode = DBOS.run_step({"name": "mode"}, get_mode)
        paid = charge() if mode == "card" else wire()
        halt()
        return paid

    @DBOS.workflow()
    def by_argument(mode):
        paid = charge() if mode == "card" else wire()
        return paid
"""


def trade(switch: str) -> str:
    definition, change, read = SWITCHES[switch]
    program = TRADE.replace("{definition}", definition)
    return program.replace("{change}", change).replace("{read}", read)


@pytest.mark.parametrize("switch", SWITCHES)
def test_dbs317_recovery_begins_with_the_old_value(prove: Prove, switch: str) -> None:
    """A workflow that ran after the switch was turned is recovered by a process in which
    nobody has turned it, and takes the other way.
    """
    program = """
    launch()
    if not recovering:
        set_mode("wire")
    show(**crash_and_recover(wrong=wrong, by_step=by_step))
    """
    facts = prove(trade(switch) + program)
    assert facts["recorded_at_death"] == {"wrong": ["wire"], "by_step": ["mode", "wire"]}
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["by_step"] == "wired"


@pytest.mark.parametrize("switch", SWITCHES)
def test_dbs317_replay_after_a_change(prove: Prove, switch: str) -> None:
    """A replay after the switch was turned takes the other way; one that has the mode as
    an argument does not.
    """
    program = """
    @DBOS.workflow()
    def wrong_without_crash():
        if {read} == "card":  # DBS317
            return charge()
        return wire()

    launch()
    show(wrong=run(wrong_without_crash), by_argument=run(by_argument, "card"))
    set_mode("wire")
    show(wrong_replayed=replay(wrong_without_crash, 2))
    show(by_argument_replayed=replay(by_argument, 2))
    """
    facts = prove(trade(switch) + program.replace("{read}", SWITCHES[switch][2]))
    assert facts["wrong"] == facts["by_argument"] == "charged"
    assert facts["wrong_replayed"].startswith("DBOSUnexpectedStepError: ")
    assert facts["by_argument_replayed"] == "charged"


def test_dbs317_right_lazy_value(prove: Prove) -> None:
    """A module-level value that is made when it is first needed is the same in every
    process: the branch that asks for it takes no checkpoint.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, recovering, show

        _tariff = None

        def tariff():
            global _tariff
            if _tariff is None:
                _tariff = {"tea": 2}
            return _tariff

        @DBOS.step()
        def charge(price):
            return f"charged {price}"

        @DBOS.workflow()
        def trade():
            charged = charge(tariff()["tea"])
            halt()
            return charged

        if not recovering:
            tariff()
        launch()
        show(outcome=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"] == {"trade": ["charge"]}
    assert facts["outcome"] == "charged 2"
