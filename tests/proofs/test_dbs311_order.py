"""Proofs of DBS311: a workflow that takes what comes first, and its replay.

The order in which tasks end is not recorded. The programs run a workflow once in one
order of events and replay it in another: bodies of steps wait for each other in the
first run, and `answer_in_order` decides whose record the database gives back first in
the replay.

In the programs a line with a mistake ends with the code of its rule.
"""

import sys

import pytest

from .harness import Prove, on

# In the first run `cup` comes before `tea`, in the replay after it.
TWO_TASKS = """
    import asyncio
    from dbos import DBOS
    from proof import answer_in_order, launch, recorded, replay, run, show

    @DBOS.step()
    async def fetch(item):
        if item == "tea":
            await cup_saved.wait()
        return item

    @DBOS.step()
    async def save(item):
        cup_saved.set()
        return f"saved {item}"

    @DBOS.workflow()
    async def trade():
        pairs = []
        {body}
        return sorted(pairs)

    cup_saved = asyncio.Event()
    launch()
    show(first=run(trade), record=recorded(trade))
    answer_in_order({order})
    show(replayed=replay(trade, 9))
"""

WAITS = {
    "as_completed": """
        tasks = [asyncio.create_task(fetch(item)) for item in ("tea", "cup")]
        for task in asyncio.as_completed(tasks):  # DBS311
            item = await task
            pairs.append([item, await save(item)])
    """,
    "async for": """
        tasks = [asyncio.create_task(fetch(item)) for item in ("tea", "cup")]
        async for task in asyncio.as_completed(tasks):  # DBS311
            pairs.append([task.result(), await save(task.result())])
    """,
    "wait in rounds": """
        waiting = [asyncio.create_task(fetch(item)) for item in ("tea", "cup")]
        while waiting:
            done, _ = await asyncio.wait(waiting, return_when="FIRST_COMPLETED")  # DBS311
            for task in [task for task in waiting if task in done]:
                pairs.append([task.result(), await save(task.result())])
            waiting = [task for task in waiting if task not in done]
    """,
}


@pytest.mark.parametrize("wait", WAITS)
def test_dbs311_steps_in_order_of_arrival_swap_their_results(prove: Prove, wait: str) -> None:
    """The steps that follow what came first give each other's results in a replay where
    something else comes first, without any error.
    """
    if wait == "async for" and sys.version_info < (3, 13):
        pytest.skip("as_completed is no asynchronous iterator before Python 3.13")
    program = TWO_TASKS.replace("{body}", WAITS[wait].strip())
    facts = prove(program.replace("{order}", "1, 3, 2"))
    assert facts["record"] == ["fetch", "fetch", "save", "save"]
    assert facts["first"] == [["cup", "saved cup"], ["tea", "saved tea"]]
    assert facts["replayed"] == [["cup", "saved tea"], ["tea", "saved cup"]]


@on("2", "3")
def test_dbs311_right_recorded_rounds(prove: Prove) -> None:
    """`DBOS.asyncio_wait` on a list records who was done, and the replay waits for the
    same ones.
    """
    body = """
        waiting = [asyncio.create_task(fetch(item)) for item in ("tea", "cup")]
        while waiting:
            done, _ = await DBOS.asyncio_wait(waiting, return_when="FIRST_COMPLETED")
            for task in [task for task in waiting if task in done]:
                pairs.append([task.result(), await save(task.result())])
            waiting = [task for task in waiting if task not in done]
    """
    program = TWO_TASKS.replace("{body}", body.strip())
    facts = prove(program.replace("{order}", "2, 3"))
    waited = "DBOS.asyncio_wait"
    assert facts["record"] == [waited, "fetch", "fetch", "save", waited, "save"]
    assert facts["first"] == [["cup", "saved cup"], ["tea", "saved tea"]]
    assert facts["replayed"] == facts["first"]


RACE = """
    import asyncio
    from dbos import DBOS
    from proof import answer_in_order, crash_and_recover, halt_async, launch, recovering, show

    @DBOS.step()
    async def ask_north():
        await ordered.wait()

    @DBOS.step()
    async def ask_south():
        pass

    @DBOS.step()
    async def order_north():
        ordered.set()

    @DBOS.step()
    async def order_south():
        ordered.set()

    @DBOS.workflow()
    async def trade():
        north, south = asyncio.create_task(ask_north()), asyncio.create_task(ask_south())
        {race}
        await asyncio.wait([north, south])
        await halt_async()
        return "ordered"

    ordered = asyncio.Event()
    if recovering:
        answer_in_order({order})
    launch()
    show(recovered=crash_and_recover(trade=trade)["trade"])
"""


