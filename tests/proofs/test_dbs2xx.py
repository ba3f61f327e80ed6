"""Proofs of DBS201 to DBS210: what workflows and steps must not do, and where it is right.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove, everywhere, on
from .table import Table


@everywhere
def test_dbs201_workflow_called_started_or_enqueued_in_a_step(prove: Prove) -> None:
    """Calling, starting or enqueueing a workflow in a step fails with an AssertionError
    that says nothing; in the workflow it works.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, queue, recorded, run, show

        @DBOS.workflow()
        def bill():
            return "billed"

        @DBOS.step()
        def bill_all_wrongly():
            return [
                outcome(lambda: bill()),  # DBS201
                outcome(lambda: DBOS.start_workflow(bill)),  # DBS201
                outcome(lambda: bills.enqueue(bill)),  # DBS201
            ]

        @DBOS.workflow()
        def wrong():
            return bill_all_wrongly()

        @DBOS.workflow()
        def right():
            handles = DBOS.start_workflow(bill), bills.enqueue(bill)
            return [bill(), *(handle.get_result() for handle in handles)]

        launch()
        bills = queue()
        show(wrong=run(wrong), right=run(right), record=recorded(wrong))
    """)
    assert facts["wrong"] == ["AssertionError: "] * 3
    assert facts["record"] == ["bill_all_wrongly"]
    assert facts["right"] == ["billed"] * 3


@on("2", "3")
def test_dbs201_every_way_to_start_in_steps_and_transactions(prove: Prove) -> None:
    """Every way to start a workflow fails with an empty AssertionError in a step, in a
    coroutine step, and in a datasource transaction.
    """
    facts = prove("""
        from dbos import DBOS, Debouncer, SQLAlchemyDatasource
        from proof import QUEUE, database_url, launch, outcome, outcome_async, run, show

        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        @DBOS.workflow()
        def bill():
            return "billed"

        @DBOS.workflow()
        async def bill_async():
            return "billed"

        def ways():
            options = {"workflow_name": "bill", "queue_name": QUEUE}
            return {
                "call": lambda: bill(),
                "start": lambda: DBOS.start_workflow(bill),
                "enqueue": lambda: DBOS.enqueue_workflow(QUEUE, bill),
                "enqueue with options": lambda: DBOS.enqueue_workflow_with_options(options),
                "queue": lambda: queue.enqueue(bill),
                "debounce": lambda: Debouncer.create(bill).debounce("key", 0.01),
                "run_step": lambda: DBOS.run_step(None, bill),
            }

        @DBOS.step()
        def in_step():
            return {name: outcome(call) for name, call in ways().items()}

        @datasource.transaction
        def in_transaction():
            return {name: outcome(call) for name, call in ways().items()}

        @DBOS.step()
        async def in_coroutine():
            options = {"workflow_name": "bill", "queue_name": QUEUE}
            ways = {
                "call": bill_async(),  # DBS201
                "start": DBOS.start_workflow_async(bill_async),  # DBS201
                "enqueue": DBOS.enqueue_workflow_async(QUEUE, bill),  # DBS201
                "enqueue with options": DBOS.enqueue_workflow_with_options_async(options),  # DBS201
                "queue": queue.enqueue_async(bill),  # DBS201
                "debounce": Debouncer.create(bill).debounce_async("key", 0.01),  # DBS201
                "run_step": DBOS.run_step_async(None, bill_async),  # DBS201
            }
            return {name: await outcome_async(call) for name, call in ways.items()}

        @DBOS.workflow()
        def order():
            return [in_step(), in_transaction()]

        @DBOS.workflow()
        async def order_async():
            return await in_coroutine()

        launch()
        queue = DBOS.retrieve_queue(QUEUE)
        show(outcomes=[*run(order), run(order_async)])
    """)
    for outcomes in facts["outcomes"]:
        assert outcomes == dict.fromkeys(outcomes, "AssertionError: ")
        assert len(outcomes) == 7


@on("2", "3")
def test_dbs201_in_a_task_that_the_step_leaves_running(prove: Prove) -> None:
    """A task that outlives its step may start a workflow, but under a number of the
    workflow's next checkpoint, and one of both fails.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome_async, recorded, run, show

        @DBOS.workflow()
        async def bill():
            return "billed"

        async def bill_after(event):
            await event.wait()
            handle = await DBOS.start_workflow_async(bill)  # DBS201
            return await handle.get_result()

        @DBOS.step()
        async def note():
            global billing
            refused = await outcome_async(asyncio.create_task(bill_after(already)))
            billing = asyncio.create_task(bill_after(step_has_ended))
            return refused

        @DBOS.step()
        async def pack():
            return "packed"

        @DBOS.workflow()
        async def order():
            refused = await note()
            step_has_ended.set()
            return [refused, await outcome_async(billing), await outcome_async(pack())]

        already, step_has_ended = asyncio.Event(), asyncio.Event()
        already.set()
        launch()
        show(order=run(order), record=recorded(order))
    """)
    refused, billed, packed = facts["order"]
    assert refused == "AssertionError: "
    assert billed == "billed"
    assert packed.startswith("DBOSUnexpectedStepError: ")
    assert facts["record"] == ["note", "bill", "DBOS.getResult"]


@everywhere
def test_dbs201_client_and_other_steps_in_a_step(prove: Prove) -> None:
    """A DBOSClient may enqueue a workflow in a step, and a step may call another step."""
    facts = prove("""
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, POLLING, QUEUE, database_url, launch, run, show

        client = DBOSClient(system_database_url=database_url(DATABASE.stem))

        @DBOS.workflow()
        def bill():
            return "billed"

        @DBOS.step()
        def price():
            return 7

        @DBOS.step()
        def enqueue():
            handle = client.enqueue({"workflow_name": "bill", "queue_name": QUEUE})
            return [price(), handle.get_result(**POLLING)]

        @DBOS.workflow()
        def order():
            return enqueue()

        launch()
        show(order=run(order))
    """)
    assert facts["order"] == [7, "billed"]


@everywhere
def test_dbs202_workflow_operations_in_a_step(prove: Prove, versions: Table) -> None:
    """`recv`, `sleep`, `patch`, `deprecate_patch` and `reserve_step` fail in a step,
    and their twins too; in the workflow they work.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, outcome_async, run, show

        def operations():
            return {
                "recv": lambda: DBOS.recv("topic", timeout_seconds=0),
                "sleep": lambda: DBOS.sleep(0.01),
                "patch": lambda: DBOS.patch("new price"),
                "deprecate_patch": lambda: DBOS.deprecate_patch("old price"),
                "reserve_step": lambda: DBOS.reserve_step() is None,
            }

        @DBOS.step()
        def pack():
            return {name: outcome(call) for name, call in operations().items() if hasattr(DBOS, name)}

        @DBOS.step()
        async def pack_async():
            calls = {
                "recv": lambda: DBOS.recv_async("topic", timeout_seconds=0),  # DBS202
                "sleep": lambda: DBOS.sleep_async(0.01),  # DBS202
                "patch": lambda: DBOS.patch_async("new price"),  # DBS202
                "deprecate_patch": lambda: DBOS.deprecate_patch_async("old price"),  # DBS202
            }
            known = {name: call for name, call in calls.items() if hasattr(DBOS, name)}
            outcomes = {name: await outcome_async(call()) for name, call in known.items()}
            if hasattr(DBOS, "reserve_step"):
                outcomes["reserve_step"] = outcome(lambda: DBOS.reserve_step())  # DBS202
            return outcomes

        @DBOS.workflow()
        def wrong():
            return pack()

        @DBOS.workflow()
        async def wrong_async():
            return await pack_async()

        @DBOS.workflow()
        def right():
            return {name: outcome(call) for name, call in operations().items() if hasattr(DBOS, name)}

        # Up to dbos 3.3 patches need it.
        launch(enable_patching=True)
        show(wrong=[run(wrong), run(wrong_async)], right=run(right))
    """)
    patches = {"patch": True, "deprecate_patch": True} if prove.release >= (2, 7) else {}
    reserves = {"reserve_step": False} if prove.release >= (3, 4) else {}
    assert facts["right"] == {"recv": None, "sleep": None, **patches, **reserves}
    for outcomes in facts["wrong"]:
        assert outcomes.keys() == facts["right"].keys()
        kinds = {name: told.partition(":")[0] for name, told in outcomes.items()}
        assert kinds.pop("sleep") == "AssertionError"
        if prove.release < (2,):
            assert kinds.pop("recv") == "AssertionError"
        assert kinds == dict.fromkeys(kinds, "DBOSException")
    for name in ("recv", "sleep", "patch", "deprecate_patch", "reserve_step"):
        told = facts["wrong"][0].get(name)
        versions.row("DBS202", f"`DBOS.{name}` in a step", told, works="is not there")


@everywhere
def test_dbs202_what_a_step_may_do(prove: Prove, versions: Table) -> None:
    """Events, streams and messages are allowed in a step, most of them only from dbos 2
    on, and `time.sleep` waits there.
    """
    facts = prove("""
        import time
        from dbos import DBOS
        from proof import launch, outcome, run, show

        @DBOS.step()
        def pack():
            time.sleep(0.01)
            own = DBOS.workflow_id
            return {
                "set_event": outcome(lambda: DBOS.set_event("state", "packing")),
                "get_event": outcome(lambda: DBOS.get_event(own, "state", timeout_seconds=0)),
                "write_stream": outcome(lambda: DBOS.write_stream("log", "packing")),
                "close_stream": outcome(lambda: DBOS.close_stream("log")),
                "send": outcome(lambda: DBOS.send(own, "packed", topic="news")),
            }

        @DBOS.workflow()
        def order():
            return [pack(), DBOS.recv("news", timeout_seconds=0)]

        launch()
        show(order=run(order), log=list(DBOS.read_stream("order", "log")))
    """)
    outcomes, received = facts["order"]
    for name, told in outcomes.items():
        versions.row("DBS202", f"`DBOS.{name}` in a step", told)
    if prove.release < (2,):
        refused = {name for name, told in outcomes.items() if told}
        assert refused == {"set_event", "get_event", "close_stream", "send"}
        assert received is None
    else:
        assert outcomes == {**dict.fromkeys(outcomes), "get_event": "packing"}
        assert received == "packed"
    assert facts["log"] == ["packing"]


@everywhere
def test_dbs203_workflow_operations_outside_of_workflows(prove: Prove) -> None:
    """These operations fail with DBOSException where no workflow runs: in a script, a
    handler, or a thread; `send` and `get_event` work.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS
        from proof import launch, outcome, outcome_async, show

        @DBOS.workflow()
        def order():
            DBOS.set_event("state", "ordered")
            return DBOS.recv("news")

        def operations():
            calls = {
                "close_stream": lambda: DBOS.close_stream("log"),  # DBS203
                "deprecate_patch": lambda: DBOS.deprecate_patch("old"),  # DBS203
                "patch": lambda: DBOS.patch("new"),  # DBS203
                "recv": lambda: DBOS.recv("news"),  # DBS203
                "reserve_step": lambda: DBOS.reserve_step(),  # DBS203
                "set_event": lambda: DBOS.set_event("state", "done"),  # DBS203
                "sleep": lambda: DBOS.sleep(0.01),  # DBS203
                "write_stream": lambda: DBOS.write_stream("log", "done"),  # DBS203
            }
            return {name: outcome(call) for name, call in calls.items() if hasattr(DBOS, name)}

        async def handler():
            calls = {
                "close_stream": lambda: DBOS.close_stream_async("log"),  # DBS203
                "deprecate_patch": lambda: DBOS.deprecate_patch_async("old"),  # DBS203
                "patch": lambda: DBOS.patch_async("new"),  # DBS203
                "recv": lambda: DBOS.recv_async("news"),  # DBS203
                "set_event": lambda: DBOS.set_event_async("state", "done"),  # DBS203
                "sleep": lambda: DBOS.sleep_async(0.01),  # DBS203
                "write_stream": lambda: DBOS.write_stream_async("log", "done"),  # DBS203
            }
            known = {name: call for name, call in calls.items() if hasattr(DBOS, name)}
            return {name: await outcome_async(call()) for name, call in known.items()}

        def in_thread():
            show(thread=operations())

        launch()
        handle = DBOS.start_workflow(order)
        state = DBOS.get_event(handle.workflow_id, "state")
        DBOS.send(handle.workflow_id, "delivered", topic="news")
        show(right=[state, handle.get_result()])
        show(script=operations(), handler=asyncio.run(handler()))
        thread = threading.Thread(target=in_thread)
        thread.start()
        thread.join()
    """)
    for where in "script", "handler", "thread":
        for name, told in facts[where].items():
            assert told.startswith("DBOSException: "), f"{where} {name}: {told}"
    assert facts["right"] == ["ordered", "delivered"]


@everywhere
def test_dbs204_workflow_started_from_a_thread_of_a_workflow(prove: Prove) -> None:
    """In a raw thread, timer, pool or executor a workflow becomes a root, the parent
    records nothing, and recovery starts it again.
    """
    facts = prove("""
        import asyncio
        import threading
        from concurrent.futures import ThreadPoolExecutor
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, halt_async, launch
        from proof import show

        @DBOS.workflow()
        def bill(how):
            effect(how)

        @DBOS.workflow()
        def by_thread():
            thread = threading.Thread(target=bill, args=["thread"])  # DBS204
            thread.start()
            thread.join()
            halt()

        @DBOS.workflow()
        def by_start_in_thread():
            def start():
                DBOS.start_workflow(bill, "start in thread").get_result()

            thread = threading.Thread(target=start)  # DBS204
            thread.start()
            thread.join()
            halt()

        @DBOS.workflow()
        def by_timer():
            timer = threading.Timer(0, bill, ["timer"])  # DBS204
            timer.start()
            timer.join()
            halt()

        @DBOS.workflow()
        def by_pool():
            with ThreadPoolExecutor() as pool:
                pool.submit(lambda: bill("pool")).result()  # DBS204
            halt()

        @DBOS.workflow()
        async def by_executor():
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, bill, "executor")  # DBS204
            await halt_async()

        @DBOS.workflow()
        def by_start():
            DBOS.start_workflow(bill, "start").get_result()
            halt()

        @DBOS.workflow()
        async def by_to_thread():
            await asyncio.to_thread(bill, "to_thread")
            await halt_async()

        launch()
        crash_and_recover(
            thread=by_thread,
            start_in_thread=by_start_in_thread,
            timer=by_timer,
            pool=by_pool,
            executor=by_executor,
            start=by_start,
            to_thread=by_to_thread,
        )
        bills = DBOS.list_workflows(name="bill", load_output=False)
        parents = {bill.input["args"][0]: getattr(bill, "parent_workflow_id", None) for bill in bills}
        show(parents=parents, times={how: effects().count(how) for how in parents})
    """)
    if prove.release >= (2,):  # whose statuses tell the parent
        assert facts["parents"] == {
            "thread": None,
            "start in thread": None,
            "timer": None,
            "pool": None,
            "executor": None,
            "start": "start",
            "to_thread": "to_thread",
        }
    assert facts["times"] == {
        "thread": 2,
        "start in thread": 2,
        "timer": 2,
        "pool": 2,
        "executor": 2,
        "start": 1,
        "to_thread": 1,
    }
    at_death = facts["recorded_at_death"]
    assert at_death.pop("start") == at_death.pop("to_thread") == ["bill", "DBOS.getResult"]
    assert set(map(tuple, at_death.values())) == {()}


@everywhere
def test_dbs204_workflow_as_the_target_of_a_thread_in_plain_code(prove: Prove) -> None:
    """A workflow that is a thread's target gives no handle, and its failure reaches
    nobody; a started one gives a handle that raises it.
    """
    facts = prove("""
        import threading
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def bill(how):
            raise ValueError(f"no money for {how}")

        threading.excepthook = lambda _: None
        launch()
        thread = threading.Thread(target=bill, args=["thread"])  # DBS204
        show(wrong=[outcome(thread.start), outcome(thread.join)])
        show(right=outcome(DBOS.start_workflow(bill, "start").get_result))
    """)
    assert facts["wrong"] == [None, None]
    assert facts["right"] == "ValueError: no money for start"


@everywhere
def test_dbs205_step_in_a_thread_is_not_recorded(prove: Prove) -> None:
    """In a raw thread, timer, pool or executor a step is not recorded and runs again on
    recovery; where the context travels along it is.
    """
    facts = prove("""
        import asyncio
        import contextvars
        import threading
        from concurrent.futures import ThreadPoolExecutor
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, halt_async, launch
        from proof import show

        @DBOS.step()
        def charge(how):
            effect(how)

        @DBOS.step()
        async def charge_async(how):
            effect(how)

        @DBOS.workflow()
        def by_thread():
            thread = threading.Thread(target=charge, args=["thread"])  # DBS205
            thread.start()
            thread.join()
            halt()

        @DBOS.workflow()
        def by_timer():
            timer = threading.Timer(0, charge, ["timer"])  # DBS205
            timer.start()
            timer.join()
            halt()

        @DBOS.workflow()
        def by_pool():
            with ThreadPoolExecutor() as pool:
                pool.submit(charge, "submit").result()  # DBS205
                list(pool.map(charge, ["map"]))  # DBS205
            halt()

        @DBOS.workflow()
        async def by_executor():
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, charge, "executor")  # DBS205
            await halt_async()

        @DBOS.workflow()
        def by_call():
            charge("call")
            halt()

        @DBOS.workflow()
        async def by_to_thread():
            await asyncio.to_thread(charge, "to_thread")
            await halt_async()

        @DBOS.workflow()
        async def by_threadsafe():
            def from_thread():
                charging = charge_async("run_coroutine_threadsafe")
                asyncio.run_coroutine_threadsafe(charging, loop).result()

            loop = asyncio.get_running_loop()
            await asyncio.to_thread(from_thread)
            await halt_async()

        @DBOS.workflow()
        def by_context():
            context = contextvars.copy_context()
            thread = threading.Thread(target=context.run, args=[charge, "copy_context"])
            thread.start()
            thread.join()
            halt()

        launch()
        crash_and_recover(
            thread=by_thread,
            timer=by_timer,
            pool=by_pool,
            executor=by_executor,
            call=by_call,
            to_thread=by_to_thread,
            run_coroutine_threadsafe=by_threadsafe,
            copy_context=by_context,
        )
        show(times={how: effects().count(how) for how in effects()})
    """)
    wrong = ["thread", "timer", "submit", "map", "executor"]
    right = ["call", "to_thread", "run_coroutine_threadsafe", "copy_context"]
    assert facts["times"] == {**dict.fromkeys(wrong, 2), **dict.fromkeys(right, 1)}
    at_death = facts["recorded_at_death"]
    assert [at_death[how] for how in ("thread", "timer", "pool", "executor")] == [[]] * 4
    assert [len(at_death[how]) for how in right] == [1] * 4


def test_dbs205_step_in_a_process(prove: Prove) -> None:
    """In another process a step is not recorded either and runs again on recovery."""
    facts = prove("""
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, show

        @DBOS.step()
        def charge():
            effect("charged")

        @DBOS.workflow()
        def order():
            context = multiprocessing.get_context("spawn")
            with ProcessPoolExecutor(1, mp_context=context) as pool:
                pool.submit(charge).result()  # DBS205
            halt()

        if __name__ == "__main__":
            launch()
            crash_and_recover(order=order)
            show(effects=effects())
    """)
    assert facts["recorded_at_death"] == {"order": []}
    assert facts["effects"] == ["charged", "charged"]


@everywhere
def test_dbs205_threads_of_anyio_keep_the_context(prove: Prove) -> None:
    """In a thread of `anyio.to_thread` steps and workflows are recorded, as in one of
    `asyncio.to_thread`.
    """
    pytest.importorskip("anyio")
    facts = prove("""
        import anyio.to_thread
        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.step()
        def charge():
            pass

        @DBOS.workflow()
        def bill():
            pass

        @DBOS.workflow()
        async def order():
            await anyio.to_thread.run_sync(charge)
            await anyio.to_thread.run_sync(bill)

        launch()
        run(order)
        show(record=recorded(order))
    """)
    assert facts["record"] == ["charge", "bill", "DBOS.getResult"]


@everywhere
def test_dbs205_operation_in_a_thread(prove: Prove) -> None:
    """In a raw thread `send` is not recorded, so recovery sends again, and `set_event`
    fails; through `asyncio.to_thread` both are recorded.
    """
    facts = prove("""
        import asyncio
        import threading
        from dbos import DBOS, SetWorkflowID
        from proof import crash_and_recover, halt, halt_async, launch, outcome, result
        from proof import show

        @DBOS.workflow()
        def inbox():
            opened.wait()
            return [DBOS.recv("news", timeout_seconds=0) for _ in range(4)]

        @DBOS.workflow()
        def by_thread():
            def tell():
                DBOS.send("inbox", "thread", topic="news")  # DBS205

            thread = threading.Thread(target=tell)
            thread.start()
            thread.join()
            halt()

        @DBOS.workflow()
        async def by_to_thread():
            await asyncio.to_thread(DBOS.send, "inbox", "to_thread", topic="news")
            await halt_async()

        @DBOS.workflow()
        def event_in_thread():
            def publish():
                outcomes.append(outcome(lambda: DBOS.set_event("state", 1)))  # DBS205

            outcomes = []
            thread = threading.Thread(target=publish)
            thread.start()
            thread.join()
            return outcomes

        opened = threading.Event()
        launch()
        with SetWorkflowID("inbox"):
            DBOS.start_workflow(inbox)
        crash_and_recover(thread=by_thread, to_thread=by_to_thread)
        opened.set()
        show(inbox=result("inbox"), event=event_in_thread())
    """)
    received = [message for message in facts["inbox"] if message]
    assert sorted(received) == ["thread", "thread", "to_thread"]
    assert facts["recorded_at_death"] == {"thread": [], "to_thread": ["DBOS.send"]}
    assert facts["event"][0].startswith("DBOSException: ")


@everywhere
def test_dbs206_outer_state_is_changed_twice(prove: Prove) -> None:
    """A workflow that is resumed runs its body again, so what it adds to a global, a
    class or an instance is added twice; what it keeps in locals is right.
    """
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import launch, outcome, result, resume, show, until

        total = 0
        seen = []

        class Statistics:
            orders = 0

        @DBOS.dbos_class()
        class Shop(DBOSConfiguredInstance):
            def __init__(self):
                super().__init__(config_name="shop")
                self.orders = 0

            @DBOS.workflow()
            def order(self):
                global total
                total += 1  # DBS206
                seen.append("order")  # DBS206
                Statistics.orders += 1  # DBS206
                self.orders += 1  # DBS206
                own = ["order"]
                charge()
                pack()
                return own

        @DBOS.step()
        def charge():
            until(lambda: cancelled)

        @DBOS.step()
        def pack():
            pass

        cancelled = False
        shop = Shop()
        launch()
        handle = DBOS.start_workflow(shop.order)
        until(lambda: total)
        DBOS.cancel_workflow(handle.workflow_id)
        cancelled = True
        show(cancelled=outcome(handle.get_result))
        resume(handle.workflow_id)
        show(own=result(handle.workflow_id))
        show(changed=[total, len(seen), Statistics.orders, shop.orders])
    """)
    assert facts["cancelled"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    assert facts["own"] == ["order"]
    assert facts["changed"] == [2, 2, 2, 2]


@everywhere
def test_dbs206_outer_state_is_lost(prove: Prove) -> None:
    """What finished workflows left in a global is gone in the process that recovers the
    others; what they returned is not.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, show

        sold = []

        @DBOS.workflow()
        def sell(item):
            sold.append(item)  # DBS206
            return item

        @DBOS.workflow()
        def report():
            first = DBOS.start_workflow(sell, "tea").get_result()
            halt()
            second = DBOS.start_workflow(sell, "cup").get_result()
            return {"global": sold, "returned": [first, second]}

        launch()
        show(report=crash_and_recover(report=report)["report"])
    """)
    assert facts["report"] == {"global": ["cup"], "returned": ["tea", "cup"]}


