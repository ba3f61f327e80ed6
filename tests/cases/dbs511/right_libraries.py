"""Exceptions of libraries that come back, never get out, or belong to no workflow."""

import subprocess
from typing import Any

from dbos import DBOS
from fastapi import FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError

app = FastAPI()
OPTIONS: dict[str, Any] = {"status_code": 404}


class Closed(HTTPException):
    def __init__(self, shop: str) -> None:
        super().__init__(status_code=410, detail=shop)


class Moved(HTTPException):
    def __init__(self, shop: str = "baker") -> None:
        super().__init__(status_code=301, detail=shop)


class Reduced(HTTPException):
    def __reduce__(self) -> Any:
        return Reduced, (self.status_code, self.detail)


@DBOS.step()
def clean(shop: str) -> None:
    raise subprocess.CalledProcessError(3, "clean")


@DBOS.workflow()
def visit(shop: str) -> str:
    if shop == "bakery":
        raise HTTPException(404, detail="no bread")
    if shop == "butcher":
        raise Closed(shop)
    if shop == "florist":
        raise Moved(shop=shop)
    if shop == "grocer":
        raise Reduced(status_code=404)
    if shop == "market":
        raise RequestValidationError(errors=[])
    if shop == "kiosk":
        raise HTTPException(**OPTIONS)
    try:
        raise HTTPException(status_code=404, detail="no fish")
    except HTTPException as error:
        return str(error.detail)


@DBOS.workflow()
def visit_quietly(shop: str) -> str:
    try:
        raise HTTPException(status_code=404, detail=shop)
    except Exception:
        return shop


@app.get("/shops/{shop}")
def show(shop: str) -> str:
    handle = DBOS.start_workflow(visit, shop)
    if handle.get_status() is None:
        raise HTTPException(status_code=404, detail=shop)
    return shop
