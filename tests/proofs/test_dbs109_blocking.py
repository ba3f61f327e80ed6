"""Proofs of DBS109: a call that blocks holds the loop of all coroutine steps and workflows.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs109_blocked_loop(prove: Prove) -> None:
    """While a coroutine step waits in a blocking call, the loop runs nothing else; in a thread it does."""
    facts = prove("""
        import asyncio, threading, time
        from dbos import DBOS
        from proof import launch, loop_turns, show

        turns = []

        def wait(loop):
            # What blocks a thread, and asks from another one whether the loop still turns.
            watcher = threading.Thread(target=lambda: turns.append(loop_turns(loop, within=0.3)))
            watcher.start()
            while watcher.is_alive():
                time.sleep(0.01)  # DBS109

        @DBOS.step()
        async def blocking():
            wait(asyncio.get_running_loop())

        @DBOS.step()
        async def in_thread():
            await asyncio.to_thread(wait, asyncio.get_running_loop())

        @DBOS.workflow()
        async def order():
            await blocking()
            await in_thread()

        launch()
        asyncio.run(order())
        show(turns=turns)
    """)
    assert facts["turns"] == [False, True]
