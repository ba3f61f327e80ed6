"""A test runs a workflow twice to see that it runs once."""

from dbos import DBOS, SetWorkflowID


@DBOS.workflow()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def parent() -> str:
    with SetWorkflowID("child"):
        return bill("a")


def test_bill() -> None:
    for _ in range(2):
        with SetWorkflowID("bill"):
            assert bill("a") == "a"
    with SetWorkflowID("bill"):
        ship("a")
