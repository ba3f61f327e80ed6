# dbos-version: >=2.1,<2.14
"""Before 2.14 a step could neither send nor ask for an event; it could set one from 2.1 on."""

from dbos import DBOS


@DBOS.step()
def pack(workflow_id: str) -> None:
    DBOS.set_event("state", "packing")
    DBOS.write_stream("log", "packing")
    DBOS.send(workflow_id, "packing")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.get_event(workflow_id, "state")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.recv("news")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.close_stream("log")  # DBS202: fails with DBOSException inside a step; call it


@DBOS.step()
async def pack_async(workflow_id: str) -> None:
    await DBOS.set_event_async("state", "packing")
    await DBOS.send_async(workflow_id, "packing")  # DBS202: AssertionError
    await DBOS.get_event_async(workflow_id, "state")  # DBS202: AssertionError


@DBOS.workflow()
def order(workflow_id: str) -> None:
    DBOS.send(workflow_id, "packing")
    DBOS.get_event(workflow_id, "state")
    pack(workflow_id)
