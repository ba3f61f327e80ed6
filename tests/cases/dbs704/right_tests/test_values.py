"""A test tries which values are accepted."""

from dbos import SetWorkflowAttributes, SetWorkflowTimeout


def test_accepted() -> None:
    SetWorkflowAttributes(None)
    SetWorkflowTimeout(30)
