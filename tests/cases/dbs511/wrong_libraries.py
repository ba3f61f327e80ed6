"""Exceptions of libraries whose classes need what pickle does not keep."""

import subprocess

import httpx
from dbos import DBOS
from fastapi import FastAPI, HTTPException, WebSocketException
from starlette import exceptions

app = FastAPI()


class Missing(HTTPException):  # DBS511: needs `status_code`, and pickle keeps nothing
    pass


class Closed(HTTPException):  # DBS511: needs `shop`, and pickle keeps nothing
    def __init__(self, shop: str) -> None:
        super().__init__(status_code=410, detail=shop)


def refuse(shop: str) -> None:
    raise HTTPException(status_code=403, detail=shop)  # DBS511: (reached from step `enter` through


@DBOS.step()
def enter(shop: str) -> None:
    refuse(shop)


@DBOS.step()
def clean(shop: str) -> None:
    raise subprocess.CalledProcessError(cmd="clean", returncode=3)  # DBS511: pass them by position


@app.post("/visit")
@DBOS.workflow()
def visit(shop: str) -> str:
    if shop == "bakery":
        raise HTTPException(status_code=404, detail="no bread")  # DBS511: pass it by position
    if shop == "butcher":
        raise exceptions.HTTPException(status_code=404)  # DBS511: `exceptions.HTTPException` cannot
    if shop == "florist":
        raise Missing(status_code=404)
    if shop == "grocer":
        raise Closed(shop=shop)
    if shop == "market":
        raise WebSocketException(code=1008)  # DBS511
    try:
        enter(shop)
    except ValueError:
        raise httpx.HTTPStatusError("no", request=REQUEST, response=RESPONSE) from None  # DBS511: raise an
    return shop


REQUEST = httpx.Request("GET", "https://shops.example")
RESPONSE = httpx.Response(404)
