"""A synchronous step and a synchronous workflow, right for synchronous callers."""

from dbos import DBOS


@DBOS.step()
def announce(desk: str) -> None:
    DBOS.send(desk, "open")


@DBOS.workflow()
def close_desk(desk: str) -> str:
    DBOS.sleep(60)
    return desk
