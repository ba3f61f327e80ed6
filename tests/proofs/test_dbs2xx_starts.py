"""Proofs of DBS211 to DBS217: what is started, with which arguments, and who waits for it.

In the programs a line with a mistake ends with the code of its rule.
"""

from dbos_flake8.knowledge.facts import load_behaviour

from .harness import Prove, everywhere, on

FACTS = load_behaviour()


@on("2", "3")
def test_dbs211_called(prove: Prove) -> None:
    """The function runs, and then the call fails with what it has returned."""
    facts = prove("""
        from dbos import DBOS, Debouncer
        from proof import QUEUE, effect, effects, launch, outcome, run, show

        @DBOS.workflow()
        def bill(order):
            effect(order)
            return order

        def plain(order):
            effect(order)
            return order

        @DBOS.workflow()
        def work():
            return DBOS.run_step(None, plain("run_step"))  # DBS211

        launch()
        show(
            start=outcome(lambda: DBOS.start_workflow(bill("start"))),  # DBS211
            enqueue=outcome(lambda: DBOS.enqueue_workflow(QUEUE, bill("enqueue"))),  # DBS211
            debounce=outcome(lambda: Debouncer.create(bill("debounce"))),  # DBS211
            run_step=run(work),
            outside=outcome(lambda: DBOS.run_step(None, plain("outside"))),  # DBS211
            done=effects(),
        )
    """)
    for way in ("start", "enqueue", "debounce"):
        assert facts[way].startswith("AttributeError: 'str' object has no attribute"), facts[way]
    assert facts["run_step"].startswith("AttributeError: 'str' object has no attribute")
    assert facts["outside"].startswith("TypeError: ")
    assert facts["done"] == ["start", "enqueue", "debounce", "run_step", "outside"]


@on("2", "3")
def test_dbs212_undecorated(prove: Prove) -> None:
    """What no decorator has registered cannot be started. A step can, and so can a function that a call of
    the decorator registers, whatever becomes of the result. Schedules take no steps, debouncers no methods.
    """
    facts = prove("""
        import functools

        from dbos import DBOS, Debouncer, DBOSConfiguredInstance
        from proof import QUEUE, launch, outcome, show

        def plain(order):
            return order

        def called(order):
            return order

        DBOS.workflow()(called)

        @DBOS.workflow()
        def bill(order):
            return order

        @DBOS.step()
        def pay(order):
            return order

        @DBOS.dbos_class()
        class Shop(DBOSConfiguredInstance):
            @DBOS.workflow()
            def close(self, day):
                return day

        launch()
        shop = Shop("shop")
        schedule = {"schedule_name": "s", "schedule": "0 0 1 1 *"}
        show(
            plain=outcome(lambda: DBOS.start_workflow(plain, 1)),  # DBS212
            enqueued=outcome(lambda: DBOS.enqueue_workflow(QUEUE, plain, 1)),  # DBS212
            anonymous=outcome(lambda: DBOS.start_workflow(lambda: 1)),  # DBS212
            builtin=outcome(lambda: DBOS.start_workflow(print, 1)),  # DBS212
            partial=outcome(lambda: DBOS.start_workflow(functools.partial(bill, 1))),  # DBS212
            text=outcome(lambda: DBOS.start_workflow("bill", 1)),  # DBS212
            debounced=outcome(lambda: Debouncer.create(plain)),  # DBS212
            method=outcome(lambda: Debouncer.create(shop.close)),  # DBS212
            scheduled=outcome(lambda: DBOS.create_schedule(workflow_fn=plain, **schedule)),  # DBS212
            step=outcome(lambda: DBOS.create_schedule(workflow_fn=pay, **schedule)),  # DBS212
            right=[
                DBOS.start_workflow(pay, 1).get_result(),
                DBOS.enqueue_workflow(QUEUE, pay, 2).get_result(),
                DBOS.start_workflow(called, 3).get_result(),
                DBOS.start_workflow(shop.close, 4).get_result(),
            ],
        )
    """)
    for way in ("plain", "enqueued", "anonymous", "builtin", "debounced", "scheduled"):
        assert facts[way].startswith("DBOSWorkflowFunctionNotFoundError: "), facts[way]
    for way in ("partial", "text"):
        assert facts[way].startswith("AttributeError: "), facts[way]
    assert facts["method"].startswith("TypeError: Only workflow functions may be debounced")
    assert facts["step"].startswith("DBOSException: ")
    assert facts["right"] == [1, 2, 3, 4]


@everywhere
def test_dbs213_wrong_arguments(prove: Prove) -> None:
    """The start succeeds, and the workflow ends with TypeError."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        @DBOS.workflow()
        def bill(order, tax, *, fast=False):
            return order

        @DBOS.step()
        def pay(order):
            return order

        def start(*args, **kwargs):
            handle = DBOS.start_workflow(*args, **kwargs)
            return outcome(handle.get_result)

        launch()
        show(
            missing=start(bill, 1),  # DBS213
            surplus=start(bill, 1, 2, 3),  # DBS213
            unknown=start(bill, 1, 2, slow=True),  # DBS213
            twice=start(bill, 1, 2, order=1),  # DBS213
            step=start(pay, 1, 2),  # DBS213
            right=start(bill, 1, tax=2, fast=True),
        )
    """)
    assert facts.pop("right") == 1
    assert all(one.startswith("TypeError: ") for one in facts.values()), facts


