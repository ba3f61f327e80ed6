"""Proofs of DBS309 and DBS310: concurrent tasks of one workflow, and their replay.

A recorded checkpoint is found again by its number. The programs therefore run a
workflow once in one order of events and replay it in another: bodies of steps wait
for each other in the first run, and `answer_in_order` decides whose record the
database gives back first in the replay.

In the programs a line with a mistake ends with the code of its rule.
"""

import sys

import pytest

from .harness import Prove, on

# In the first run `cup` takes its second step before `tea`, in the replay after it.
TWO_CHAINS = """
    import asyncio
    from dbos import DBOS
    from proof import answer_in_order, launch, replay, run, show

    @DBOS.step()
    async def fetch(item):
        if item == "tea":
            await saved.wait()
        return f"data of {item}"

    @DBOS.step()
    async def save(data):
        saved.set()
        return f"saved {data}"

    async def chain(item):
        return await save(await fetch(item))

    @DBOS.workflow()
    async def trade():
        {body}

    saved = asyncio.Event()
    launch()
    show(first=run(trade))
    answer_in_order(1, 3, 2)
    show(replayed=replay(trade, 5))
"""

JOINS = {
    "gather": """
        tea, cup = await asyncio.gather(chain("tea"), chain("cup"))  # DBS309 DBS310
        return [tea, cup]
    """,
    "wait": """
        tasks = [asyncio.create_task(chain("tea")), asyncio.create_task(chain("cup"))]
        await asyncio.wait(tasks)  # DBS309
        return [task.result() for task in tasks]
    """,
    "as_completed": """
        tasks = [asyncio.create_task(chain("tea")), asyncio.create_task(chain("cup"))]
        for done in asyncio.as_completed(tasks):  # DBS309
            await done
        return [task.result() for task in tasks]
    """,
    "tasks awaited one by one": """
        tea = asyncio.create_task(chain("tea"))
        cup = asyncio.create_task(chain("cup"))  # DBS309
        return [await tea, await cup]
    """,
    "task beside the workflow's own steps": """
        tea = asyncio.create_task(chain("tea"))  # DBS309
        await asyncio.sleep(0)
        cup = await chain("cup")
        return [await tea, cup]
    """,
    "TaskGroup": """
        async with asyncio.TaskGroup() as group:  # DBS309
            tea = group.create_task(chain("tea"))
            cup = group.create_task(chain("cup"))
        return [tea.result(), cup.result()]
    """,
}


@pytest.mark.parametrize("join", JOINS)
def test_dbs309_two_tasks_of_two_steps_swap_their_results(prove: Prove, join: str) -> None:
    """Two tasks of two steps each give each other's results in a replay where the other
    one is quicker, without any error.
    """
    if join == "TaskGroup" and sys.version_info < (3, 11):
        pytest.skip("no TaskGroup before Python 3.11")
    facts = prove(TWO_CHAINS.replace("{body}", JOINS[join].strip()))
    assert facts["first"] == ["saved data of tea", "saved data of cup"]
    assert facts["replayed"] == ["saved data of cup", "saved data of tea"]


@on("2", "3")
def test_dbs309_two_tasks_of_two_steps_fail_on_recovery(prove: Prove) -> None:
    """With steps of different names the recovery of such a workflow fails with
    DBOSUnexpectedStepError.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import answer_in_order, crash_and_recover, halt_async, launch
        from proof import recovering, show

        @DBOS.step()
        async def fetch_order():
            await stock_saved.wait()

        @DBOS.step()
        async def save_order():
            pass

        @DBOS.step()
        async def fetch_stock():
            pass

        @DBOS.step()
        async def save_stock():
            stock_saved.set()

        async def load_order():
            await fetch_order()
            await save_order()

        async def load_stock():
            await fetch_stock()
            await save_stock()

        @DBOS.workflow()
        async def trade():
            await asyncio.gather(load_order(), load_stock())  # DBS309 DBS310
            await halt_async()

        stock_saved = asyncio.Event()
        if recovering:
            answer_in_order(1, 3, 2)
        launch()
        show(recovered=crash_and_recover(trade=trade)["trade"])
    """)
    assert facts["recorded_at_death"]["trade"] == [
        "fetch_order",
        "fetch_stock",
        "save_stock",
        "save_order",
    ]
    assert facts["recovered"].startswith("DBOSUnexpectedStepError: ")
    assert "was recorded when" in facts["recovered"]


