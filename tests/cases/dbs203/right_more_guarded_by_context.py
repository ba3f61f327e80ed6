"""A helper that looks whether a workflow runs, called from a route and from a workflow."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


def report(name: str) -> None:
    if DBOS.workflow_id is not None:
        DBOS.set_event("name", name)
    else:
        print(name)


def report_early(name: str) -> None:
    if not DBOS.workflow_id:
        return
    DBOS.write_stream("names", name)


@DBOS.workflow()
def flow(name: str) -> None:
    report(name)
    report_early(name)


@app.post("/{name}")
def post(name: str) -> None:
    report(name)
    report_early(name)
