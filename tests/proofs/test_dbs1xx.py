"""Proofs of DBS101 to DBS108: what goes wrong on the event loop, and what goes right there.

In the programs a line with a mistake ends with the code of its rule.
"""

import pytest

from .harness import Prove, everywhere, on
from .table import Table

BLOCKS = "blocks the event loop"


def refusal(name: str) -> str:
    """The error of a synchronous operation that finds itself on an event loop."""
    return (
        f"RuntimeError: {name}() was called while an event loop is running. "
        f"Use await {name}_async(...) instead."
    )


@everywhere
def test_dbs101_sleep_in_a_coroutine_workflow(prove: Prove, versions: Table) -> None:
    """`DBOS.sleep` in an `async def` raises RuntimeError, and a broad handler hides
    that; before 2.10 it holds the loop. Its twin sleeps.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, recorded, run, show

        def turns():
            turned = []
            asyncio.get_running_loop().call_soon(turned.append, True)
            return turned

        @DBOS.workflow()
        async def remind_wrongly():
            turned = turns()
            DBOS.sleep(0.01)  # DBS101
            return list(turned)

        @DBOS.workflow()
        async def remind_too_early():
            try:
                DBOS.sleep(0.01)  # DBS101
            except Exception:
                pass
            return "reminded"

        @DBOS.workflow()
        async def remind():
            turned = turns()
            await DBOS.sleep_async(0.01)
            return list(turned)

        launch()
        show(wrong=run(remind_wrongly), too_early=run(remind_too_early), right=run(remind))
        show(recorded={f.__name__: recorded(f) for f in (remind_too_early, remind)})
    """)
    refuses = prove.release >= (2, 10)
    assert facts["wrong"] == (refusal("sleep") if refuses else [])
    assert facts["too_early"] == "reminded"
    assert facts["right"] == [True]
    assert facts["recorded"] == {
        "remind_too_early": [] if refuses else ["DBOS.sleep"],
        "remind": ["DBOS.sleep"],
    }
    versions.row("DBS101", "`DBOS.sleep` in an `async def`", facts["wrong"], works=BLOCKS)


@on("2", "3")
def test_dbs101_through_a_synchronous_step_and_a_helper(prove: Prove) -> None:
    """A synchronous step or helper that a coroutine calls directly is on the event loop
    as well; in a thread it is not.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome, outcome_async, run, show

        def announce(state):
            DBOS.set_event("state", state)  # DBS101

        @DBOS.step()
        def pack():
            DBOS.set_event("state", "packed")  # DBS101
            return "packed"

        @DBOS.workflow()
        async def order():
            return {
                "helper": outcome(lambda: announce("accepted")),
                "step": outcome(lambda: pack()),
                "helper in a thread": await outcome_async(asyncio.to_thread(announce, "sent")),
                "step in a thread": await outcome_async(asyncio.to_thread(pack)),
                "step run by the twin": await outcome_async(DBOS.run_step_async(None, pack)),
            }

        launch()
        show(order=run(order))
    """)
    assert facts["order"] == {
        "helper": refusal("set_event"),
        "step": refusal("set_event"),
        "helper in a thread": None,
        "step in a thread": "packed",
        "step run by the twin": "packed",
    }


@everywhere
def test_dbs101_through_a_synchronous_workflow(prove: Prove, versions: Table) -> None:
    """A synchronous workflow that a coroutine calls directly is on the event loop; one
    that it starts is not.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome, outcome_async, show

        @DBOS.workflow()
        def remind(how):
            DBOS.sleep(0.01)  # DBS101
            return "reminded"

        async def handler():
            wrong = outcome(lambda: remind("called"))
            handle = await asyncio.to_thread(DBOS.start_workflow, remind, "started")
            right = await outcome_async(asyncio.to_thread(handle.get_result))
            show(wrong=wrong, right=right)

        launch()
        asyncio.run(handler())
    """)
    assert facts["wrong"] == (refusal("sleep") if prove.release >= (2, 10) else "reminded")
    assert facts["right"] == "reminded"
    versions.row(
        "DBS101", "`DBOS.sleep` in a `def` workflow that a coroutine calls", facts["wrong"], works=BLOCKS
    )