AWAIT_BEFORE_THE_STEP = {
    "sleep": """
        await asyncio.sleep(pause[item])
        return await fetch(item)
    """,
    "sleep behind a semaphore": """
        async with semaphore:
            await asyncio.sleep(pause[item])
            return await fetch(item)
    """,
}


@pytest.mark.parametrize("load", AWAIT_BEFORE_THE_STEP)
def test_dbs309_any_await_before_the_step(prove: Prove, load: str) -> None:
    """With another await before the only step, the order of the steps depends on how
    long that await takes.
    """
    facts = prove(
        """
    import asyncio
    from dbos import DBOS
    from proof import launch, replay, run, show

    @DBOS.step()
    async def fetch(item):
        return f"data of {item}"

    async def load(item):
        {load}

    @DBOS.workflow()
    async def trade():
        return await asyncio.gather(load("tea"), load("cup"))  # DBS309 DBS310

    semaphore = asyncio.Semaphore(2)
    pause = {"tea": 0.3, "cup": 0}
    launch()
    show(first=run(trade))
    pause = {"tea": 0, "cup": 0.3}
    show(replayed=replay(trade, 3))
        """.replace("{load}", AWAIT_BEFORE_THE_STEP[load].strip())
    )
    assert facts["first"] == ["data of tea", "data of cup"]
    assert facts["replayed"] == ["data of cup", "data of tea"]


def test_dbs309_durable_sleep_before_the_step(prove: Prove) -> None:
    """`DBOS.sleep_async` is a checkpoint too: with a step after it a task has two, and
    recorded sleeps take no time in the replay.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import answer_in_order, launch, recorded, replay, run, show

        @DBOS.step()
        async def fetch(item):
            return f"data of {item}"

        async def load(item, pause):
            await DBOS.sleep_async(pause)
            return await fetch(item)

        @DBOS.workflow()
        async def trade():
            return await asyncio.gather(load("tea", 0.5), load("cup", 0.01))  # DBS309 DBS310

        launch()
        show(first=run(trade), record=recorded(trade))
        answer_in_order(1, 3, 2)
        show(replayed=replay(trade, 5))
    """)
    assert facts["record"] == ["DBOS.sleep", "DBOS.sleep", "fetch", "fetch"]
    assert facts["first"] == ["data of tea", "data of cup"]
    assert facts["replayed"] == ["data of cup", "data of tea"]


def test_dbs309_a_producer_of_steps_beside_its_consumer(prove: Prove) -> None:
    """A queue serves in order, but whether its producer or its consumer takes the next step
    depends on whose step is faster.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.step()
        async def fetch(item, seconds):
            await asyncio.sleep(seconds)
            return item

        @DBOS.step()
        async def save(item, seconds):
            await asyncio.sleep(seconds)

        async def trade(fetching, saving):
            queue = asyncio.Queue()

            async def produce():
                for item in range(4):
                    await queue.put(await fetch(item, fetching))
                await queue.put(None)

            async def consume():
                while (item := await queue.get()) is not None:
                    await save(item, saving)

            await asyncio.gather(produce(), consume())  # DBS309 DBS310

        @DBOS.workflow()
        async def slow_to_save():
            await trade(0, 0.5)

        @DBOS.workflow()
        async def slow_to_fetch():
            await trade(0.5, 0)

        launch()
        run(slow_to_save), run(slow_to_fetch)
        show(save=recorded(slow_to_save), fetch=recorded(slow_to_fetch))
    """)
    assert facts["save"] == ["fetch", "fetch", "save", "fetch", "fetch", "save", "save", "save"]
    assert facts["fetch"] == ["fetch", "fetch", "save", "fetch", "save", "fetch", "save", "save"]