@everywhere
def test_dbs207_change_by_a_step_is_lost_on_recovery(prove: Prove) -> None:
    """Recovery does not run a recorded step again, so what it left in a global, an
    argument, a closure or an attribute is lost; what it returned is not.
    """
    facts = prove("""
        from dbos import DBOS, DBOSConfiguredInstance
        from proof import crash_and_recover, halt, launch, show

        tokens = {}

        @DBOS.step()
        def log_in():
            tokens["shop"] = "secret"  # DBS207
            return "secret"

        @DBOS.step()
        def fill(basket):
            basket.append("tea")  # DBS207
            return basket

        @DBOS.workflow()
        def by_global():
            log_in()
            halt()
            return tokens.get("shop")

        @DBOS.workflow()
        def by_argument():
            basket = []
            fill(basket)
            halt()
            return basket

        @DBOS.workflow()
        def by_closure():
            def count():
                nonlocal items
                items += 1  # DBS207

            items = 0
            DBOS.step()(count)()
            halt()
            return items

        @DBOS.dbos_class()
        class Shop(DBOSConfiguredInstance):
            token = None

            @DBOS.step()
            def log_in(self):
                self.token = "secret"  # DBS207

            @DBOS.workflow()
            def by_attribute(self):
                self.log_in()
                halt()
                return self.token

        @DBOS.workflow()
        def by_result():
            token = log_in()
            basket = fill([])
            halt()
            return [token, basket]

        shop, shop_without_crash = Shop("shop"), Shop("shop without crash")
        launch()
        show(recovered=crash_and_recover(
            by_global=by_global,
            by_argument=by_argument,
            by_closure=by_closure,
            by_attribute=shop.by_attribute,
            by_result=by_result,
        ))
        show(without_crash={
            "by_global": by_global(),
            "by_argument": by_argument(),
            "by_closure": by_closure(),
            "by_attribute": shop_without_crash.by_attribute(),
            "by_result": by_result(),
        })
    """)
    assert facts["without_crash"] == {
        "by_global": "secret",
        "by_argument": ["tea"],
        "by_closure": 1,
        "by_attribute": "secret",
        "by_result": ["secret", ["tea"]],
    }
    assert facts["recovered"] == {
        "by_global": None,
        "by_argument": [],
        "by_closure": 0,
        "by_attribute": None,
        "by_result": ["secret", ["tea"]],
    }


