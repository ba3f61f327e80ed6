# dbos-version: >=2.10,<3
"""Some releases of the range refuse, or refuse in another way."""

from dbos import DBOS


@DBOS.step()
def pack(workflow_id: str) -> None:
    DBOS.set_event("state", "packing")
    DBOS.send(workflow_id, "packing")  # DBS202: fails with AssertionError inside a step (dbos <2.14); call
    DBOS.recv("news")  # DBS202: fails with AssertionError or DBOSException inside a step; call
    DBOS.close_stream("log")  # DBS202: fails with DBOSException inside a step (dbos <2.31.1); call