SEMAPHORE = """
    async def trade():
        async def load(item):
            async with semaphore:
                return await save(await fetch(item))

        semaphore = asyncio.Semaphore(2)
        return await asyncio.gather(*map(load, items))  # DBS309 DBS310
"""

WORKER_POOL = """
    async def trade():
        async def work():
            while not queue.empty():
                item = queue.get_nowait()
                results[item] = await save(await fetch(item))

        queue, results = asyncio.Queue(), {}
        for item in items:
            queue.put_nowait(item)
        await asyncio.gather(work(), work())  # DBS309 DBS310
        return [results[item] for item in items]
"""


@pytest.mark.parametrize("trade", [SEMAPHORE, WORKER_POOL], ids=["semaphore", "worker pool"])
def test_dbs309_two_steps_each_behind_a_semaphore_or_queue(prove: Prove, trade: str) -> None:
    """A semaphore or a worker pool does not keep the order of tasks with two steps
    each.
    """
    facts = prove(
        """
    import asyncio
    from dbos import DBOS
    from proof import answer_in_order, launch, replay, run, show

    items = ["tea", "cup", "pot"]

    @DBOS.step()
    async def fetch(item):
        if item == "tea":
            await pot_saved.wait()
        return f"data of {item}"

    @DBOS.step()
    async def save(data):
        if "pot" in data:
            pot_saved.set()
        return f"saved {data}"

    @DBOS.workflow()
    {trade}

    pot_saved = asyncio.Event()
    launch()
    show(first=run(trade))
    answer_in_order(1, 3, 2)
    show(replayed=replay(trade, 7))
        """.replace("{trade}", trade.strip())
    )
    assert facts["first"] == ["saved data of tea", "saved data of cup", "saved data of pot"]
    assert facts["replayed"] != facts["first"]


@on("2", "3")
def test_dbs309_get_result_beside_steps(prove: Prove) -> None:
    """`get_result()` draws its number when the child has ended; beside other steps that
    is another number each time.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, recorded, replay, run, show

        @DBOS.workflow()
        async def weigh():
            await packed.wait()
            return "1 kg"

        @DBOS.step()
        async def pick():
            return "picked"

        @DBOS.step()
        async def pack():
            packed.set()
            return "packed"

        @DBOS.workflow()
        async def trade():
            handle = await DBOS.start_workflow_async(weigh)
            weighing = asyncio.create_task(handle.get_result())  # DBS309
            weighing.add_done_callback(lambda _: weighed.set())
            return [await pick(), await pack(), await weighing]

        packed, weighed = asyncio.Event(), threading.Event()
        launch()
        show(first=run(trade), record=recorded(trade))
        weighed.clear()
        answer_late(2, weighed)
        show(replayed=replay(trade, 5))
    """)
    assert facts["first"] == ["picked", "packed", "1 kg"]
    assert facts["record"] == ["weigh", "pick", "pack", "DBOS.getResult"]
    assert facts["replayed"].startswith("DBOSUnexpectedStepError: ")


def test_dbs309_get_result_before_a_step(prove: Prove) -> None:
    """Tasks that wait for a child and then take a step swap their steps when another
    child is quicker in the replay.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, replay, run, show

        @DBOS.workflow()
        async def weigh(item):
            if item == "tea":
                await cup_saved.wait()
            return f"weight of {item}"

        @DBOS.step()
        async def save(weight):
            if "cup" in weight:
                cup_saved.set()
            return f"saved {weight}"

        async def follow(handle, ended):
            saved = await save(await handle.get_result())
            ended.set()
            return saved

        @DBOS.workflow()
        async def trade():
            tea = await DBOS.start_workflow_async(weigh, "tea")
            cup = await DBOS.start_workflow_async(weigh, "cup")
            tasks = follow(tea, tea_ended), follow(cup, threading.Event())
            return await asyncio.gather(*tasks)  # DBS309 DBS310

        cup_saved, tea_ended = asyncio.Event(), threading.Event()
        launch()
        show(first=run(trade))
        tea_ended.clear()
        answer_late("trade-2", tea_ended)
        show(replayed=replay(trade, 7))
    """)
    assert facts["first"] == ["saved weight of tea", "saved weight of cup"]
    assert facts["replayed"] == ["saved weight of cup", "saved weight of tea"]


