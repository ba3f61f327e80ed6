"""What DBS3xx recommends, and what it warns of, on each release.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere
from .table import Table


@everywhere
def test_dbs3xx_remedies_of_each_release(prove: Prove, versions: Table) -> None:
    """Where a remedy exists, it is recorded, so a replay finds the same again."""
    facts = prove("""
        import asyncio

        from dbos import DBOS
        from proof import launch, outcome_async, recorded, run, show

        @DBOS.step()
        async def price(item):
            return len(item)

        async def reserved():
            return await DBOS.reserve_step().run_async(None, price, "tea")

        async def waited():
            wait = DBOS.asyncio_wait  # before there are tasks, which take their steps at some time
            tasks = [asyncio.create_task(price(item)) for item in ("tea", "cup")]
            done, pending = await wait(tasks)
            return len(done)

        async def limited():
            @DBOS.step(timeout_seconds=0.01)
            async def slow():
                await asyncio.sleep(30)

            try:
                return await slow()
            except Exception as error:
                if type(error).__name__ != "DBOSStepTimeoutError":
                    raise
                return "cut off"

        async def run_as_step():
            return await DBOS.run_step_async({"name": "price"}, price, "tea")

        remedies = {remedy.__name__: remedy for remedy in (reserved, waited, limited, run_as_step)}

        @DBOS.workflow()
        async def use(name):
            return await outcome_async(remedies[name]())

        launch()
        for name in remedies:
            use.__name__ = name
            show(**{name: [run(use, name), recorded(name)]})
    """)
    expected = {
        "reserved": ("DBS309", "`DBOS.reserve_step()`", (3, 4), ["price"]),
        "waited": ("DBS311", "`DBOS.asyncio_wait`", (2, 15), ["DBOS.asyncio_wait", "price", "price"]),
        "limited": ("DBS312", "a step with `timeout_seconds`", (2, 31), ["limited.<locals>.slow"]),
        "run_as_step": ("DBS390", "`DBOS.run_step_async`", (2, 9), ["price"]),
    }
    for name, (code, what, since, record) in expected.items():
        told, found = facts[name]
        versions.row(code, what, told, works="is there, and recorded")
        assert found == (record if prove.release >= since else [])
        assert str(told).startswith(("AttributeError: ", "TypeError: ")) == (prove.release < since)


@everywhere
def test_dbs321_stream_reads_of_each_release(prove: Prove, versions: Table) -> None:
    """Reading a stream is a checkpoint from 2.31 on, and two readers are refused; before, neither."""
    facts = prove("""
        import asyncio

        from dbos import DBOS
        from proof import launch, recorded, run, show

        @DBOS.workflow()
        def source():
            for stream in ("tea", "cup"):
                DBOS.write_stream(stream, stream)
                DBOS.close_stream(stream)

        @DBOS.workflow()
        def alone():
            return list(DBOS.read_stream("source", "tea"))

        async def read(stream):
            begun.add(stream)
            try:
                values = DBOS.read_stream_async("source", stream)
                first = await anext(values)
                # Each waits in the middle of its stream until the other has begun.
                while len(begun) < 2:
                    await asyncio.sleep(0.01)
                return [first, *[value async for value in values]]
            except Exception as error:
                return type(error).__name__

        @DBOS.workflow()
        async def beside():
            return await asyncio.gather(read("tea"), read("cup"), return_exceptions=True)  # DBS321

        begun = set()
        launch()
        run(source)
        show(alone=run(alone), recorded=recorded(alone), beside=run(beside))
    """)
    records = prove.release >= (2, 31)
    assert facts["alone"] == ["tea"]
    assert bool(facts["recorded"]) == records
    says = "is a checkpoint" if records else "is not recorded"
    versions.row("DBS321", "reading a stream in a workflow", None, works=says)
    one, other = facts["beside"]
    refused = f"{other}: " if isinstance(other, str) else ""
    versions.row("DBS321", "the second of two reads side by side", f"{refused}refused", works="reads as well")
    assert one == ["tea"]
    assert other == ("DBOSStreamNondeterminismError" if records else ["cup"])


@everywhere
def test_dbs314_cancellation_on_each_release(prove: Prove, versions: Table) -> None:
    """A cancelled workflow learns of it at the next checkpoint, by an error that `except Exception`
    does not catch and `except BaseException` does; from dbos 3 on already at the end of the step
    that runs.
    """
    facts = prove("""
        from dbos import DBOS
        from proof import launch, run, show, status, until

        @DBOS.step()
        def ship():
            DBOS.cancel_workflow(DBOS.workflow_id)
            return "shipped"

        @DBOS.step()
        def note():
            return "noted"

        def told_by(step):
            try:
                return step()
            except Exception as error:
                return f"{type(error).__name__}: an Exception"
            except BaseException as error:  # DBS314
                return f"{type(error).__name__}: no Exception"

        @DBOS.workflow()
        def order():
            told.append(told_by(ship))
            told.append(told_by(note))

        told = []
        launch()
        run(order)
        show(told=told, status=status(order))
    """)
    during, after = facts["told"]
    versions.row("DBS314", "a step during which its workflow is cancelled", during, works="returns")
    versions.row("DBS314", "the next step", after)
    versions.row(
        "DBS314", "the status, where that is swallowed and the workflow ends", None, works=facts["status"]
    )
    if prove.release >= (3,):
        assert during == "DBOSWorkflowConflictIDError: no Exception"
    else:
        assert during == "shipped"
    assert after == "DBOSWorkflowCancelledError: no Exception"
    assert facts["status"] == ("SUCCESS" if prove.release < (2,) else "CANCELLED")
