"""Proofs of DBS308: a workflow that is recovered sleeps again, unless dbos has recorded its sleep.

The programs tell of each sleep of a workflow: of `time.sleep`, `asyncio.sleep` and
`Event.wait`, which dbos itself uses as well, for the time that is left.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

TELLING = """
    import asyncio
    import threading
    import time
    from dbos import DBOS
    from proof import crash_and_recover, effect, effects, halt, halt_async, launch, show

    sleep, sleep_soon, wait = time.sleep, asyncio.sleep, threading.Event.wait

    def tell(seconds):
        if seconds and DBOS.workflow_id:
            effect(f"{DBOS.workflow_id} slept")

    def tell_and_sleep(seconds):
        tell(seconds)
        sleep(seconds)

    async def tell_and_sleep_soon(seconds):
        tell(seconds)
        await sleep_soon(seconds)

    def tell_and_wait(event, timeout=None):
        tell(timeout)
        return wait(event, timeout)

    def listen():
        time.sleep = tell_and_sleep
        asyncio.sleep = tell_and_sleep_soon
        threading.Event.wait = tell_and_wait
"""

SLEEPS = {
    "time.sleep": "time.sleep(0.1)",
    "Event.wait": "threading.Event().wait(0.1)",
}


@pytest.mark.parametrize("rest", SLEEPS)
def test_dbs308_sleeps_again(prove: Prove, rest: str) -> None:
    """A workflow that is recovered sleeps all of its time again; `DBOS.sleep`, and a step
    that sleeps, are over.
    """
    program = """
    @DBOS.step()
    def mail():
        pass

    @DBOS.step()
    def rest():
        {rest}

    @DBOS.workflow()
    def wrong():
        {rest}  # DBS308
        mail()
        halt()

    @DBOS.workflow()
    def by_dbos():
        DBOS.sleep(0.1)
        mail()
        halt()

    @DBOS.workflow()
    def by_step():
        rest()
        mail()
        halt()

    listen()
    launch()
    crash_and_recover(wrong=wrong, by_dbos=by_dbos, by_step=by_step)
    show(effects=effects())
    """
    facts = prove(TELLING + program.replace("{rest}", SLEEPS[rest]))
    assert facts["recorded_at_death"] == {
        "wrong": ["mail"],
        "by_dbos": ["DBOS.sleep", "mail"],
        "by_step": ["rest", "mail"],
    }
    assert sorted(facts["effects"]) == ["by_dbos slept", "by_step slept", "wrong slept", "wrong slept"]


def test_dbs308_coroutine_sleeps_again(prove: Prove) -> None:
    """The same for `asyncio.sleep` and `DBOS.sleep_async`."""
    program = """
    @DBOS.step()
    async def mail():
        pass

    @DBOS.step()
    async def rest():
        await asyncio.sleep(0.1)

    @DBOS.workflow()
    async def wrong():
        await asyncio.sleep(0.1)  # DBS308
        await mail()
        await halt_async()

    @DBOS.workflow()
    async def by_dbos():
        await DBOS.sleep_async(0.1)
        await mail()
        await halt_async()

    @DBOS.workflow()
    async def by_step():
        await rest()
        await mail()
        await halt_async()

    listen()
    launch()
    crash_and_recover(wrong=wrong, by_dbos=by_dbos, by_step=by_step)
    show(effects=effects())
    """
    facts = prove(TELLING + program)
    assert facts["recorded_at_death"] == {
        "wrong": ["mail"],
        "by_dbos": ["DBOS.sleep", "mail"],
        "by_step": ["rest", "mail"],
    }
    assert sorted(facts["effects"]) == ["by_dbos slept", "by_step slept", "wrong slept", "wrong slept"]


def test_dbs308_pauses_between_attempts(prove: Prove) -> None:
    """A recovered workflow makes all pauses between its attempts again, though the
    attempts themselves are recorded.
    """
    program = """
    @DBOS.step()
    def charge(attempt):
        effect(f"attempt {attempt}")
        if attempt < 2:
            raise ConnectionError

    def pause(attempt):
        time.sleep(0.02 * 2**attempt)  # DBS308

    @DBOS.workflow()
    def trade():
        for attempt in range(3):
            try:
                charge(attempt)
            except ConnectionError:
                pause(attempt)
        halt()

    listen()
    launch()
    crash_and_recover(trade=trade)
    show(effects=effects())
    """
    facts = prove(TELLING + program)
    assert facts["effects"] == [
        "attempt 0",
        "trade slept",
        "attempt 1",
        "trade slept",
        "attempt 2",
        "trade slept",
        "trade slept",
    ]


def test_dbs308_right_sleep_of_no_time(prove: Prove) -> None:
    """`asyncio.sleep(0)` lets others run and is nothing that could be made up for: replays
    give what the first run gave.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, recorded, replays, run, show

        @DBOS.step()
        async def mail(user):
            return f"mail to {user}"

        @DBOS.workflow()
        async def trade():
            mails = []
            for user in ("ann", "bob"):
                mails.append(await mail(user))
                await asyncio.sleep(0)
            return mails

        launch()
        show(first=run(trade), record=recorded(trade), replays=replays(trade))
    """)
    assert facts["first"] == ["mail to ann", "mail to bob"]
    assert facts["record"] == ["mail", "mail"]
    assert facts["replays"] == [facts["first"]] * 3
