"""The instance and the short names."""

from dbos import DBOS, Debouncer

dbos = DBOS(config={"name": "web-shop"})
workflow = dbos.workflow
start = DBOS.start_workflow
enqueue = DBOS.enqueue_workflow


def debounced(fn) -> Debouncer:
    return Debouncer.create(fn)