@on("2", "3")
def test_dbs208_workflow_in_a_function_is_not_recovered(prove: Prove) -> None:
    """A workflow registered by a function stays PENDING in a new process until that
    function has run; one that set-up code registers is recovered.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, halt, launch, messages, recovering, result
        from proof import resume, show, status, until

        def subscribe():
            @DBOS.workflow()  # DBS208
            def renew():
                halt()
                return "renewed"

            return renew

        def register_workflows():
            @DBOS.workflow()
            def cancel():
                halt()
                return "cancelled"

            return cancel

        cancel = register_workflows()
        launch()
        if not recovering:
            crash_and_recover(renewal=subscribe(), cancellation=cancel)
        until(lambda: messages("subscribe.<locals>.renew is not a registered workflow"))
        show(right=result("cancellation"), wrong=status("renewal"))
        subscribe()
        resume("renewal")
        show(registered=result("renewal"))
    """)
    assert facts["right"] == "cancelled"
    assert facts["wrong"] == "PENDING"
    assert facts["registered"] == "renewed"


@everywhere
def test_dbs208_second_registration_takes_the_name(prove: Prove) -> None:
    """Registered once per call, all such workflows share a name, and a queue runs the
    last one whichever was enqueued; an argument keeps them apart.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, messages, queue, show

        def subscription(customer):
            @DBOS.workflow()  # DBS208
            def renew():
                return f"renewed {customer}"

            return renew

        @DBOS.workflow()
        def renew(customer):
            return f"renewed {customer}"

        launch()
        ann, bob = subscription("ann"), subscription("bob")
        show(warnings=messages("subscription.<locals>.renew"))
        show(wrong=queue().enqueue(ann).get_result())
        show(right=queue().enqueue(renew, "ann").get_result())
    """)
    assert facts["wrong"] == "renewed bob"
    assert facts["right"] == "renewed ann"
    assert len(facts["warnings"]) == 1


