# dbos-version: ==0.4.0
"""A release that is older than all that are known: what it has is not known."""

from dbos import DBOS, SetWorkflowUUID

DBOS()


@DBOS.workflow()
def send(user: str) -> object:
    with SetWorkflowUUID(user):
        return DBOS.app_db.engine.url
