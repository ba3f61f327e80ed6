"""Proofs of DBS321: two stream reads of one workflow at the same time.

Each value that a workflow reads is a checkpoint, and all of them have one name. dbos
refuses a read while another one of the same workflow waits for its value.

In the programs a line with a mistake ends with the code of its rule.
"""

import sys

import pytest

from .harness import Prove

# `source` writes when one of the readers has ended, which is the one that is refused.
TWO_READERS = """
    import asyncio
    from dbos import DBOS, SetWorkflowID
    from proof import launch, recorded, run, show

    @DBOS.workflow()
    async def source():
        await one_has_ended.wait()
        for value in ("a", "b"):
            await DBOS.write_stream_async("tea", value)
            await DBOS.write_stream_async("cup", value)
        await DBOS.close_stream_async("tea")
        await DBOS.close_stream_async("cup")

    async def read(key):
        try:
            return [value async for value in DBOS.read_stream_async("source", key)]
        except Exception as error:
            return type(error).__name__
        finally:
            one_has_ended.set()

    async def read_first(key):
        try:
            return await DBOS.read_stream_offset_async("source", key, 0)
        except Exception as error:
            return type(error).__name__
        finally:
            one_has_ended.set()

    @DBOS.workflow()
    async def trade():
        {body}

    one_has_ended = asyncio.Event()
    launch()
    with SetWorkflowID("source"):
        DBOS.start_workflow(source)
    show(read=run(trade), record=recorded(trade))
"""

READERS = {
    "gather": """
        return await asyncio.gather(read("tea"), read("cup"), return_exceptions=True)  # DBS321
    """,
    "wait": """
        tasks = [asyncio.create_task(read("tea")), asyncio.create_task(read("cup"))]
        await asyncio.wait(tasks)  # DBS321
        return [task.result() for task in tasks]
    """,
    "TaskGroup": """
        async with asyncio.TaskGroup() as group:  # DBS321
            tasks = [group.create_task(read(key)) for key in ("tea", "cup")]
        return [task.result() for task in tasks]
    """,
    "tasks awaited one by one": """
        tea = asyncio.create_task(read("tea"))
        cup = asyncio.create_task(read("cup"))  # DBS321
        return [await tea, await cup]
    """,
    "the same stream twice": """
        return await asyncio.gather(read("tea"), read("tea"), return_exceptions=True)  # DBS321
    """,
}


@pytest.mark.parametrize("readers", READERS)
def test_dbs321_second_reader_is_refused(prove: Prove, readers: str) -> None:
    """While one reader waits for a value, the other one fails."""
    if readers == "TaskGroup" and sys.version_info < (3, 11):
        pytest.skip("no TaskGroup before Python 3.11")
    facts = prove(TWO_READERS.replace("{body}", READERS[readers].strip()))
    assert facts["read"] == [["a", "b"], "DBOSStreamNondeterminismError"]


FIRST_VALUES = {
    "two single values": """
        values = read_first("tea"), read_first("cup")
        return await asyncio.gather(*values, return_exceptions=True)  # DBS321
    """,
    "a single value beside a stream": """
        return await asyncio.gather(read_first("tea"), read("cup"), return_exceptions=True)  # DBS321
    """,
}


@pytest.mark.parametrize("readers", FIRST_VALUES)
def test_dbs321_single_values(prove: Prove, readers: str) -> None:
    """`read_stream_offset_async` is a read like the others."""
    facts = prove(TWO_READERS.replace("{body}", FIRST_VALUES[readers].strip()))
    assert facts["read"] == ["a", "DBOSStreamNondeterminismError"]


# Here `source` has written everything beforehand.
READY = """
    import asyncio
    from dbos import DBOS, SetWorkflowID
    from proof import launch, recorded, replays, run, show

    @DBOS.workflow()
    def source():
        for value in ("a", "b"):
            DBOS.write_stream("tea", f"tea {value}")
            DBOS.write_stream("cup", f"cup {value}")

    async def read(key):
        return [value async for value in DBOS.read_stream_async("source", key)]

    @DBOS.step()
    async def keep(value):
        return f"kept {value}"

    @DBOS.step()
    async def read_in_step():
        return await asyncio.gather(read("tea"), read("cup"))

    @DBOS.workflow()
    async def child(key):
        return await read(key)

    {workflow}

    launch()
    run(source)
    show(first=run(trade), record=recorded(trade), replays=replays(trade))
"""

RIGHT = {
    "one after the other": """
    @DBOS.workflow()
    async def trade():
        return [await read("tea"), await read("cup")]
    """,
    "in turn": """
    @DBOS.workflow()
    async def trade():
        teas, cups = [], []
        cup_values = DBOS.read_stream_async("source", "cup")
        async for tea in DBOS.read_stream_async("source", "tea"):
            teas.append(tea)
            cups.append(await anext(cup_values))
        return [teas, cups]
    """,
    "in turn, synchronously": """
    @DBOS.workflow()
    def trade():
        pairs = list(zip(DBOS.read_stream("source", "tea"), DBOS.read_stream("source", "cup")))
        return [[tea for tea, _ in pairs], [cup for _, cup in pairs]]
    """,
    "single values": """
    @DBOS.workflow()
    async def trade():
        teas = [await DBOS.read_stream_offset_async("source", "tea", number) for number in (0, 1)]
        cups = [await DBOS.read_stream_offset_async("source", "cup", number) for number in (0, 1)]
        return [teas, cups]
    """,
    "in a step": """
    @DBOS.workflow()
    async def trade():
        return await read_in_step()
    """,
    "in children": """
    @DBOS.workflow()
    async def trade():
        return await asyncio.gather(child("tea"), child("cup"), return_exceptions=True)
    """,
}


@pytest.mark.parametrize("reads", RIGHT)
def test_dbs321_right_one_read_at_a_time(prove: Prove, reads: str) -> None:
    """One read at a time, in turn or in full, replays alike; steps and children read
    for themselves.
    """
    facts = prove(READY.replace("{workflow}", RIGHT[reads].strip()))
    assert facts["first"] == [["tea a", "tea b"], ["cup a", "cup b"]]
    assert facts["replays"] == [facts["first"]] * (len(facts["replays"]))
    assert facts["record"]


def test_dbs321_right_step_for_each_value(prove: Prove) -> None:
    """A step in the loop of a reader is no read: the next value is asked for afterwards."""
    workflow = """
    @DBOS.workflow()
    async def trade():
        return [await keep(value) async for value in DBOS.read_stream_async("source", "tea")]
    """
    facts = prove(READY.replace("{workflow}", workflow.strip()))
    assert facts["record"] == ["DBOS.readStream", "keep", "DBOS.readStream", "keep", "DBOS.readStream"]
    assert facts["replays"] == [["kept tea a", "kept tea b"]] * 6
