"""Proofs of DBS110: streams read in the way of the other kind of function.

In the programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove, everywhere


@everywhere
def test_dbs110_wrong_kind_of_loop(prove: Prove) -> None:
    """`for` and `await` on the asynchronous generator, `async for` and `await` on the other: TypeError."""
    facts = prove("""
        import asyncio
        from dbos import DBOS, SetWorkflowID
        from proof import launch, outcome, outcome_async, show

        @DBOS.workflow()
        def tell():
            DBOS.write_stream("lines", 1)
            DBOS.close_stream("lines")

        async def loop_over():
            for line in DBOS.read_stream_async("tell", "lines"):  # DBS110
                return line

        async def wait_for():
            return await DBOS.read_stream_async("tell", "lines")  # DBS110

        async def listed():
            return list(DBOS.read_stream_async("tell", "lines"))  # DBS110

        async def spread():
            return [*DBOS.read_stream_async("tell", "lines")]  # DBS110

        async def loop_async_over():
            async for line in DBOS.read_stream("tell", "lines"):  # DBS110
                return line

        async def wait_for_generator():
            return await DBOS.read_stream("tell", "lines")  # DBS110

        async def right():
            return [line async for line in DBOS.read_stream_async("tell", "lines")]

        async def main():
            wrong = [loop_over, wait_for, listed, spread, loop_async_over, wait_for_generator]
            show(wrong=[await outcome_async(one()) for one in wrong], right=await right())

        launch()
        with SetWorkflowID("tell"):
            tell()
        asyncio.run(main())
        show(sync=list(DBOS.read_stream("tell", "lines")))
    """)
    assert len(facts["wrong"]) == 6
    assert all(told.startswith("TypeError: ") for told in facts["wrong"]), facts["wrong"]
    assert (facts["right"], facts["sync"]) == ([1], [1])
