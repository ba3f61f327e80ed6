"""Proofs of DBS312: a deadline of asyncio around a step, and the recovery.

Whether the step was done in time is not recorded. In the programs it is too late in the
first process, and in time in the second one.

In the programs a line with a mistake ends with the code of its rule.
"""

import sys

import pytest

from .harness import Prove, on

TOO_LATE = """
    import asyncio
    from dbos import DBOS
    from proof import crash_and_recover, effect, effects, halt_async, launch, recovering, show

    def pass_an_hour():
        loop = asyncio.get_running_loop()
        time = loop.time
        loop.time = lambda: time() + 3600

    @DBOS.step()
    async def charge():
        effect("charged")
        if not recovering:
            pass_an_hour()
            await never.wait()

    @DBOS.step()
    async def give_up():
        pass

    @DBOS.step()
    async def ship():
        pass

    async def charge_politely():
        await charge()

    @DBOS.workflow()
    async def trade():
        try:
            {attempt}
        except asyncio.TimeoutError:
            await give_up()
        await ship()
        await halt_async()

    never = asyncio.Event()
    launch()
    show(recovered=crash_and_recover(trade=trade)["trade"], effects=effects())
"""

DEADLINES = {
    "wait_for": """
            await asyncio.wait_for(charge(), 60)  # DBS312
    """,
    "wait_for a helper": """
            await asyncio.wait_for(charge_politely(), timeout=60)  # DBS312
    """,
    "wait_for a task": """
            charging = asyncio.create_task(charge())
            await asyncio.wait_for(charging, 60)  # DBS312
    """,
    "wait_for a gather": """
            charging = asyncio.gather(charge(), return_exceptions=True)
            await asyncio.wait_for(charging, 60)  # DBS312
    """,
    "wait_for a shielded step": """
            await asyncio.wait_for(asyncio.shield(charge()), 60)  # DBS312
    """,
    "timeout": """
            async with asyncio.timeout(60):  # DBS312
                await charge()
    """,
    "timeout_at": """
            now = asyncio.get_running_loop().time()
            async with asyncio.timeout_at(now + 60):  # DBS312
                await charge_politely()
    """,
}


@pytest.mark.parametrize("deadline", DEADLINES)
def test_dbs312_step_that_was_too_late(prove: Prove, deadline: str) -> None:
    """A step that was cut off has left no checkpoint: the recovery does its work again,
    in time, and finds another step than it expects.
    """
    if deadline.startswith("timeout") and sys.version_info < (3, 11):
        pytest.skip("no asyncio.timeout before Python 3.11")
    facts = prove(TOO_LATE.replace("{attempt}", DEADLINES[deadline].strip()))
    assert facts["recorded_at_death"]["trade"] == ["give_up", "ship"]
    assert facts["effects"] == ["charged", "charged"]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "give_up was recorded when ship was expected" in facts["recovered"]


@on("2", "3")
def test_dbs312_right_timeout_of_the_step(prove: Prove) -> None:
    """With `timeout_seconds` the step itself is too late, and that is recorded."""
    facts = prove("""
        import asyncio
        from dbos import DBOS, error
        from proof import crash_and_recover, effect, effects, halt_async, launch, recovering, show

        @DBOS.step(timeout_seconds=0.1)
        async def charge():
            effect("charged")
            if not recovering:
                await never.wait()

        @DBOS.step()
        async def give_up():
            pass

        @DBOS.step()
        async def ship():
            pass

        @DBOS.workflow()
        async def trade():
            try:
                await charge()
            except error.DBOSStepTimeoutError:
                await give_up()
            await ship()
            await halt_async()
            return "shipped"

        never = asyncio.Event()
        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"], effects=effects())
    """)
    assert facts["recorded_at_death"]["trade"] == ["charge", "give_up", "ship"]
    assert facts["effects"] == ["charged"]
    assert facts["recovered"] == "shipped"