def test_dbs213_enqueued(prove: Prove) -> None:
    """The same on a queue and from a debouncer."""
    facts = prove("""
        from dbos import DBOS, Debouncer
        from proof import QUEUE, launch, outcome, show

        @DBOS.workflow()
        def bill(order, tax):
            return order

        debouncer = Debouncer.create(bill)
        launch()
        enqueued = DBOS.enqueue_workflow(QUEUE, bill, 1)  # DBS213
        debounced = debouncer.debounce("key", 0.01, 1)  # DBS213
        error = outcome(enqueued.get_result)
        show(enqueued=error, status=enqueued.get_status().status, debounced=outcome(debounced.get_result))
    """)
    assert facts.pop("status") == "ERROR"
    assert all(one.startswith("TypeError: ") for one in facts.values()), facts


def test_dbs214_cache_above_step(prove: Prove) -> None:
    """The second workflow takes its step from the cache, and records none. Below the step it is recorded."""
    facts = prove("""
        import functools

        from dbos import DBOS
        from proof import launch, recorded, run, show

        @functools.cache  # DBS214
        @DBOS.step()
        def above(currency):
            return 1.0

        @DBOS.step()
        @functools.cache
        def below(currency):
            return 1.0

        @DBOS.workflow()
        def first():
            return above("eur") + below("eur")

        @DBOS.workflow()
        def second():
            return above("eur") + below("eur")

        launch()
        show(results=[run(first), run(second)], first=recorded(first), second=recorded(second))
    """)
    assert facts == {"results": [2.0, 2.0], "first": ["above", "below"], "second": ["below"]}


@on("2", "3")
def test_dbs215_schedules_in_workflow(prove: Prove) -> None:
    """Three operations raise in a workflow and work in a step; the others work in a workflow."""
    facts = prove("""
        from datetime import datetime, timezone

        from dbos import DBOS
        from proof import launch, outcome, run, show

        @DBOS.workflow()
        def nightly(at, context):
            return "done"

        times = datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2026, 1, 2, tzinfo=timezone.utc)
        calls = {
            "apply_schedules": lambda: DBOS.apply_schedules([]),  # DBS215
            "backfill_schedule": lambda: print(DBOS.backfill_schedule("s", *times)),  # DBS215
            "trigger_schedule": lambda: print(DBOS.trigger_schedule("s")),  # DBS215
        }

        @DBOS.workflow()
        def work():
            return {name: outcome(call) for name, call in calls.items()}

        @DBOS.step()
        def step():
            return {name: outcome(call) for name, call in calls.items()}

        @DBOS.workflow()
        def through_step():
            return step()

        @DBOS.workflow()
        def others():
            DBOS.create_schedule(schedule_name="t", workflow_fn=nightly, schedule="0 0 1 1 *")
            DBOS.pause_schedule("t")
            DBOS.resume_schedule("t")
            DBOS.delete_schedule("t")
            return DBOS.get_schedule("t")

        launch()
        DBOS.create_schedule(schedule_name="s", workflow_fn=nightly, schedule="0 0 1 1 *")
        show(
            names=[f"dbos.DBOS.{name}" for name in calls],
            work=run(work),
            step=run(through_step),
            others=run(others),
        )
    """)
    assert all(FACTS.has("refused_in_workflow", name) for name in facts["names"])
    for name, refusal in facts["work"].items():
        words = f"DBOSException: DBOS Error: DBOS.{name} cannot be called from within a workflow"
        assert refusal.startswith(words), refusal
    assert set(facts["step"].values()) == {None}
    assert facts["others"] is None


def test_dbs216_child_on_own_queue(prove: Prove) -> None:
    """With a limit of one the child stays ENQUEUED and the parent PENDING; on another queue both end."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import QUEUE, launch, show, status, until

        @DBOS.workflow()
        def child():
            return "done"

        @DBOS.workflow()
        def parent(queue):
            with SetWorkflowID("child-" + queue):
                handle = DBOS.enqueue_workflow(queue, child)  # DBS216
            return handle.get_result()

        launch()
        DBOS.register_queue("one", global_concurrency=1, polling_interval_sec=0.02)
        with SetWorkflowID("stuck"):
            DBOS.enqueue_workflow("one", parent, "one")
        until(lambda: status("child-one") == "ENQUEUED")
        # These come later, again and again: had the child been started, it would be over.
        for _ in range(3):
            DBOS.enqueue_workflow(QUEUE, child).get_result()
        show(
            right=DBOS.enqueue_workflow(QUEUE, parent, QUEUE).get_result(),
            child=status("child-one"),
            parent=status("stuck"),
        )
    """)
    assert facts == {"right": "done", "child": "ENQUEUED", "parent": "PENDING"}


def test_dbs217_result_before_commit(prove: Prove) -> None:
    """Before the commit nobody sees the workflow, so `get_result` cannot return; after it, it does."""
    facts = prove("""
        import sqlalchemy
        from dbos import DBOS, DBOSClient
        from proof import DATABASE, QUEUE, database_url, launch, show

        @DBOS.workflow()
        def work():
            return "done"

        launch()
        client = DBOSClient(system_database_url=database_url(DATABASE.stem))
        engine = sqlalchemy.create_engine(database_url(DATABASE.stem))
        target = {"workflow_name": work.__qualname__, "queue_name": QUEUE}
        with engine.begin() as connection:
            handle = client.enqueue_in_transaction(connection, target)
            # What `get_result` asks for, again and again (DBS217).
            seen = [one.workflow_id for one in client.list_workflows(workflow_ids=[handle.workflow_id])]
        show(seen=seen, after=handle.get_result())
    """)
    assert facts == {"seen": [], "after": "done"}
