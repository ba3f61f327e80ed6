"""Proofs of DBS320: a sleep for what is left of a time, which may be nothing on replay.

The first process dies while its workflows sleep, the second one recovers them hours later:
`hours_pass` sets the clock ahead.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

SLEEPERS = """
    import threading
    import time
    from unittest.mock import patch
    from dbos import DBOS
    from proof import crash_and_recover, halt, launch, recorded, recovering, show, until

    @DBOS.step()
    def read_clock():
        return time.time()

    @DBOS.step()
    def remind():
        return "reminded"

    @DBOS.step()
    def remaining(deadline):
        return deadline - time.time()

    {workflow}

    def die_while_it_sleeps():
        until(lambda: "DBOS.sleep" in recorded("sleeper"))
        halt()

    def hours_pass():
        now = time.time
        patch("time.time", lambda: now() + 7200).start()

    if recovering:
        hours_pass()
    launch()
    if not recovering:
        threading.Thread(target=die_while_it_sleeps, daemon=True).start()
    show(**crash_and_recover(sleeper=sleeper), record=recorded("sleeper"))
"""

WRONG = {
    "difference": """
    @DBOS.workflow()
    def sleeper():
        deadline = read_clock() + 3600
        DBOS.sleep(deadline - time.time())  # DBS320
        return remind()
    """,
    "not below zero": """
    @DBOS.workflow()
    def sleeper():
        deadline = read_clock() + 3600
        left = deadline - time.time()
        DBOS.sleep(max(0, left))  # DBS320
        return remind()
    """,
    "in a helper": """
    def sleep_until(deadline):
        DBOS.sleep(deadline - time.time())  # DBS320

    @DBOS.workflow()
    def sleeper():
        sleep_until(read_clock() + 3600)
        return remind()
    """,
    "coroutine": """
    @DBOS.step()
    async def remind_later():
        return "reminded"

    @DBOS.workflow()
    async def sleeper():
        deadline = await DBOS.run_step_async(None, read_clock) + 3600
        await DBOS.sleep_async(deadline - time.time())  # DBS320
        return await remind_later()
    """,
}

RIGHT = {
    "constant": """
    @DBOS.workflow()
    def sleeper():
        read_clock()
        DBOS.sleep(3600)
        return remind()
    """,
    "duration from a step": """
    @DBOS.workflow()
    def sleeper():
        DBOS.sleep(remaining(read_clock() + 3600))
        return remind()
    """,
    "clock from a step": """
    @DBOS.workflow()
    def sleeper():
        deadline = read_clock() + 3600
        DBOS.sleep(deadline - read_clock())
        return remind()
    """,
    "never less than a second": """
    @DBOS.workflow()
    def sleeper():
        deadline = read_clock() + 3600
        DBOS.sleep(max(1, deadline - time.time()))
        return remind()
    """,
}


@pytest.mark.parametrize("form", WRONG)
def test_dbs320_recovery_after_the_deadline_fails(prove: Prove, form: str) -> None:
    """A sleep that is over on recovery takes no number, so the next step meets the
    record of the sleep and fails with DBOSUnexpectedStepError.
    """
    facts = prove(SLEEPERS.replace("{workflow}", WRONG[form].strip()))
    assert facts["recorded_at_death"]["sleeper"][-1] == "DBOS.sleep"
    assert facts["sleeper"].startswith("DBOSUnexpectedStepError: ")
    assert "DBOS.sleep" in facts["sleeper"]


@pytest.mark.parametrize("form", RIGHT)
def test_dbs320_right_sleep_keeps_its_number(prove: Prove, form: str) -> None:
    """A duration that is the same in the replay, or at least positive there, keeps its
    number, and the sleep ends at the time that was recorded.
    """
    facts = prove(SLEEPERS.replace("{workflow}", RIGHT[form].strip()))
    assert facts["recorded_at_death"]["sleeper"][-1] == "DBOS.sleep"
    assert facts["sleeper"] == "reminded"
    assert facts["record"][-2:] == ["DBOS.sleep", "remind"]
