# dbos-version: ==99.1.0
"""A release that is newer than the linter may have names that no older one has."""

from dbos import DBOS, SetWorkflowColour


@DBOS.workflow()
def send(user: str) -> object:
    with SetWorkflowColour("red"):
        return DBOS.colour_of(user)
