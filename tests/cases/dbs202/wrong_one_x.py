# dbos-version: >=1.8,<2
"""Version 1 let steps do very little."""

from dbos import DBOS


@DBOS.step()
def pack(workflow_id: str) -> None:
    DBOS.set_event("state", "packing")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.send(workflow_id, "packing")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.get_event(workflow_id, "state")  # DBS202: fails with AssertionError inside a step; call it
    DBOS.recv("news")  # DBS202: fails with AssertionError inside a step; call it