@on("2", "3")
def test_dbs101_every_operation_that_refuses(prove: Prove) -> None:
    """Each of these operations refuses an event loop and has a twin that does not."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome, show

        calls = {
            "cancel_workflow": lambda: DBOS.cancel_workflow("w"),
            "cancel_workflows": lambda: DBOS.cancel_workflows(["w"]),
            "close_stream": lambda: DBOS.close_stream("s"),
            "delete_queue": lambda: DBOS.delete_queue("q"),
            "delete_workflow": lambda: DBOS.delete_workflow("w"),
            "delete_workflows": lambda: DBOS.delete_workflows(["w"]),
            "deprecate_patch": lambda: DBOS.deprecate_patch("p"),
            "fork_workflow": lambda: DBOS.fork_workflow("w", 1),
            "get_all_events": lambda: DBOS.get_all_events("w"),
            "get_event": lambda: DBOS.get_event("w", "k"),
            "get_result": lambda: DBOS.get_result("w"),
            "get_workflow_status": lambda: DBOS.get_workflow_status("w"),
            "list_queued_workflows": lambda: DBOS.list_queued_workflows(),
            "list_queues": lambda: DBOS.list_queues(),
            "list_workflow_steps": lambda: DBOS.list_workflow_steps("w"),
            "list_workflows": lambda: DBOS.list_workflows(),
            "patch": lambda: DBOS.patch("p"),
            "read_stream": lambda: list(DBOS.read_stream("w", "s")),
            "read_stream_offset": lambda: DBOS.read_stream_offset("w", "s", 0),
            "recv": lambda: DBOS.recv("t"),
            "register_queue": lambda: DBOS.register_queue("q"),
            "resume_workflow": lambda: DBOS.resume_workflow("w"),
            "resume_workflows": lambda: DBOS.resume_workflows(["w"]),
            "retrieve_queue": lambda: DBOS.retrieve_queue("q"),
            "retrieve_workflow": lambda: DBOS.retrieve_workflow("w"),
            "rewind_workflow": lambda: DBOS.rewind_workflow("w"),
            "run_step": lambda: DBOS.run_step(None, len, "abc"),
            "send": lambda: DBOS.send("w", "m"),
            "send_bulk": lambda: DBOS.send_bulk([]),
            "set_event": lambda: DBOS.set_event("k", 1),
            "set_workflow_delay": lambda: DBOS.set_workflow_delay("w", delay_seconds=1),
            "sleep": lambda: DBOS.sleep(1),
            "update_workflow_attributes": lambda: DBOS.update_workflow_attributes("w", {}),
            "wait_first": lambda: DBOS.wait_first([]),
            "write_stream": lambda: DBOS.write_stream("s", 1),
        }
        calls = {name: call for name, call in calls.items() if hasattr(DBOS, name)}

        async def handler():
            show(outcomes={name: outcome(call) for name, call in calls.items()})
            show(twins=[name for name in calls if hasattr(DBOS, name + "_async")])

        launch()
        asyncio.run(handler())
    """)
    for name, told in facts["outcomes"].items():
        assert "was called while an event loop is running" in told, f"{name}: {told}"
    assert facts["twins"] == list(facts["outcomes"])
    assert len(facts["twins"]) == (35 if prove.release >= (3, 1) else 34)


