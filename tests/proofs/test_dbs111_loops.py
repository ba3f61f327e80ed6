"""Proofs of DBS111: event loops of a workflow's or step's own.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere, on


@everywhere
def test_dbs111_on_a_running_loop(prove: Prove) -> None:
    """On a running loop another one is refused, in a coroutine and in what it calls."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome_async, show

        @DBOS.step()
        async def fetch():
            return "fetched"

        async def plain():
            return "plain"

        def helper():
            return asyncio.run(plain())  # DBS111

        @DBOS.workflow()
        async def direct():
            return asyncio.run(fetch())  # DBS111

        @DBOS.workflow()
        async def by_helper():
            return helper()

        @DBOS.workflow()
        async def by_loop():
            return asyncio.new_event_loop().run_until_complete(plain())  # DBS111

        @DBOS.workflow()
        async def in_thread():
            return await asyncio.to_thread(helper)

        async def main():
            show(wrong=[await outcome_async(one()) for one in (direct, by_helper, by_loop)])
            show(right=await in_thread())

        launch()
        asyncio.run(main())
    """)
    run = "RuntimeError: asyncio.run() cannot be called from a running event loop"
    loop = "RuntimeError: Cannot run the event loop while another loop is running"
    assert facts == {"wrong": [run, run, loop], "right": "plain"}


@everywhere
def test_dbs111_in_a_synchronous_workflow(prove: Prove) -> None:
    """Up to dbos 3.3 the loop shuts down the executor of dbos; a coroutine without dbos does no harm."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, outcome, run, show

        @DBOS.step()
        async def fetch():
            return "fetched"

        async def plain():
            await asyncio.sleep(0)
            return "plain"

        @DBOS.step()
        def step():
            return asyncio.run(plain())

        @DBOS.workflow()
        def harmless():
            return asyncio.run(plain()) + step() + step()

        @DBOS.workflow()
        def collect():
            return [asyncio.run(fetch()), asyncio.run(fetch())]  # DBS111

        launch()
        show(harmless=run(harmless), collect=outcome(collect))
    """)
    assert facts["harmless"] == "plainplainplain"
    if prove.release >= (3, 4):
        assert facts["collect"] == ["fetched", "fetched"]
    else:
        assert facts["collect"] == "RuntimeError: cannot schedule new futures after shutdown"


@on("1", "2")
def test_dbs111_started_workflow_hangs(prove: Prove) -> None:
    """Where the workflow itself runs in the executor of dbos, shutting that down waits for ever."""
    facts = prove(
        """
        import asyncio
        from dbos import DBOS, SetWorkflowID
        from proof import launch, show, status, until

        @DBOS.step()
        async def fetch():
            show(waiting=True)
            return "fetched"

        @DBOS.workflow()
        def collect():
            return asyncio.run(fetch())  # DBS111

        launch()
        with SetWorkflowID("collect"):
            DBOS.start_workflow(collect)
        until(lambda: status("collect") == "SUCCESS")
        """,
        hangs_for=1.0,
    )
    assert facts == {"waiting": True}