def test_dbs309_steps_in_threads(prove: Prove) -> None:
    """Synchronous steps in several threads draw their numbers in the order in which the
    threads come.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import launch, replay, run, show

        @DBOS.step()
        def pack(item):
            return f"packed {item}"

        def choose_and_pack(item):
            turn[item].wait()
            packed = pack(item)
            for event in turn.values():
                event.set()
            return packed

        @DBOS.workflow()
        async def trade():
            tea = asyncio.to_thread(choose_and_pack, "tea")
            cup = asyncio.to_thread(choose_and_pack, "cup")
            return await asyncio.gather(tea, cup)  # DBS309 DBS310

        launch()
        turn = {"tea": threading.Event(), "cup": threading.Event()}
        turn["cup"].set()
        show(first=run(trade))
        turn = {"tea": threading.Event(), "cup": threading.Event()}
        turn["tea"].set()
        show(replayed=replay(trade, 3))
    """)
    assert facts["first"] == ["packed tea", "packed cup"]
    assert facts["replayed"] == ["packed cup", "packed tea"]


def test_dbs309_operations_that_draw_their_number_late(prove: Prove) -> None:
    """These operations draw their number in a thread or at their end, so a step beside
    them may come first; the others draw it when they begin.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, Debouncer
        from proof import QUEUE, launch, recorded, run, show

        @DBOS.step()
        async def note():
            pass

        @DBOS.step()
        def pack():
            pass

        @DBOS.workflow()
        async def bill(*_):
            pass

        to_thread = asyncio.to_thread

        async def to_busy_thread(function, *args, **options):
            await asyncio.sleep(0.02)
            return await to_thread(function, *args, **options)

        yearly = {"workflow_fn": bill, "schedule": "0 0 1 1 *"}
        debouncer = Debouncer.create(bill)
        late = {
            "get_result": lambda: handle.get_result(),
            "get_status": lambda: handle.get_status(),
            "create_schedule": lambda: DBOS.create_schedule_async(schedule_name="a", **yearly),
            "get_schedule": lambda: DBOS.get_schedule_async("a"),
            "list_schedules": lambda: DBOS.list_schedules_async(),
            "delete_schedule": lambda: DBOS.delete_schedule_async("a"),
            "debounce": lambda: debouncer.debounce_async("key", 0.01),
            "to_thread": lambda: asyncio.to_thread(pack),
        }
        early = {
            "run_step": lambda: DBOS.run_step_async(None, pack),
            "sleep": lambda: DBOS.sleep_async(0.01),
            "recv": lambda: DBOS.recv_async("news", timeout_seconds=0.01),
            "send": lambda: DBOS.send_async(DBOS.workflow_id, "news"),
            "set_event": lambda: DBOS.set_event_async("state", 1),
            "get_event": lambda: DBOS.get_event_async("bill", "state", timeout_seconds=0),
            "write_stream": lambda: DBOS.write_stream_async("log", 1),
            "start_workflow": lambda: DBOS.start_workflow_async(bill),
            "enqueue_workflow": lambda: DBOS.enqueue_workflow_async(QUEUE, bill),
            "workflow": lambda: bill(),
            "retrieve_workflow": lambda: DBOS.retrieve_workflow_async(handle.workflow_id),
            "list_workflows": lambda: DBOS.list_workflows_async(limit=1),
        }

        @DBOS.workflow()
        async def trade(name):
            asyncio.to_thread = to_busy_thread
            await asyncio.gather({**late, **early}[name](), note())
            asyncio.to_thread = to_thread

        def step_came_first(name):
            trade_id = DBOS.start_workflow(trade, name)
            trade_id.get_result()
            return recorded(trade_id.workflow_id)[0] == "note"

        async def finished():
            return await DBOS.retrieve_workflow_async("bill")

        launch()
        run(bill)
        handle = asyncio.run(finished())
        show(late={name: step_came_first(name) for name in late})
        show(early={name: step_came_first(name) for name in early})
    """)
    assert all(facts["late"].values()), facts["late"]
    assert not any(facts["early"].values()), facts["early"]