@on("2", "3")
def test_dbs101_handle_reservation_queue_and_debouncer(prove: Prove) -> None:
    """`handle.get_status`, `StepReservation.run` and a named queue's `debounce` refuse
    an event loop; queue properties and setters only warn.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, Debouncer
        from proof import QUEUE, launch, messages, outcome, run, show

        @DBOS.workflow()
        def bill():
            return "billed"

        def tax():
            return 19

        @DBOS.workflow()
        async def price():
            if not hasattr(DBOS, "reserve_step"):
                return None
            wrong = outcome(lambda: DBOS.reserve_step().run(None, tax))  # DBS101
            right = await DBOS.reserve_step().run_async(None, tax)
            return [wrong, right]

        async def handler():
            handle = await DBOS.enqueue_workflow_async(QUEUE, bill)
            queue = await DBOS.retrieve_queue_async(QUEUE)
            debouncer = Debouncer.create(bill, queue=QUEUE)
            show(
                status=outcome(lambda: DBOS.start_workflow(bill).get_status()),  # DBS101
                debounce=outcome(lambda: debouncer.debounce("key", 0.01)),  # DBS101
                setter=outcome(lambda: queue.set_worker_concurrency(5)),  # DBS101
                property=queue.worker_concurrency,  # DBS101
            )
            show(warnings=messages("event loop"))
            await queue.set_worker_concurrency_async(7)
            show(
                right_status=(await handle.get_status()).name,
                right_setter=await queue.get_worker_concurrency_async(),
                right_debounce=(await debouncer.debounce_async("key", 0.01)) is not None,
                warnings_after=len(messages("event loop")),
            )

        launch()
        show(price=run(price))
        asyncio.run(handler())
    """)
    assert facts["price"] == ([refusal("run"), 19] if prove.release >= (3, 4) else None)
    assert facts["status"] == refusal("get_workflow_status")
    assert facts["debounce"] == refusal("retrieve_queue")
    assert facts["setter"] is None
    assert facts["property"] == 5
    assert len(facts["warnings"]) == 2
    assert all("blocks" in warning for warning in facts["warnings"])
    assert facts["right_status"] == "bill"
    assert facts["right_setter"] == 7
    assert facts["right_debounce"]
    assert facts["warnings_after"] == 2


@everywhere
def test_dbs102_start_on_the_loop_does_its_database_work_there(prove: Prove) -> None:
    """`DBOS.start_workflow` in an `async def` holds the loop while the database works;
    the awaited twin does not.
    """
    facts = prove("""
        import asyncio
        import sqlalchemy
        from dbos import DBOS
        from proof import PATIENCE, launch, loop_turns, show

        @DBOS.workflow()
        async def bill():
            return "billed"

        @sqlalchemy.event.listens_for(sqlalchemy.Engine, "before_cursor_execute")
        def work_slowly(connection, cursor, statement, *_):
            if statement.startswith("INSERT INTO") and "workflow_status" in statement:
                turned.append(loop_turns(loop, within))

        async def handler():
            global loop, within
            loop, within = asyncio.get_running_loop(), 0.1
            DBOS.start_workflow(bill)  # DBS102
            within = PATIENCE
            await DBOS.start_workflow_async(bill)

        turned = []
        launch()
        asyncio.run(handler())
        show(loop_turned=turned)
    """)
    assert facts["loop_turned"] == [False, True]


@on("2", "3")
def test_dbs102_every_start_that_works_on_the_loop(prove: Prove) -> None:
    """Starts, enqueues, debounces and schedule calls run their statements on the loop's
    thread; their twins run none there.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, Debouncer
        from proof import QUEUE, launch, show, statements_on_loop

        @DBOS.workflow()
        async def bill(*_):
            return "billed"

        async def handler():
            queue = await DBOS.retrieve_queue_async(QUEUE)
            options = {"workflow_name": "bill", "queue_name": QUEUE}
            yearly = {"workflow_fn": bill, "schedule": "0 0 1 1 *"}
            debouncer = Debouncer.create(bill)
            wrong = {
                "start": lambda: DBOS.start_workflow(bill),  # DBS102
                "enqueue": lambda: DBOS.enqueue_workflow(QUEUE, bill),  # DBS102
                "enqueue with options": lambda: DBOS.enqueue_workflow_with_options(options),  # DBS102
                "queue": lambda: queue.enqueue(bill),  # DBS102
                "debounce": lambda: debouncer.debounce("a", 0.01),  # DBS102
                "create schedule": lambda: DBOS.create_schedule(schedule_name="a", **yearly),  # DBS102
                "get schedule": lambda: DBOS.get_schedule("a"),  # DBS102
                "list schedules": lambda: DBOS.list_schedules(),  # DBS102
                "delete schedule": lambda: DBOS.delete_schedule("a"),  # DBS102
            }
            right = {
                "start": lambda: DBOS.start_workflow_async(bill),
                "enqueue": lambda: DBOS.enqueue_workflow_async(QUEUE, bill),
                "enqueue with options": lambda: DBOS.enqueue_workflow_with_options_async(options),
                "queue": lambda: queue.enqueue_async(bill),
                "debounce": lambda: debouncer.debounce_async("b", 0.01),
                "create schedule": lambda: DBOS.create_schedule_async(schedule_name="b", **yearly),
                "get schedule": lambda: DBOS.get_schedule_async("b"),
                "list schedules": lambda: DBOS.list_schedules_async(),
                "delete schedule": lambda: DBOS.delete_schedule_async("b"),
            }
            statements = statements_on_loop()
            on_loop = {"wrong": {}, "right": {}}
            for name, call in wrong.items():
                before = len(statements)
                call()
                on_loop["wrong"][name] = len(statements) > before
            for name, call in right.items():
                before = len(statements)
                await call()
                on_loop["right"][name] = len(statements) > before
            show(**on_loop)

        launch()
        asyncio.run(handler())
    """)
    assert all(facts["wrong"].values()), facts["wrong"]
    assert not any(facts["right"].values()), facts["right"]