def test_dbs312_right_no_timeout(prove: Prove) -> None:
    """`wait_for` without a timeout is an await."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, recorded, replays, run, show

        @DBOS.step()
        async def charge():
            return "charged"

        @DBOS.workflow()
        async def trade():
            first = await asyncio.wait_for(charge(), None)
            return [first, await asyncio.wait_for(charge(), timeout=None)]

        launch()
        show(first=run(trade), record=recorded(trade), replays=replays(trade))
    """)
    assert facts["record"] == ["charge", "charge"]
    assert facts["replays"] == [facts["first"]] * 3
    assert facts["first"] == ["charged", "charged"]


def test_dbs312_result_of_a_child_that_was_too_late(prove: Prove) -> None:
    """`get_result()` takes its number when the child has ended. The recovery, in which the
    child is in time, has its result and no error, though the workflow had given it up.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt_async, launch, recovering, show

        @DBOS.workflow()
        async def weigh():
            if not recovering:
                await never.wait()
            return "weighed"

        @DBOS.step()
        async def give_up():
            effect("given up")

        @DBOS.workflow()
        async def trade():
            handle = await DBOS.start_workflow_async(weigh)
            try:
                weight = await asyncio.wait_for(handle.get_result(), patience)  # DBS312
            except asyncio.TimeoutError:
                weight = await give_up()
            await halt_async()
            return weight

        never = asyncio.Event()
        # The second process is in time, however slow it may be.
        patience = 60 if recovering else 0.1
        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"], effects=effects())
    """)
    assert facts["recorded_at_death"]["trade"] == ["weigh", "give_up"]
    assert facts["effects"] == ["given up"]
    assert facts["recovered"] == "weighed"


@on("2", "3")
def test_dbs312_message_that_came_too_late(prove: Prove) -> None:
    """A `recv` that was cut off has taken a number and left no checkpoint. The message
    that came afterwards is received by the recovery, which so takes another branch.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, halt_async, launch, recorded, recovering, show

        @DBOS.step()
        async def give_up():
            pass

        @DBOS.workflow()
        async def trade():
            answer = "nothing"
            try:
                answer = await asyncio.wait_for(DBOS.recv_async("answer"), patience)  # DBS312
            except asyncio.TimeoutError:
                await give_up()
            await DBOS.set_event_async("answer", answer)
            await halt_async()
            return answer

        patience = 40 if recovering else 0.1
        launch()
        if recovering:
            DBOS.send("trade", "yes", "answer")
        show(recovered=crash_and_recover(trade=trade)["trade"], record=recorded("trade"))
    """)
    assert facts["recorded_at_death"]["trade"][-2:] == ["give_up", "DBOS.setEvent"]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "give_up was recorded when DBOS.setEvent was expected" in facts["recovered"]


def test_dbs312_right_timeout_of_recv(prove: Prove) -> None:
    """The `timeout_seconds` of `recv` is recorded: a message that came afterwards does
    not change the recovery.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt_async, launch, recovering, show

        @DBOS.step()
        async def give_up():
            pass

        @DBOS.workflow()
        async def trade():
            answer = await DBOS.recv_async("answer", timeout_seconds=0.1)
            if answer is None:
                await give_up()
            await halt_async()
            return answer

        launch()
        if recovering:
            DBOS.send("trade", "yes", "answer")
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"]["trade"][0] == "DBOS.recv"
    assert facts["recorded_at_death"]["trade"][-1] == "give_up"
    assert facts["recovered"] is None


def test_dbs312_right_recorded_patience(prove: Prove) -> None:
    """`DBOS.asyncio_wait` with a timeout records who was done in time."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, halt_async, launch, recovering, show

        @DBOS.step()
        async def charge():
            await given_up.wait()
            return "charged"

        @DBOS.step()
        async def give_up():
            given_up.set()

        @DBOS.workflow()
        async def trade():
            charging = asyncio.create_task(charge())
            _, pending = await DBOS.asyncio_wait([charging], timeout=patience)
            if pending:
                await give_up()
            result = await charging
            await halt_async()
            return result

        given_up = asyncio.Event()
        patience = 60 if recovering else 0.1
        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"]["trade"] == ["DBOS.asyncio_wait", "charge", "give_up"]
    assert facts["recovered"] == "charged"
