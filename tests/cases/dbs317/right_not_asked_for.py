"""Without the opt-in rule a branch on a switch is fine."""

from dbos import DBOS

MODE = "card"


def set_mode(mode: str) -> None:
    global MODE
    MODE = mode


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def checkout(order: str) -> str:
    if MODE == "card":
        return charge(order)
    return order