@everywhere
def test_dbs103_get_result_holds_the_loop_for_the_whole_child(prove: Prove) -> None:
    """`get_result()` of a synchronous handle stops every coroutine until the child
    ends; in a thread, or awaited, it does not.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import PATIENCE, launch, loop_turns, show

        @DBOS.workflow()
        def bill(within):
            return loop_turns(loop, within)

        @DBOS.workflow()
        async def bill_async():
            return await asyncio.to_thread(loop_turns, loop)

        async def handler():
            global loop
            loop = asyncio.get_running_loop()
            handle = DBOS.start_workflow(bill, 0.2)
            show(wrong=handle.get_result())  # DBS103
            handle = DBOS.start_workflow(bill, PATIENCE)
            show(in_a_thread=await asyncio.to_thread(handle.get_result))
            handle = await DBOS.start_workflow_async(bill_async)
            show(awaited=await handle.get_result())

        launch()
        asyncio.run(handler())
    """)
    assert facts == {"wrong": False, "in_a_thread": True, "awaited": True}


@everywhere
def test_dbs103_deadlock_of_a_workflow_and_its_child(prove: Prove) -> None:
    """A coroutine workflow that waits with `get_result()` for a child on the same loop
    hangs for ever; awaiting, it goes on.
    """
    program = """
        from dbos import DBOS
        from proof import launch, run, show

        @DBOS.workflow()
        async def bill():
            show(child="ran")
            return "billed"

        @DBOS.workflow()
        async def order():
            show(waiting=True)
            handle = DBOS.start_workflow(bill)  # DBS102
            return handle.get_result()  # DBS103

        @DBOS.workflow()
        async def order_rightly():
            handle = await DBOS.start_workflow_async(bill)
            return await handle.get_result()

        launch()
        show(result=run({order}))
    """
    hung = prove(program.replace("{order}", "order"), hangs_for=1.0)
    right = prove(program.replace("{order}", "order_rightly"))
    assert hung == {"waiting": True}
    assert right == {"child": "ran", "result": "billed"}


@everywhere
def test_dbs103_deadlock_on_the_loop_that_launched_dbos(prove: Prove) -> None:
    """DBOS launched on a running loop runs coroutine workflows there, so a synchronous
    `get_result()` on it hangs for ever.
    """
    program = """
        import asyncio
        from dbos import DBOS
        from proof import launch, show

        @DBOS.workflow()
        async def bill():
            show(child="ran")
            return "billed"

        async def wrong():
            launch()
            handle = DBOS.start_workflow(bill)  # DBS102
            show(waiting=True)
            handle.get_result()  # DBS103

        async def right():
            launch()
            handle = await DBOS.start_workflow_async(bill)
            show(result=await handle.get_result())

        asyncio.run({main}())
    """
    hung = prove(program.replace("{main}", "wrong"), hangs_for=1.0)
    right = prove(program.replace("{main}", "right"))
    assert hung == {"waiting": True}
    assert right == {"child": "ran", "result": "billed"}