@on("2", "3")
def test_dbs209_operation_in_a_transaction(prove: Prove) -> None:
    """A message sent, or a step called, in a datasource transaction is not recorded: it
    happens again on recovery, and stays when the transaction is rolled back.
    """
    facts = prove("""
        import threading
        import sqlalchemy
        from dbos import DBOS, SetWorkflowID, SQLAlchemyDatasource
        from proof import crash_and_recover, database_url, effect, effects, halt, launch
        from proof import recorded, result, run, show

        datasource = SQLAlchemyDatasource.create(database_url("shop"))

        @DBOS.workflow()
        def inbox():
            opened.wait()
            return [DBOS.recv("news", timeout_seconds=0) for _ in range(6)]

        @DBOS.step()
        def charge(how):
            effect(f"charged {how}")

        @datasource.transaction
        def book_and_tell():
            datasource.sql_session().execute(sqlalchemy.text("select 1"))
            DBOS.send("inbox", "booked in transaction", topic="news")  # DBS209
            charge("in transaction")  # DBS209
            halt()

        @datasource.transaction
        def book_in_vain():
            DBOS.send("inbox", "booked in vain", topic="news")  # DBS209
            raise ValueError("sold out")

        @datasource.transaction
        def book():
            datasource.sql_session().execute(sqlalchemy.text("select 1"))

        @DBOS.workflow()
        def wrong():
            book_and_tell()

        @DBOS.workflow()
        def rolled_back():
            book_in_vain()

        @DBOS.workflow()
        def right():
            book()
            DBOS.send("inbox", "booked in workflow", topic="news")
            charge("in workflow")
            halt()

        opened = threading.Event()
        launch()
        with SetWorkflowID("inbox"):
            DBOS.start_workflow(inbox)
        crash_and_recover(wrong=wrong, right=right)
        show(rolled_back=run(rolled_back))
        show(recorded={name: recorded(name) for name in ("wrong", "right", "rolled_back")})
        opened.set()
        show(inbox=[message for message in result("inbox") if message], effects=effects())
    """)
    assert facts["rolled_back"] == "ValueError: sold out"
    assert facts["recorded"] == {
        "wrong": ["book_and_tell"],
        "right": ["book", "DBOS.send", "charge"],
        "rolled_back": ["book_in_vain"],
    }
    assert sorted(facts["inbox"]) == [
        "booked in transaction",
        "booked in transaction",
        "booked in vain",
        "booked in workflow",
    ]
    assert sorted(facts["effects"]) == [
        "charged in transaction",
        "charged in transaction",
        "charged in workflow",
    ]


