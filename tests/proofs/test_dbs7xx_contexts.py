"""Proofs of DBS703 to DBS706: what IDs and time limits do in a `with`, and without.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs703_one_id_for_many_runs(prove: Prove) -> None:
    """All but the first start under an ID get the first result, in workflows and elsewhere."""
    facts = prove("""
        from dbos import DBOS, SetWorkflowID
        from proof import launch, outcome, show

        runs = []

        @DBOS.workflow()
        def bill(order):
            runs.append(order)
            return order

        @DBOS.workflow()
        def ship(order):
            return f"shipped {order}"

        def take(order):
            with SetWorkflowID("bill"):  # DBS703
                return bill(order)

        @DBOS.workflow()
        def parent(order):
            with SetWorkflowID("child"):  # DBS703
                return DBOS.start_workflow(bill, order).get_result()

        def other(start):
            with SetWorkflowID("bill"):  # DBS703
                return start(ship, "d")

        launch()
        show(
            handler=[take("a"), take("b")],
            workflow=[parent("a"), parent("b")],
            runs=runs,
            called=outcome(other, lambda workflow, order: workflow(order)),
            started=outcome(other, DBOS.start_workflow),
        )
    """)
    assert facts["handler"] == ["a", "a"]
    assert facts["workflow"] == ["a", "a"]
    assert facts["runs"] == ["a", "a"]
    assert facts["called"].startswith("DBOSConflictingWorkflowError: ")
    assert facts["started"].startswith("DBOSConflictingWorkflowError: ")


def test_dbs704_not_entered(prove: Prove) -> None:
    """A context manager by itself changes nothing, and `async with` fails on each of them."""
    facts = prove("""
        import asyncio
        from dbos import (
            DBOS, DBOSContextSetAuth, SetEnqueueOptions, SetShardKey, SetWorkflowAttributes,
            SetWorkflowID, SetWorkflowTimeout,
        )
        from proof import launch, outcome_async, show

        @DBOS.workflow()
        def who():
            return DBOS.workflow_id

        @DBOS.workflow()
        def long():
            DBOS.sleep(0.3)
            return "ended"

        def without():
            SetWorkflowID("mine")  # DBS704
            return who()

        def within():
            with SetWorkflowID("mine"):
                return who()

        def without_limit():
            SetWorkflowTimeout(0.1)  # DBS704
            return long()

        managers = [
            SetWorkflowID("other"),
            SetWorkflowTimeout(3),
            SetEnqueueOptions(priority=1),
            SetWorkflowAttributes({"a": 1}),
            SetShardKey("a"),
            DBOSContextSetAuth("ann", ["admin"]),
        ]

        async def enter(manager):
            async with manager:  # DBS704
                return "entered"

        launch()
        show(
            without=without() == "mine",
            within=within(),
            unlimited=without_limit(),
            asynchronous=[asyncio.run(outcome_async(enter(manager))) for manager in managers],
        )
    """)
    assert facts["without"] is False
    assert facts["within"] == "mine"
    assert facts["unlimited"] == "ended"
    assert len(facts["asynchronous"]) == 6
    assert all(one.startswith(("TypeError: ", "AttributeError: ")) for one in facts["asynchronous"])


def test_dbs705_first_start_takes_the_id(prove: Prove) -> None:
    """Whatever starts first takes the ID; dbos warns in its log about the others."""
    facts = prove("""
        from dbos import DBOS, DBOSClient, Debouncer, SetEnqueueOptions, SetWorkflowID
        from proof import QUEUE, database_url, launch, messages, show

        @DBOS.step()
        def step():
            return "step"

        @DBOS.workflow()
        def who():
            return DBOS.workflow_id

        def ways():
            debouncer = Debouncer.create(who)
            return {
                "call": who,
                "start": lambda: DBOS.start_workflow(who).workflow_id,
                "enqueue": lambda: DBOS.enqueue_workflow(QUEUE, who).workflow_id,
                "debounce": lambda: debouncer.debounce("key", 0.01).workflow_id,
            }

        def twice(name, start):
            with SetWorkflowID(name):
                step()
                return [start(), who()]  # DBS705

        def in_loop():
            with SetWorkflowID("loop"):
                return [DBOS.start_workflow(who).workflow_id for _ in range(2)]  # DBS705

        def inside_each_other():
            with SetWorkflowID("outer"):
                first = who()
                with SetWorkflowID("inner"):
                    return [first, who()]

        def by_client():
            client = DBOSClient(system_database_url=database_url("database"))
            with SetWorkflowID("client"):
                options = {"queue_name": QUEUE, "workflow_name": "who"}
                return [client.enqueue(options).workflow_id, who()]

        launch()
        found = {name: twice(name, start) for name, start in ways().items()}
        warnings = len(messages("Multiple workflows started in the same SetWorkflowID block"))
        show(
            first=[name == ids[0] for name, ids in found.items()],
            second=[name == ids[1] for name, ids in found.items()],
            warnings=warnings,
            loop=in_loop(),
            inside=inside_each_other(),
            client=by_client(),
        )
    """)
    assert facts["first"] == [True] * 4
    assert facts["second"] == [False] * 4
    assert facts["warnings"] == 4
    assert facts["loop"][0] == "loop"
    assert facts["loop"][1] != "loop"
    assert facts["inside"] == ["outer", "inner"]
    assert facts["client"][0] != "client"
    assert facts["client"][1] == "client"


def test_dbs706_values(prove: Prove) -> None:
    """Zero is no limit; the other wrong values raise at once."""
    facts = prove("""
        import math
        from datetime import timedelta
        from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout
        from proof import launch, outcome, show

        @DBOS.workflow()
        def long(rounds):
            for _ in range(rounds):
                DBOS.sleep(0.01)
            return "ended"

        def limited(limit, rounds=8):
            with SetWorkflowTimeout(limit):
                return long(rounds)

        def identified(*args, **kwargs):
            with SetWorkflowID(*args, **kwargs):
                return "ran"

        wrong = [-1, -math.inf, math.nan, math.inf, "30", timedelta(seconds=30)]
        launch()
        show(
            none=outcome(limited, None),
            short=outcome(limited, 0.05, 1000),
            zero=outcome(limited, 0),  # DBS706
            wrong=[outcome(limited, limit) for limit in wrong],  # DBS706
            ids=[outcome(identified, wfid) for wfid in ("", "  ", None)],  # DBS706
            policy=outcome(lambda: identified("a", workflow_id_reuse_policy="fail")),  # DBS706
            policies=[
                outcome(lambda: identified("a", workflow_id_reuse_policy=policy))
                for policy in ("return-existing", "reject", None)
            ],
        )
    """)
    assert facts["none"] == facts["zero"] == "ended"
    assert facts["short"].startswith("DBOSAwaitedWorkflowCancelledError: ")
    kinds = [one.partition(":")[0] for one in facts["wrong"]]
    assert kinds == ["Exception", "Exception", "Exception", "OverflowError", "TypeError", "TypeError"]
    assert all(one.startswith("DBOSException: DBOS Error: Invalid workflow ID") for one in facts["ids"])
    assert facts["policy"].startswith("DBOSException: DBOS Error: Invalid workflow_id_reuse_policy fail")
    assert facts["policies"] == ["ran"] * 3