@everywhere
def test_dbs103_await_of_a_synchronous_handle(prove: Prove) -> None:
    """`await` on the result of a synchronous handle blocks first and raises TypeError
    then.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, loop_turns, outcome_async, show

        @DBOS.workflow()
        def bill():
            turned.append(loop_turns(loop, 0.2))
            return "billed"

        turned = []

        async def wait():
            handle = DBOS.start_workflow(bill)
            return await handle.get_result()  # DBS103

        async def handler():
            global loop
            loop = asyncio.get_running_loop()
            show(wrong=await outcome_async(wait()), loop_turned=turned)

        launch()
        asyncio.run(handler())
    """)
    assert facts["wrong"].startswith("TypeError: ")
    assert facts["loop_turned"] == [False]


@everywhere
def test_dbs104_dropped_step_leaves_no_record(prove: Prove) -> None:
    """An async step that nobody awaits neither runs nor is recorded, in coroutines and
    in synchronous workflows alike.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, recorded, run, show

        @DBOS.step()
        async def charge(how):
            effect(f"charged {how}")

        @DBOS.workflow()
        async def order_dropping():
            charge("dropped")  # DBS104
            return "ordered"

        @DBOS.workflow()
        async def order_keeping():
            charging = charge("kept")  # DBS104
            return "ordered"

        @DBOS.workflow()
        def order_synchronously():
            charge("in def")  # DBS104
            return "ordered"

        @DBOS.workflow()
        async def order():
            await charge("awaited")
            return "ordered"

        launch()
        orders = order_dropping, order_keeping, order_synchronously, order
        show(results=[run(order) for order in orders])
        show(recorded=[recorded(order) for order in orders], effects=effects())
    """)
    assert facts["results"] == ["ordered"] * 4
    assert facts["recorded"] == [[], [], [], ["charge"]]
    assert facts["effects"] == ["charged awaited"]


@everywhere
def test_dbs104_dropped_operations_workflows_and_handles(prove: Prove) -> None:
    """A dropped `_async` operation, child workflow, handle or client method does
    nothing at all.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, database_url, effect, effects, launch
        from proof import recorded
        from proof import run, show, until

        @DBOS.workflow()
        async def bill(how):
            effect(f"billed {how}")

        @DBOS.workflow()
        async def order_dropping():
            DBOS.set_event_async("state", "ordered")  # DBS104
            bill("dropped")  # DBS104
            DBOS.start_workflow_async(bill, "dropped start")  # DBS104
            handle = await DBOS.start_workflow_async(bill, "started")
            handle.get_result()  # DBS104

        @DBOS.workflow()
        async def order():
            await DBOS.set_event_async("state", "ordered")
            await bill("called")
            handle = await DBOS.start_workflow_async(bill, "started")
            await handle.get_result()

        launch()
        run(order_dropping)
        run(order)
        until(lambda: len(effects()) >= 3)
        show(dropping=recorded(order_dropping), right=recorded(order), effects=sorted(effects()))

        async def main():
            client = DBOSClient(system_database_url=database_url(DATABASE.stem))
            options = {"workflow_name": "bill", "queue_name": QUEUE}
            before = len(await DBOS.list_workflows_async())
            client.enqueue_async(options, "dropped")  # DBS104
            dropped = len(await DBOS.list_workflows_async())
            await client.enqueue_async(options, "awaited")
            awaited = len(await DBOS.list_workflows_async())
            show(enqueued=[dropped - before, awaited - before])

        asyncio.run(main())
    """)
    assert facts["dropping"] == ["bill"]
    assert facts["right"] == ["DBOS.setEvent", "bill", "DBOS.getResult", "bill", "DBOS.getResult"]
    assert facts["effects"] == ["billed called", "billed started", "billed started"]
    assert facts["enqueued"] == [0, 1]


