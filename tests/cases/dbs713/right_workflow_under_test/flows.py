"""A workflow that sends."""

# enable: DBS713

from dbos import DBOS


@DBOS.workflow()
def report(parent: str) -> None:
    DBOS.send(parent, "done", topic="report")
