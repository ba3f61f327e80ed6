# dbos-version: >=2.14,<2.31
"""From 2.14 on steps send and ask for events."""

from dbos import DBOS


@DBOS.step()
def pack(workflow_id: str) -> None:
    DBOS.set_event("state", "packing")
    DBOS.send(workflow_id, "packing")
    DBOS.get_event(workflow_id, "state")