def test_dbs104_dropped_transaction(prove: Prove) -> None:
    """A dropped transaction of an async datasource neither runs nor is recorded."""
    pytest.importorskip("aiosqlite")
    facts = prove("""
        import asyncio
        from dbos import AsyncSQLAlchemyDatasource, DBOS
        from proof import database_url, effect, effects, launch, recorded, run, show

        url = database_url("shop").replace("sqlite:", "sqlite+aiosqlite:")
        datasource = asyncio.run(AsyncSQLAlchemyDatasource.create(url))

        @datasource.transaction
        async def save(how):
            effect(f"saved {how}")

        @DBOS.workflow()
        async def order():
            save("dropped")  # DBS104
            await save("awaited")

        launch()
        run(order)
        show(record=recorded(order), effects=effects())
    """)
    assert facts["record"] == ["save"]
    assert facts["effects"] == ["saved awaited"]


@everywhere
def test_dbs105_synchronous_durable_call_stops_the_loop(prove: Prove) -> None:
    """A synchronous step, transaction or workflow called directly in a coroutine
    workflow stops the loop; in a thread it does not, and is recorded all the same.
    """
    facts = prove("""
        import asyncio
        import dbos
        from dbos import DBOS
        from proof import PATIENCE, RELEASE, database_url, launch, loop_turns, recorded, run
        from proof import show

        if RELEASE >= (3,):
            transaction = dbos.SQLAlchemyDatasource.create(database_url("shop")).transaction
        else:
            transaction = DBOS.transaction

        @DBOS.step()
        def resize(within):
            return loop_turns(loop, within)

        @transaction()
        def save(within):
            return loop_turns(loop, within)

        @DBOS.workflow()
        def bill(within):
            return loop_turns(loop, within)

        @DBOS.workflow()
        async def wrong():
            global loop
            loop = asyncio.get_running_loop()
            return [resize(0.2), save(0.2), bill(0.2)]  # DBS105 DBS105 DBS105

        @DBOS.workflow()
        async def right():
            return [
                await asyncio.to_thread(resize, PATIENCE),
                await asyncio.to_thread(save, PATIENCE),
                await asyncio.to_thread(bill, PATIENCE),
                RELEASE < (2, 9) or await DBOS.run_step_async(None, resize, PATIENCE),
            ]

        launch(application_database_url=database_url("application"))
        show(wrong=run(wrong), right=run(right))
        show(wrong_record=recorded(wrong), right_record=recorded(right))
    """)
    assert facts["wrong"] == [False, False, False]
    assert facts["right"] == [True, True, True, True]
    assert facts["wrong_record"] == ["resize", "save", "bill", "DBOS.getResult"]
    again = ["resize"] if prove.release >= (2, 9) else []
    assert facts["right_record"] == [*facts["wrong_record"], *again]


@everywhere
def test_dbs106_async_start_of_a_synchronous_workflow(prove: Prove) -> None:
    """`start_workflow_async` of a synchronous workflow runs it and then fails with
    TypeError; to enqueue it, or to start it in a thread, is fine.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS, SetWorkflowID
        from proof import effect, effects, launch, outcome_async, queue, show, status

        @DBOS.workflow()
        def bill(how):
            effect(f"billed {how}")
            return "billed"

        async def handler():
            with SetWorkflowID("wrong"):
                wrong = await DBOS.start_workflow_async(bill, "wrongly")  # DBS106
            show(wrong=await outcome_async(wrong.get_result()))
            enqueued = await bills.enqueue_async(bill, "from the queue")
            show(enqueued=await outcome_async(enqueued.get_result()))
            started = await asyncio.to_thread(DBOS.start_workflow, bill, "in a thread")
            show(started=await outcome_async(asyncio.to_thread(started.get_result)))

        launch()
        bills = queue()
        asyncio.run(handler())
        show(status=status("wrong"), effects=effects())
    """)
    assert facts["wrong"].startswith("TypeError: ")
    assert facts["status"] == "ERROR"
    assert facts["enqueued"] == "billed"
    assert facts["started"] == "billed"
    assert facts["effects"] == ["billed wrongly", "billed from the queue", "billed in a thread"]


