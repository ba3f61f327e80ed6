"""Proofs of DBS315: the work of a workflow's own threads is not recorded.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove

WAYS = {
    "Thread": """
            thread = threading.Thread(target=resize, args=("photo",))  # DBS315
            thread.start()
            thread.join()
    """,
    "Timer": """
            timer = threading.Timer(0, resize, ["photo"])  # DBS315
            timer.start()
            timer.join()
    """,
    "submit": """
            with ThreadPoolExecutor() as pool:
                pool.submit(resize, "photo").result()  # DBS315
    """,
    "map": """
            with ThreadPoolExecutor() as pool:
                list(pool.map(resize, ["photo"]))  # DBS315
    """,
    "ThreadPool": """
            POOL.map(resize, ["photo"])  # DBS315
    """,
}


@pytest.mark.parametrize("way", WAYS)
def test_dbs315_work_is_done_again(prove: Prove, way: str) -> None:
    """What a workflow lets its threads do is done again on recovery; what a step lets its
    threads do is recorded with the step.
    """
    facts = prove(
        """
        import threading
        from concurrent.futures import ThreadPoolExecutor
        from multiprocessing.pool import ThreadPool
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, show

        POOL = ThreadPool(1)

        def resize(name):
            effect(f"resized {name}")

        def resize_in_pool(name):
            with ThreadPoolExecutor() as pool:
                pool.submit(resize, name).result()

        @DBOS.step()
        def save():
            pass

        @DBOS.step()
        def resize_in_step():
            resize_in_pool("picture")

        @DBOS.workflow()
        def wrong():
            {way}
            save()
            halt()

        @DBOS.workflow()
        def right():
            resize_in_step()
            save()
            halt()

        launch()
        crash_and_recover(wrong=wrong, right=right)
        show(effects=sorted(effects()))
        """.replace("{way}", WAYS[way].strip())
    )
    assert facts["recorded_at_death"] == {"wrong": ["save"], "right": ["resize_in_step", "save"]}
    assert facts["effects"] == ["resized photo", "resized photo", "resized picture"]


def test_dbs315_work_of_a_coroutine_is_done_again(prove: Prove) -> None:
    """The same for `run_in_executor` in a coroutine workflow."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt_async, launch, show

        def resize(name):
            effect(f"resized {name}")

        @DBOS.step()
        async def save():
            pass

        @DBOS.step()
        async def resize_in_step():
            await asyncio.get_running_loop().run_in_executor(None, resize, "picture")

        @DBOS.workflow()
        async def wrong():
            await asyncio.get_running_loop().run_in_executor(None, resize, "photo")  # DBS315
            await save()
            await halt_async()

        @DBOS.workflow()
        async def right():
            await resize_in_step()
            await save()
            await halt_async()

        launch()
        crash_and_recover(wrong=wrong, right=right)
        show(effects=sorted(effects()))
    """)
    assert facts["effects"] == ["resized photo", "resized photo", "resized picture"]


def test_dbs315_order_of_threads(prove: Prove) -> None:
    """Which thread comes first is not recorded: a replay in which another one does takes
    other steps. Threads of a step have left their order in its result.
    """
    facts = prove("""
        import threading
        from dbos import DBOS
        from proof import launch, recorded, replay, run, show

        def weigh(item, weighed):
            if item == late:
                other_came.wait()
            weighed.append(item)
            other_came.set()

        def weigh_all():
            weighed = []
            threads = [
                threading.Thread(target=weigh, args=(item, weighed))  # DBS315
                for item in ("tea", "cup")
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            return weighed

        @DBOS.step()
        def ship_tea():
            pass

        @DBOS.step()
        def ship_cup():
            pass

        def ship(items):
            for item in items:
                if item == "tea":
                    ship_tea()
                else:
                    ship_cup()
            return "shipped"

        @DBOS.workflow()
        def wrong():
            return ship(weigh_all())

        @DBOS.workflow()
        def right():
            return ship(DBOS.run_step({"name": "weigh"}, weigh_all))

        launch()
        late = "cup"
        other_came = threading.Event()
        show(wrong=run(wrong), record=recorded(wrong))
        other_came = threading.Event()
        show(right=run(right), right_record=recorded(right))
        late = "tea"
        other_came = threading.Event()
        show(wrong_replayed=replay(wrong, 3))
        show(right_replayed=[replay(right, start) for start in (2, 3, 4)])
    """)
    assert facts["wrong"] == facts["right"] == "shipped"
    assert facts["record"] == ["ship_tea", "ship_cup"]
    assert facts["right_record"] == ["weigh", "ship_tea", "ship_cup"]
    assert facts["wrong_replayed"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right_replayed"] == ["shipped"] * 3


def test_dbs315_failure_of_a_thread_is_lost(prove: Prove) -> None:
    """A thread that fails does not fail the workflow that started it; a step does."""
    facts = prove("""
        import threading
        from dbos import DBOS
        from proof import launch, run, show

        def charge():
            raise ValueError("no money")

        @DBOS.step()
        def charge_in_step():
            charge()

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def wrong():
            thread = threading.Thread(target=charge)  # DBS315
            thread.start()
            thread.join()
            return ship()

        @DBOS.workflow()
        def right():
            charge_in_step()
            return ship()

        launch()
        show(wrong=run(wrong), right=run(right))
    """)
    assert facts["wrong"] == "shipped"
    assert facts["right"] == "ValueError: no money"


def test_dbs315_right_to_thread(prove: Prove) -> None:
    """`asyncio.to_thread` is no thread of the workflow's own: it carries the context, a
    step in it is recorded, and work that only computes gives the same again.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt_async, launch, show

        def name_of(photo):
            return f"{photo}-small"

        @DBOS.step()
        def save(name):
            effect(f"saved {name}")
            return name

        @DBOS.workflow()
        async def trade():
            name = await asyncio.to_thread(name_of, "photo")
            saved = await asyncio.to_thread(save, name)
            await halt_async()
            return saved

        launch()
        show(outcome=crash_and_recover(trade=trade)["trade"], effects=effects())
    """)
    assert facts["recorded_at_death"] == {"trade": ["save"]}
    assert facts["outcome"] == "photo-small"
    assert facts["effects"] == ["saved photo-small"]
