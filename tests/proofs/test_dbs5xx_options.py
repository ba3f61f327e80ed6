"""Proofs of DBS502, DBS503, DBS504 and DBS521: the options of steps, and roles.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs502_options_of_coroutines(prove: Prove) -> None:
    """A synchronous function cannot be decorated with a timeout or made preemptible, and no
    step can have a timeout that is not positive and finite.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, run, show

        def load():
            return "loaded"

        async def load_soon():
            return "loaded soon"

        def made(function, **options):
            return outcome(lambda: DBOS.step(**options)(function).__name__)

        show(
            timeout=made(load, timeout_seconds=3),
            preemptible=made(load, preemptible=True),
            harmless=made(load, timeout_seconds=None, preemptible=False),
            right=made(load_soon, timeout_seconds=3, preemptible=True),
            bad=[made(load_soon, timeout_seconds=float(n)) for n in ("0", "-1", "inf", "nan")],
        )

        async def may_retry(error):
            return True

        @DBOS.step(retries_allowed=True, should_retry=may_retry)  # DBS502
        def with_predicate():
            return "never"

        @DBOS.step(retries_allowed=True, should_retry=may_retry)
        async def with_right_predicate():
            return "awaited"

        @DBOS.workflow()
        def by_predicate():
            return with_predicate()

        @DBOS.workflow()
        async def by_right_predicate():
            return await with_right_predicate()

        @DBOS.workflow()
        def by_call():
            return DBOS.run_step({"timeout_seconds": 3}, load)  # DBS502

        launch()
        show(predicate=run(by_predicate), right_predicate=run(by_right_predicate), call=run(by_call))
        show(outside=DBOS.run_step({"timeout_seconds": 3}, load))  # DBS502
    """)
    assert facts["timeout"].startswith("DBOSException: ") and "is sync" in facts["timeout"]
    assert facts["preemptible"].startswith("DBOSException: ") and "is sync" in facts["preemptible"]
    assert facts["harmless"] == "load"
    assert facts["right"] == "load_soon"
    assert all(told.endswith("must be positive and finite.") for told in facts["bad"]), facts["bad"]
    assert "should_retry is async" in facts["predicate"]
    assert facts["right_predicate"] == "awaited"
    assert facts["call"].startswith("DBOSException: ")
    assert facts["outside"] == "loaded"


def test_dbs503_retries_that_are_not_allowed(prove: Prove) -> None:
    """Without `retries_allowed=True` a step that fails is tried once, whatever else is said."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, run, show

        tried = {}

        def fail(name):
            tried[name] = tried.get(name, 0) + 1
            raise ValueError(name)

        @DBOS.step(max_attempts=3, interval_seconds=0.01)  # DBS503
        def described():
            fail("described")

        @DBOS.step(retries_allowed=True, max_attempts=3, interval_seconds=0.01)
        def allowed():
            fail("allowed")

        @DBOS.workflow()
        def first():
            described()

        @DBOS.workflow()
        def second():
            DBOS.run_step({"max_attempts": 3}, fail, "called")  # DBS503

        @DBOS.workflow()
        def third():
            allowed()

        launch()
        show(outcomes=[run(first), run(second), run(third)], tried=tried)
    """)
    assert facts["outcomes"][:2] == ["ValueError: described", "ValueError: called"]
    assert facts["outcomes"][2].startswith("DBOSMaxStepRetriesExceeded: ")
    assert facts["tried"] == {"described": 1, "called": 1, "allowed": 3}


def test_dbs504_decorators(prove: Prove) -> None:
    """Unknown keywords and arguments by position raise at once, bad numbers when the step
    runs or is retried.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, run, show

        show(
            unknown=outcome(lambda: DBOS.step(max_retries=3)),  # DBS504
            position=outcome(lambda: DBOS.step("load")),  # DBS504
            workflow=outcome(lambda: DBOS.workflow("load")),  # DBS504
        )

        @DBOS.step(retries_allowed=True, max_attempts=0)  # DBS504
        def never():
            return "never"

        @DBOS.step(retries_allowed=True, interval_seconds=-1, max_attempts=2)  # DBS504
        def backwards():
            raise OSError("away")

        @DBOS.step(retries_allowed=True, max_attempts="3")  # DBS504
        def worded():
            return "never"

        @DBOS.workflow()
        def run_never():
            return never()

        @DBOS.workflow()
        def run_backwards():
            return backwards()

        @DBOS.workflow()
        def run_worded():
            return worded()

        launch()
        show(runs=[run(run_never), run(run_backwards), run(run_worded)])
    """)
    assert facts["unknown"] == "TypeError: DBOS.step() got an unexpected keyword argument 'max_retries'"
    assert facts["position"].startswith("TypeError: DBOS.step() takes 1 positional argument")
    assert facts["workflow"].startswith("TypeError: DBOS.workflow() takes 1 positional argument")
    never, backwards, worded = facts["runs"]
    assert never == "AssertionError: "
    assert backwards.startswith("ValueError: ")
    assert worded.startswith("TypeError: ")


def test_dbs504_run_step(prove: Prove) -> None:
    """`run_step` needs its options first; keys that it does not know do nothing."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, outcome, show

        def load(url):
            return url

        launch()
        show(
            missing=outcome(lambda: DBOS.run_step(load, "a")),  # DBS504
            text=outcome(lambda: DBOS.run_step("load", load, "a")),  # DBS504
            unknown=outcome(lambda: DBOS.run_step({"retries": 3}, load, "a")),  # DBS504
            right=[DBOS.run_step(None, load, "a"), DBOS.run_step({"name": "load"}, load, "a")],
        )
    """)
    assert facts["missing"].startswith("TypeError: ") and "not a mapping" in facts["missing"]
    assert facts["text"].startswith("TypeError: ") and "not a mapping" in facts["text"]
    assert facts["unknown"] == "a"
    assert facts["right"] == ["a", "a"]


def test_dbs504_isolation_levels(prove: Prove) -> None:
    """A level that is none fails whenever the transaction is called."""
    facts = prove("""
        from dbos import DBOS, SQLAlchemyDatasource
        from proof import configure, database_url, outcome, run, show

        configure()
        ds = SQLAlchemyDatasource.create(database_url("shop"))

        @ds.transaction(isolation_level="SNAPSHOT")  # DBS504
        def snapshot():
            return "never"

        @ds.transaction(isolation_level="SERIALIZABLE")
        def serializable():
            return "saved"

        @DBOS.workflow()
        def order():
            return [outcome(snapshot), serializable(), outcome(lambda: ds.run_tx_step(order.__name__, order))]

        DBOS.launch()
        show(order=run(order), lacks=outcome(lambda: ds.run_tx_step(serializable)))
    """)
    snapshot, serializable, _ = facts["order"]
    assert snapshot.startswith("ArgumentError: Invalid value 'SNAPSHOT' for isolation_level")
    assert serializable == "saved"
