"""Names of dbos for the project."""

from dbos import DBOS

step = DBOS.step
nap = DBOS.sleep_async


def durable(fn):
    return DBOS.workflow()(fn)