ONE_STEP_EACH = {
    "gather": """
        return await asyncio.gather(*[fetch(i) for i in range(4)], return_exceptions=True)
    """,
    "tasks": """
        tasks = [asyncio.create_task(fetch(i)) for i in range(4)]
        return [await task for task in tasks]
    """,
    "TaskGroup": """
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(i)) for i in range(4)]
        return [task.result() for task in tasks]
    """,
    "step before other awaits": """
        async def load(i):
            data = await fetch(i)
            await asyncio.sleep(0.01 * (4 - i))
            return data

        return await asyncio.gather(*map(load, range(4)), return_exceptions=True)
    """,
    "semaphore": """
        async def load(i):
            async with semaphore:
                return await fetch(i)

        semaphore = asyncio.Semaphore(2)
        return await asyncio.gather(*map(load, range(4)), return_exceptions=True)
    """,
    "worker pool": """
        async def work():
            while not queue.empty():
                i = queue.get_nowait()
                results[i] = await fetch(i)

        queue, results = asyncio.Queue(), {}
        for i in range(4):
            queue.put_nowait(i)
        await asyncio.gather(work(), work(), return_exceptions=True)
        return [results[i] for i in range(4)]
    """,
    "task beside the workflow's own steps": """
        tasks = [asyncio.create_task(fetch(1)), asyncio.create_task(fetch(3))]
        first, third = await fetch(0), await fetch(2)
        return [first, await tasks[0], third, await tasks[1]]
    """,
    "one task of two steps among tasks of one": """
        async def load():
            return [await fetch(0), await fetch(3)]

        tasks = load(), fetch(1), fetch(2)
        (first, fourth), second, third = await asyncio.gather(*tasks, return_exceptions=True)
        return [first, second, third, fourth]
    """,
}


@pytest.mark.parametrize("trade", ONE_STEP_EACH)
def test_dbs309_right_one_step_each(prove: Prove, trade: str) -> None:
    """Tasks whose only checkpoint is the first thing they wait for replay alike from
    everywhere, in whatever order they end.
    """
    if trade == "TaskGroup" and sys.version_info < (3, 11):
        pytest.skip("no TaskGroup before Python 3.11")
    facts = prove(
        """
    import asyncio
    from dbos import DBOS
    from proof import answer_in_order, launch, replay, replays, run, show

    @DBOS.step()
    async def fetch(i):
        if i in (0, 2):
            await ended[i + 1].wait()
        ended[i].set()
        return i

    @DBOS.workflow()
    async def trade():
        {trade}

    ended = [asyncio.Event() for _ in range(4)]
    launch()
    show(first=run(trade))
    show(replays=replays(trade))
    answer_in_order(2, 1, 4, 3)
    show(reordered=replay(trade, 5))
        """.replace("{trade}", ONE_STEP_EACH[trade].strip())
    )
    assert facts["first"] == [0, 1, 2, 3]
    assert facts["replays"] == [[0, 1, 2, 3]] * 5
    assert facts["reordered"] == [0, 1, 2, 3]


def test_dbs309_right_two_steps_under_a_lock(prove: Prove) -> None:
    """A lock that each task holds for both of its steps lets the tasks run one after
    the other, in the order in which they began.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, recorded, replays, run, show

        @DBOS.step()
        async def fetch(item):
            return f"data of {item}"

        @DBOS.step()
        async def save(data):
            return f"saved {data}"

        @DBOS.workflow()
        async def trade():
            async def load(item):
                async with lock:
                    return await save(await fetch(item))

            lock = asyncio.Lock()
            return await asyncio.gather(load("tea"), load("cup"), return_exceptions=True)

        launch()
        show(first=run(trade), record=recorded(trade), replays=replays(trade))
    """)
    assert facts["record"] == ["fetch", "save", "fetch", "save"]
    assert facts["replays"] == [facts["first"]] * 5