@everywhere
def test_dbs210_step_in_a_step_is_no_checkpoint(prove: Prove) -> None:
    """A step called in a step is not recorded, so it runs again on recovery; called by
    the workflow it is recorded.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt, launch, recorded
        from proof import show

        @DBOS.step()
        def charge(how):
            effect(f"charged {how}")

        @DBOS.step()
        def pack(how):
            halt()
            effect(f"packed {how}")

        @DBOS.step()
        def deliver():
            charge("in a step")  # DBS210
            pack("in a step")  # DBS210

        @DBOS.workflow()
        def wrong():
            deliver()

        @DBOS.workflow()
        def right():
            charge("in the workflow")
            pack("in the workflow")

        launch()
        crash_and_recover(wrong=wrong, right=right)
        show(effects=sorted(effects()), records=[recorded("wrong"), recorded("right")])
    """)
    assert facts["effects"] == [
        "charged in a step",
        "charged in a step",
        "charged in the workflow",
        "packed in a step",
        "packed in the workflow",
    ]
    assert facts["records"] == [["deliver"], ["charge", "pack"]]


@everywhere
def test_dbs210_retries_of_a_step_in_a_step(prove: Prove) -> None:
    """A step called in a step is not retried, whatever it asks for; called by the
    workflow it is.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, run, show

        attempts = {"in a step": 0, "in the workflow": 0}

        @DBOS.step(retries_allowed=True, max_attempts=3, interval_seconds=0.01)
        def charge(how):
            attempts[how] += 1
            if attempts[how] < 3:
                raise ConnectionError("no answer")
            return "charged"

        @DBOS.step()
        def deliver():
            return charge("in a step")  # DBS210

        @DBOS.workflow()
        def wrong():
            return deliver()

        @DBOS.workflow()
        def right():
            return charge("in the workflow")

        launch()
        show(wrong=run(wrong), right=run(right), attempts=attempts)
    """)
    assert facts["wrong"] == "ConnectionError: no answer"
    assert facts["right"] == "charged"
    assert facts["attempts"] == {"in a step": 1, "in the workflow": 3}
