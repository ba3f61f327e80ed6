"""An injected class is the class."""

from typing import Annotated

from fastapi import Depends, FastAPI

from dbos import DBOS

app = FastAPI()


def get_dbos() -> type[DBOS]:
    return DBOS


@app.get("/cancel/{workflow_id}")
async def cancel(workflow_id: str, dbos: Annotated[type[DBOS], Depends(get_dbos)]) -> dict:
    dbos.cancel_workflow(workflow_id)  # DBS101
    return {}


@app.get("/cancel2/{workflow_id}")
async def cancel2(workflow_id: str, dbos: type[DBOS] = Depends(get_dbos)) -> dict:
    dbos.cancel_workflow(workflow_id)  # DBS101
    return {}