def test_dbs309_right_child_workflows(prove: Prove) -> None:
    """As child workflows, started or called, tasks of two steps each have numbers of
    their own and replay alike.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, replays, run, show

        @DBOS.step()
        async def fetch(item):
            if item == "tea":
                await cup_saved.wait()
            return f"data of {item}"

        @DBOS.step()
        async def save(data):
            if "cup" in data:
                cup_saved.set()
            return f"saved {data}"

        @DBOS.workflow()
        async def load(item):
            return await save(await fetch(item))

        @DBOS.workflow()
        async def trade_by_start():
            tea = await DBOS.start_workflow_async(load, "tea")
            cup = await DBOS.start_workflow_async(load, "cup")
            return [await tea.get_result(), await cup.get_result()]

        @DBOS.workflow()
        async def trade_by_call():
            return await asyncio.gather(load("tea"), load("cup"), return_exceptions=True)

        cup_saved = asyncio.Event()
        launch()
        for trade in trade_by_start, trade_by_call:
            cup_saved.clear()
            show(**{trade.__name__: [run(trade), *replays(trade)]})
    """)
    right = ["saved data of tea", "saved data of cup"]
    assert facts["trade_by_start"] == [right] * 6
    assert facts["trade_by_call"] == [right] * 6


def test_dbs309_right_reserved_steps(prove: Prove) -> None:
    """Steps whose numbers `DBOS.reserve_step` has drawn beforehand may come in any
    order.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, replays, run, show

        async def fetch(item):
            return f"data of {item}"

        async def load(item, reservation):
            await asyncio.sleep(pause[item])
            return await reservation.run_async(None, fetch, item)

        @DBOS.workflow()
        async def trade():
            tea = load("tea", DBOS.reserve_step())
            cup = load("cup", DBOS.reserve_step())
            return await asyncio.gather(tea, cup, return_exceptions=True)

        pause = {"tea": 0.1, "cup": 0}
        launch()
        show(first=run(trade))
        pause = {"tea": 0, "cup": 0.1}
        show(replays=replays(trade))
    """)
    assert facts["first"] == ["data of tea", "data of cup"]
    assert facts["replays"] == [facts["first"]] * 3


def test_dbs309_right_nothing_but_get_result(prove: Prove) -> None:
    """A gather of nothing but `get_result()` gives each child's own result, whichever
    ends first.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, replay, replays, run, show

        @DBOS.workflow()
        async def weigh(item):
            if item == "tea":
                await cup_weighed.wait()
            else:
                cup_weighed.set()
            return f"weight of {item}"

        @DBOS.workflow()
        async def trade():
            handles = [await DBOS.start_workflow_async(weigh, item) for item in ("tea", "cup")]
            waiting = [asyncio.create_task(handle.get_result()) for handle in handles]
            waiting[0].add_done_callback(lambda _: tea_came.set())
            return await asyncio.gather(*waiting, return_exceptions=True)

        cup_weighed, tea_came = asyncio.Event(), threading.Event()
        launch()
        show(first=run(trade))
        tea_came.clear()
        answer_late("trade-2", tea_came)
        show(replays=[replay(trade, 5), *replays(trade)])
    """)
    assert facts["first"] == ["weight of tea", "weight of cup"]
    assert facts["replays"] == [facts["first"]] * 6


