"""Proofs of DBS519: what is no JSON where dbos writes JSON.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs519_attributes(prove: Prove) -> None:
    """Attributes must be a dictionary that Python's `json` can write."""
    facts = prove("""
        import uuid
        from datetime import date, datetime, timedelta
        from decimal import Decimal
        from pathlib import Path
        from dbos import DBOS, SetWorkflowAttributes
        from proof import launch, outcome, show

        @DBOS.workflow()
        def bill():
            return "billed"

        def with_attributes(value):
            with SetWorkflowAttributes(value):
                return bill()

        class Order:
            pass

        wrong = [
            *({"a": one} for one in (
                datetime.now(), date.today(), timedelta(1), Decimal(1), uuid.uuid4(), Path("a"), b"a", {1},
                Order(), lambda: 1,
            )),
            {(1, 2): "a"}, ["a"], "a",
        ]
        right = [{"a": [1, (2, 3)], 1: "b", None: 1.5}, {"at": datetime.now().isoformat()}, None]
        launch()
        show(
            wrong=[outcome(with_attributes, one) for one in wrong],  # DBS519
            right=[outcome(with_attributes, one) for one in right],
        )
        handle = DBOS.start_workflow(bill)
        handle.get_result()
        show(update=outcome(lambda: DBOS.update_workflow_attributes(handle.workflow_id, {"a": {1}})))  # DBS519
    """)
    assert len(facts["wrong"]) == 13
    told = [*facts["wrong"], facts["update"]]
    assert all(one.startswith("DBOSException: DBOS Error: Invalid workflow attributes") for one in told), told
    assert facts["right"] == ["billed"] * 3


def test_dbs519_portable(prove: Prove) -> None:
    """A portable workflow takes and returns JSON, dates, decimals and sets; its steps may return anything."""
    facts = prove("""
        import uuid
        from datetime import date, datetime, time, timedelta
        from decimal import Decimal
        from dbos import DBOS, WorkflowSerializationFormat
        from proof import effect, effects, launch, outcome, run, show

        @DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
        def bill(order):
            return "billed"

        class Order:
            pass

        @DBOS.step()
        def fetch():
            return Order()

        @DBOS.workflow(serialization_type=WorkflowSerializationFormat.PORTABLE)
        def collect():
            fetch()
            effect("done")
            return Order()  # DBS519

        @DBOS.workflow()
        def tell():
            DBOS.set_event("a", b"a", serialization_type=WorkflowSerializationFormat.PORTABLE)  # DBS519

        launch()
        wrong = [b"a", Order(), {1: "a"}, timedelta(1), time(1), uuid.uuid4(), lambda: 1]
        right = [1, "a", (1, 2), {"a": {1}}, datetime.now(), date.today(), Decimal(1)]
        show(
            wrong=[outcome(bill, one) for one in wrong],  # DBS519
            right=[outcome(bill, one) for one in right],
            collect=run(collect),
            effects=effects(),
            tell=run(tell),
        )
    """)
    told = [*facts["wrong"], facts["collect"], facts["tell"]]
    assert all(one.startswith("TypeError: ") and "portable JSON" in one for one in told), told
    assert facts["right"] == ["billed"] * 7
    assert facts["effects"] == ["done"]
