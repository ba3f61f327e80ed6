"""Providers of dependencies that only sync code calls."""

from typing import Annotated

from fastapi import Depends, FastAPI

from dbos import DBOS, WorkflowHandle

app = FastAPI()


def status_of(workflow_id: str):
    return DBOS.get_workflow_status(workflow_id)


def get_dbos() -> type[DBOS]:
    return DBOS


@app.get("/status/{workflow_id}")
async def status(found: Annotated[object, Depends(status_of)]) -> dict:
    return {"status": found}


@app.get("/cancel/{workflow_id}")
def cancel(workflow_id: str, dbos: Annotated[type[DBOS], Depends(get_dbos)]) -> dict:
    dbos.cancel_workflow(workflow_id)
    return {}


@app.get("/result/{workflow_id}")
def result(workflow_id: str) -> str:
    handle: WorkflowHandle[str] = DBOS.retrieve_workflow(workflow_id)
    return handle.get_result()