def test_dbs309_right_start_and_get_result(prove: Prove) -> None:
    """Tasks that each start a child and wait for it replay alike: what they draw late
    is `get_result()` alone.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, recorded, replay, replays, run, show

        @DBOS.step()
        async def note(weights):
            return weights

        @DBOS.workflow()
        async def weigh(item):
            if item == "tea":
                await cup_weighed.wait()
            else:
                cup_weighed.set()
            return f"weight of {item}"

        async def follow(item):
            handle = await DBOS.start_workflow_async(weigh, item)
            weight = await handle.get_result()
            came[item].set()
            return weight

        @DBOS.workflow()
        async def trade():
            tasks = follow("tea"), follow("cup")
            return await note(await asyncio.gather(*tasks, return_exceptions=True))

        cup_weighed = asyncio.Event()
        came = {"tea": threading.Event(), "cup": threading.Event()}
        launch()
        show(first=run(trade), record=recorded(trade))
        came["tea"].clear()
        answer_late("trade-2", came["tea"])
        show(replays=[replay(trade, 6), *replays(trade)])
    """)
    assert facts["first"] == ["weight of tea", "weight of cup"]
    assert facts["record"] == ["weigh", "weigh", "DBOS.getResult", "DBOS.getResult", "note"]
    assert facts["replays"] == [facts["first"]] * 7


def test_dbs310_sibling_goes_on_after_the_workflow_has_failed(prove: Prove) -> None:
    """Without `return_exceptions=True` the first failure ends the workflow while its
    siblings go on; their work is done but not recorded.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import effect, effects, launch, recorded, run, show, status, until

        @DBOS.step()
        async def ship(how):
            while not workflow_ended:
                await asyncio.sleep(0.01)
            effect(f"shipped {how}")

        @DBOS.step()
        async def charge():
            raise ValueError("no money")

        @DBOS.workflow()
        async def wrong():
            await asyncio.gather(ship("wrong"), charge())  # DBS310

        @DBOS.workflow()
        async def right():
            shipped, charged = await asyncio.gather(
                ship("right"), charge(), return_exceptions=True
            )
            return [shipped, str(charged), effects()[-1]]

        workflow_ended = False
        launch()
        show(wrong=run(wrong), status=status(wrong), effects_at_end=effects())
        workflow_ended = True
        until(effects)
        show(effects=effects(), wrong_record=recorded(wrong))
        show(right=run(right), right_record=recorded(right))
    """)
    assert facts["wrong"] == "ValueError: no money"
    assert facts["status"] == "ERROR"
    assert facts["effects_at_end"] == []
    assert facts["effects"] == ["shipped wrong"]
    assert facts["wrong_record"] == ["charge"]
    assert facts["right"] == [None, "no money", "shipped right"]
    assert sorted(facts["right_record"]) == ["charge", "ship"]


def test_dbs310_sibling_mingles_with_the_handler(prove: Prove) -> None:
    """If the workflow handles the failure and goes on, its next step races with the
    next step of the sibling, and the replay fails.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import answer_late, launch, recorded, replay, replays, run, show

        @DBOS.step()
        async def pack():
            if not waited:
                await refunded.wait()

        @DBOS.step()
        async def ship():
            shipped.set()

        @DBOS.step()
        async def charge():
            raise ValueError("no money")

        @DBOS.step()
        async def refund():
            refunded.set()
            if not waited:
                await shipped.wait()

        async def deliver():
            await pack()
            await ship()

        @DBOS.workflow()
        async def wrong():
            try:
                await asyncio.gather(deliver(), charge())  # DBS310
            except ValueError:
                await refund()
            return "refunded"

        @DBOS.workflow()
        async def right():
            _, charged = await asyncio.gather(deliver(), charge(), return_exceptions=True)
            if charged:
                await refund()
            return "refunded"

        refunded, shipped, answered = asyncio.Event(), asyncio.Event(), threading.Event()
        waited = False
        launch()
        show(wrong=run(wrong), wrong_record=recorded(wrong))
        waited = True
        show(right=run(right), right_record=recorded(right), right_replays=replays(right))
        answer_late(2, answered)
        show(wrong_replayed=replay(wrong, 4))
    """)
    assert facts["wrong"] == "refunded"
    assert facts["wrong_record"][:3] == ["pack", "charge", "refund"]
    assert facts["wrong_replayed"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right_record"] == ["pack", "charge", "ship", "refund"]
    assert facts["right_replays"] == ["refunded"] * 5
