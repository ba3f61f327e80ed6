"""Proofs of DBS515 and DBS516: who tries a step again.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs515_retries(prove: Prove) -> None:
    """DBOS tries a step again and logs it; a loop does it in the dark, a decorator above with checkpoints."""
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, messages, recorded, run, show

        def fail_twice(name):
            effect(name)
            if effects().count(name) < 3:
                raise ConnectionError(name)
            return effects().count(name)

        def again(function):  # stands for a library that retries
            def inner():
                while True:
                    try:
                        return function()
                    except ConnectionError:
                        pass
            return inner

        @DBOS.step()
        def loop():
            while True:  # DBS515
                try:
                    return fail_twice("loop")
                except ConnectionError:
                    pass

        @DBOS.step(name="above")
        def step():
            return fail_twice("above")

        above = again(step)

        @DBOS.step(retries_allowed=True, interval_seconds=0.01)
        def retried():
            return fail_twice("retried")

        def order(step):
            @DBOS.workflow(name=step.__name__ + "_order")
            def flow():
                return step()
            flow.__name__ = step.__name__ + "_order"
            return flow

        flows = {"loop": order(loop), "above": order(above), "retried": order(retried)}
        launch()
        show(results={name: run(flow) for name, flow in flows.items()})
        show(records={name: len(recorded(flow)) for name, flow in flows.items()})
        show(logged=len(messages("Step retried failed")) + len(messages("attempt")))
    """)
    assert facts["results"] == {"loop": 3, "above": 3, "retried": 3}
    assert facts["records"] == {"loop": 1, "above": 3, "retried": 1}
    assert facts["logged"] >= 2


def test_dbs516_first_failure(prove: Prove) -> None:
    """Without `retries_allowed` the first failure of a step fails the workflow."""
    facts = prove("""
        from dbos import DBOS
        from proof import effect, effects, launch, run, show

        def connect(name):
            effect(name)
            if effects().count(name) < 2:
                raise ConnectionError("lost")
            return "page"

        @DBOS.step()  # stands for a step that calls another system
        def page():
            return connect("page")

        @DBOS.step(retries_allowed=True, interval_seconds=0.01)
        def retried():
            return connect("retried")

        @DBOS.workflow()
        def once():
            return page()

        @DBOS.workflow()
        def again():
            return retried()

        launch()
        show(once=run(once), again=run(again))
    """)
    assert facts == {"once": "ConnectionError: lost", "again": "page"}
