"""Proofs of DBS708: what patches do to workflows that began with the old code, or are recovered.

A program changes its code by `version`, and replays what it has recorded with another one. In the
programs a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs708_answer_that_nobody_looks_at(prove: Prove) -> None:
    """An old workflow is told to run the old code, and only one that listens can go on."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, recorded, replay, run, show

        version = 1

        @DBOS.step()
        def bill():
            return "billed"

        @DBOS.step()
        def reserve():
            return "reserved"

        @DBOS.step()
        def ship():
            return "shipped"

        @DBOS.workflow()
        def wrong():
            if version == 1:
                return [bill(), ship()]
            DBOS.patch("reserve-first")  # DBS708
            return [reserve(), ship()]

        @DBOS.workflow()
        def right():
            if version == 1:
                return [bill(), ship()]
            if DBOS.patch("reserve-first"):
                first = reserve()
            else:
                first = bill()
            return [first, ship()]

        @DBOS.workflow()
        def new():
            if DBOS.patch("reserve-first"):
                return [reserve(), ship()]
            return [bill(), ship()]

        launch()
        begun = [run(wrong), run(right)]
        version = 2
        show(
            begun=begun,
            wrong=replay(wrong, 3),
            right=replay(right, 3),
            new=run(new),
            record=recorded(new),
        )
    """)
    old = ["billed", "shipped"]
    assert facts["begun"] == [old, old]
    assert facts["wrong"].startswith("DBOSUnexpectedStepError: ")
    assert facts["right"] == old
    assert facts["new"] == ["reserved", "shipped"]
    assert facts["record"] == ["DBOS.patch-reserve-first", "reserve", "ship"]


def test_dbs708_deprecated_and_computed(prove: Prove) -> None:
    """`deprecate_patch` is true for every workflow. A name that differs on replay is another patch."""
    facts = prove("""
        from dbos import DBOS
        from proof import launch, replay, run, show

        version = 1

        @DBOS.step()
        def bill():
            return "billed"

        @DBOS.step()
        def reserve():
            return "reserved"

        @DBOS.workflow()
        def patched():
            if version == 1:
                return reserve() if DBOS.patch("a") else bill()
            answer = DBOS.deprecate_patch("a")
            return [answer, reserve()]

        @DBOS.workflow()
        def fresh():
            return "new" if DBOS.deprecate_patch("a") else "dead"  # DBS708

        @DBOS.workflow()
        def computed():
            return reserve() if DBOS.patch(f"a-{version}") else bill()  # DBS708

        launch()
        begun = [run(patched), run(computed), run(fresh)]
        version = 2
        show(begun=begun, patched=replay(patched, 3), computed=replay(computed, 3))
    """)
    assert facts["begun"] == ["reserved", "reserved", "new"]
    assert facts["patched"] == [True, "reserved"]
    assert facts["computed"].startswith("DBOSUnexpectedStepError: ")


def test_dbs708_side_by_side(prove: Prove) -> None:
    """`patch_async` refuses to run while another task takes its number."""
    facts = prove("""
        import asyncio
        from dbos import DBOS
        from proof import launch, show

        @DBOS.step()
        async def ship():
            return "shipped"

        async def part():
            return await ship() if await DBOS.patch_async("a") else "old"

        def failures(results):
            return sorted(type(one).__name__ for one in results if isinstance(one, Exception))

        @DBOS.workflow()
        async def two_parts():
            return failures(await asyncio.gather(part(), part(), return_exceptions=True))  # DBS708

        @DBOS.workflow()
        async def beside_a_step():
            return failures(await asyncio.gather(part(), ship(), return_exceptions=True))  # DBS708

        @DBOS.workflow()
        async def two_patches():
            patches = [DBOS.patch_async("a"), DBOS.patch_async("b")]
            return failures(await asyncio.gather(*patches, return_exceptions=True))  # DBS708

        @DBOS.workflow()
        async def alone():
            async def think():
                return "thought"

            return failures(await asyncio.gather(part(), think(), return_exceptions=True))

        launch()
        for workflow in (two_parts, beside_a_step, two_patches, alone):
            show(**{workflow.__name__: DBOS.start_workflow(workflow).get_result()})
    """)
    for name in ("two_parts", "beside_a_step", "two_patches"):
        assert facts[name] == ["DBOSPatchNondeterminismError"], name
    assert facts["alone"] == []
