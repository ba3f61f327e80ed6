"""Calls in handlers, `finally`, `else` and in `with` lines."""

import asyncio

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
async def run(text: str) -> None:
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        DBOS.send("desk", "cancelled")  # DBS101
        raise
    except (ValueError, TypeError) as error:
        DBOS.send("desk", str(error))  # DBS101
    else:
        DBOS.send("desk", "well")  # DBS101
    finally:
        DBOS.send("desk", "end")  # DBS101
    with SetWorkflowID(str(DBOS.get_event("w", "k"))):  # DBS101
        DBOS.send("desk", "in")  # DBS101
    async with asyncio.timeout(DBOS.get_event("w", "k")):  # DBS312 DBS101
        await DBOS.send_async("desk", str(DBOS.get_event("w", "k")))  # DBS101
    for key, value in DBOS.get_all_events("w").items():  # DBS101
        print(key, value)
    del text
    assert DBOS.get_event("w", "k"), DBOS.get_event("w", "m")  # DBS101 DBS101
    raise ValueError(DBOS.get_event("w", "k"))  # DBS101
