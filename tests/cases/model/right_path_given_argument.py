"""`given or otherwise()` with the argument given: the way to keep a helper usable from everywhere."""

from dbos import DBOS


def due(order: str, approval=None) -> str:
    return order + (approval or DBOS.recv(order))


def due_checked(order: str, approval=None) -> str:
    if approval is None:
        approval = DBOS.recv(order)
    return order + approval


@DBOS.step()
def remind(order: str, approval: str) -> str:
    return due(order, approval)


@DBOS.step()
def remind_checked(order: str, approval: str) -> str:
    return due_checked(order, approval=approval.strip())
