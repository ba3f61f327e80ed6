"""A route is no workflow, whatever it asks."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


def in_workflow() -> bool:
    return DBOS.workflow_id is not None


def publish(key: str, value: object) -> None:
    DBOS.set_event(key, value)  # DBS203: `d` through `publish`


@app.get("/a")
def a() -> None:
    if DBOS.workflow_id is not None:
        publish("a", 1)
    if not DBOS.workflow_id:
        return
    publish("b", 1)


@app.get("/b")
def b() -> None:
    if in_workflow():
        publish("a", 1)
        DBOS.sleep(3)
    in_workflow() and publish("a", 1)


@app.get("/c")
def c() -> None:
    wid = DBOS.workflow_id or "none"
    DBOS.set_event("a", wid)  # DBS203
    if not in_workflow():
        DBOS.sleep(3)  # DBS203


@app.get("/d")
def d() -> None:
    print(DBOS.workflow_id)
    publish("d", [DBOS.sleep(1) for one in "abc" if in_workflow()])