@on("2", "3")
def test_dbs311_another_winner_takes_another_branch(prove: Prove) -> None:
    """A workflow that goes on with the winner of asyncio.wait cannot be recovered where
    another one wins.
    """
    race = """
        done, _ = await asyncio.wait([north, south], return_when="FIRST_COMPLETED")  # DBS311
        await (order_north() if north in done else order_south())
    """
    facts = prove(RACE.replace("{race}", race.strip()).replace("{order}", "1, 3, 2"))
    assert facts["recorded_at_death"]["trade"] == ["ask_north", "ask_south", "order_south"]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "order_south was recorded when order_north was expected" in facts["recovered"]


@on("2", "3")
def test_dbs311_right_recorded_winner(prove: Prove) -> None:
    """`DBOS.asyncio_wait` records the winner."""
    race = """
        done, _ = await DBOS.asyncio_wait([north, south], return_when="FIRST_COMPLETED")
        await (order_north() if north in done else order_south())
    """
    facts = prove(RACE.replace("{race}", race.strip()).replace("{order}", "2, 3"))
    assert facts["recorded_at_death"]["trade"] == [
        "DBOS.asyncio_wait",
        "ask_north",
        "ask_south",
        "order_south",
    ]
    assert facts["recovered"] == "ordered"


def test_dbs311_timeout_of_wait(prove: Prove) -> None:
    """Whether asyncio.wait came back because of its timeout is not recorded: when all is
    done at once, the recovery takes another branch.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, halt_async, launch, recovering, show

        @DBOS.step()
        async def pack():
            await reminded.wait()

        @DBOS.step()
        async def remind():
            reminded.set()

        @DBOS.step()
        async def ship():
            pass

        @DBOS.workflow()
        async def trade():
            packing = asyncio.create_task(pack())
            _, pending = await asyncio.wait([packing], timeout=patience)  # DBS311
            if pending:
                await remind()
            await packing
            await ship()
            await halt_async()

        reminded = asyncio.Event()
        # What was slow in the first run is quick in the replay, in which it is recorded.
        patience = 60 if recovering else 0.01
        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"]["trade"] == ["pack", "remind", "ship"]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "remind was recorded when ship was expected" in facts["recovered"]


def test_dbs311_results_of_children(prove: Prove) -> None:
    """`get_result()` gives each child's own result, but in another order."""
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, replay, run, show

        @DBOS.workflow()
        async def weigh(item):
            if item == "tea":
                await cup_came.wait()
            return item

        @DBOS.workflow()
        async def trade():
            handles = [await DBOS.start_workflow_async(weigh, item) for item in ("tea", "cup")]
            order = []
            for weighed in asyncio.as_completed([handle.get_result() for handle in handles]):  # DBS311
                order.append(await weighed)
                cup_came.set()
                first_came.set()
            return order

        cup_came, first_came = asyncio.Event(), threading.Event()
        launch()
        show(first=run(trade))
        first_came.clear()
        answer_late("trade-2", first_came)
        show(replayed=replay(trade, 5))
    """)
    assert facts["first"] == ["cup", "tea"]
    assert facts["replayed"] == ["tea", "cup"]


def test_dbs311_futures_of_a_pool(prove: Prove) -> None:
    """The threads of a pool end in another order, and the steps that follow swap their
    results.
    """
    facts = prove("""
        import threading
        from concurrent.futures import ThreadPoolExecutor, as_completed
        from dbos import DBOS
        from proof import launch, replay, run, show

        @DBOS.step()
        def fetch(item):
            if item == slow:
                first_came.wait()
            return item

        @DBOS.step()
        def save(item):
            return f"saved {item}"

        @DBOS.workflow()
        def trade():
            pairs = []
            with ThreadPoolExecutor(2) as pool:
                futures = [pool.submit(fetch, item) for item in ("tea", "cup")]  # DBS205
                for future in as_completed(futures):  # DBS311
                    first_came.set()
                    pairs.append([future.result(), save(future.result())])
            return sorted(pairs)

        slow, first_came = "tea", threading.Event()
        launch()
        show(first=run(trade))
        slow = "cup"
        first_came.clear()
        show(replayed=replay(trade, 3))
    """)
    assert facts["first"] == [["cup", "saved cup"], ["tea", "saved tea"]]
    assert facts["replayed"] == [["cup", "saved tea"], ["tea", "saved cup"]]


def test_dbs311_right_all_completed(prove: Prove) -> None:
    """When all are waited for and read in the order of their start, it does not matter
    who comes first.
    """
    body = """
        tasks = [asyncio.create_task(fetch(item)) for item in ("cup", "tea")]
        cup_saved.set()
        await asyncio.wait(tasks)
        for task in tasks:
            pairs.append([task.result(), await save(task.result())])
    """
    program = TWO_TASKS.replace("{body}", body.strip())
    facts = prove(program.replace("{order}", "2, 1"))
    assert facts["record"] == ["fetch", "fetch", "save", "save"]
    assert facts["first"] == [["cup", "saved cup"], ["tea", "saved tea"]]
    assert facts["replayed"] == facts["first"]
