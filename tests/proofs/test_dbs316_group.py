"""Proofs of DBS316: a failure in an `asyncio.TaskGroup` cancels the other steps.

How far they had come is not recorded. The programs let the failure come early in the
first process and late in the second one.

In the programs a line with a mistake ends with the code of its rule.
"""

import sys

import pytest

from .harness import Prove

needs_groups = pytest.mark.skipif(sys.version_info < (3, 11), reason="no TaskGroup before Python 3.11")

ONE_FAILS = """
    import asyncio
    import threading
    from dbos import DBOS
    from proof import answer_late, crash_and_recover, effect, effects, halt_async, launch
    from proof import recovering, show

    @DBOS.step()
    async def ship():
        effect("shipping")
        shipping.set()
        if not recovering:
            await never.wait()

    @DBOS.step()
    async def charge():
        await shipping.wait()
        raise ValueError("no money")

    @DBOS.step()
    async def call_back():
        pass

    @DBOS.step()
    async def write_off():
        pass

    {workflow}

    never, shipping, shipped = asyncio.Event(), asyncio.Event(), threading.Event()
    if recovering:
        answer_late(2, shipped)
    launch()
    show(recovered=crash_and_recover(trade=trade)["trade"], effects=effects())
"""


@needs_groups
def test_dbs316_cancelled_step_is_done_again(prove: Prove) -> None:
    """The step that was cancelled has left no checkpoint. The recovery does its work
    again, ends it this time, and goes another way.
    """
    facts = prove(
        ONE_FAILS.replace(
            "{workflow}",
            """
    @DBOS.workflow()
    async def trade():
        try:
            async with asyncio.TaskGroup() as group:  # DBS316
                sending = group.create_task(ship())
                sending.add_done_callback(lambda _: shipped.set())
                group.create_task(charge())
        except Exception:
            await (call_back() if sending.cancelled() else write_off())
        await halt_async()
            """.strip(),
        )
    )
    assert facts["recorded_at_death"]["trade"] == ["charge", "call_back"]
    assert facts["effects"] == ["shipping", "shipping"]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "call_back was recorded when write_off was expected" in facts["recovered"]


def test_dbs316_right_gather(prove: Prove) -> None:
    """`asyncio.gather` with `return_exceptions=True` lets the other step end, which is
    then recorded.
    """
    program = ONE_FAILS.replace(
        "{workflow}",
        """
    @DBOS.workflow()
    async def trade():
        sending = asyncio.ensure_future(ship())
        sending.add_done_callback(lambda _: shipped.set())
        _, charged = await asyncio.gather(sending, charge(), return_exceptions=True)
        if charged:
            await call_back()
        await halt_async()
        return str(charged)
        """.strip(),
    )
    facts = prove(program.replace("if not recovering:\n            await never.wait()", "pass"))
    assert sorted(facts["recorded_at_death"]["trade"]) == ["call_back", "charge", "ship"]
    assert facts["effects"] == ["shipping"]
    assert facts["recovered"] == "no money"


@needs_groups
def test_dbs316_right_plain_coroutines(prove: Prove) -> None:
    """A group of coroutines that take no checkpoint runs again as it ran before."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, halt_async, launch, show

        @DBOS.step()
        async def ship(weight):
            return f"shipped {weight}"

        async def weigh(item):
            await asyncio.sleep(0)
            return len(item)

        @DBOS.workflow()
        async def trade():
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(weigh(item)) for item in ("tea", "cups")]
            shipped = await ship(sum(task.result() for task in tasks))
            await halt_async()
            return shipped

        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"]["trade"] == ["ship"]
    assert facts["recovered"] == "shipped 7"