@everywhere
def test_dbs107_await_of_what_is_synchronous(prove: Prove) -> None:
    """`await` on a synchronous step, workflow or operation raises TypeError, after the
    effect has happened.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import effect, effects, launch, outcome_async, queue, recorded, run
        from proof import show, status

        @DBOS.step()
        def charge():
            effect("charged")
            return "charged"

        @DBOS.workflow()
        def bill():
            effect("billed")
            return "billed"

        @DBOS.workflow()
        async def order_wrongly():
            return await charge()  # DBS107

        @DBOS.workflow()
        async def order():
            return await asyncio.to_thread(charge)

        async def call():
            return await bill()  # DBS107

        async def start():
            return await DBOS.start_workflow(bill)  # DBS107

        async def enqueue():
            return await bills.enqueue(bill)  # DBS107

        async def enqueue_rightly():
            handle = await bills.enqueue_async(bill)
            return await handle.get_result()

        launch()
        bills = queue()
        show(step=run(order_wrongly), status=status(order_wrongly), record=recorded(order_wrongly))
        show(right_step=run(order))
        for wrong in call, start, enqueue:
            show(**{wrong.__name__: asyncio.run(outcome_async(wrong()))})
        show(right=asyncio.run(outcome_async(enqueue_rightly())))
        show(charged=effects().count("charged"), billed=effects().count("billed"))
    """)
    for wrong in "step", "call", "start", "enqueue":
        assert facts[wrong].startswith("TypeError: "), facts
    assert facts["status"] == "ERROR"
    assert facts["record"] == ["charge"]
    assert facts["right_step"] == "charged"
    assert facts["right"] == "billed"
    assert facts["charged"] == 2
    assert facts["billed"] == 4


@everywhere
def test_dbs108_task_that_nobody_awaits_is_lost(prove: Prove) -> None:
    """A workflow that does not await its task ends as SUCCESS without it, and recovery
    does not bring it back.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import crash_and_recover, effect, effects, halt_async, launch
        from proof import recorded, run, show, status

        @DBOS.step()
        async def mail(customer):
            await halt_async()
            effect(f"mail to {customer}")

        @DBOS.workflow()
        async def order_wrongly():
            asyncio.create_task(mail("ann"))  # DBS108
            return "ordered"

        @DBOS.workflow()
        async def order():
            mailing = asyncio.create_task(mail("bob"))
            await mailing
            return "ordered"

        launch()
        show(wrong=run(order_wrongly))
        show(right=crash_and_recover(right=order)["right"])
        show(statuses=[status(order_wrongly), status("right")])
        show(records=[recorded(order_wrongly), recorded("right")], effects=effects())
    """)
    assert facts["wrong"] == "ordered"
    assert facts["right"] == "ordered"
    assert facts["statuses"] == ["SUCCESS", "SUCCESS"]
    assert facts["records"] == [[], ["mail"]]
    assert facts["effects"] == ["mail to bob"]


@everywhere
def test_dbs108_task_goes_on_after_the_workflow_without_record(prove: Prove, versions: Table) -> None:
    """If the process lives on, the task that nobody awaits does its work after the
    workflow has ended, and no record tells.
    """
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import effect, effects, launch, recorded, run, show, status, until

        @DBOS.step()
        async def mail():
            while not ended:
                await asyncio.sleep(0.01)
            effect("mailed")

        async def mail_and_tell():
            try:
                await mail()
            finally:
                effect("told")

        @DBOS.workflow()
        async def order():
            asyncio.ensure_future(mail_and_tell())  # DBS108
            await asyncio.sleep(0.01)
            return "ordered"

        ended = False
        launch()
        show(result=run(order), status=status(order))
        ended = True
        until(lambda: len(effects()) == 2)
        show(effects=effects(), recorded=recorded(order))
    """)
    assert facts["result"] == "ordered"
    assert facts["status"] == "SUCCESS"
    assert facts["effects"] == ["mailed", "told"]
    records = (2,) <= prove.release < (3,)
    assert facts["recorded"] == (["mail"] if records else [])
    outlived = "runs, and is recorded" if records else "runs, and is not recorded"
    versions.row("DBS108", "a step that goes on when its workflow has ended", None, works=outlived)
