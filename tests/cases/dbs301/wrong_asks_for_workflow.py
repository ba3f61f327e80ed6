"""Code that asks for its workflow is looked at where the answer leads."""
import random
import time
from datetime import datetime
import requests
from dbos import DBOS

@DBOS.step()
def s(x: object) -> None: ...


@DBOS.workflow()
def wf1() -> None:
    wid = DBOS.workflow_id or "none"
    s(random.random())  # DBS301


@DBOS.workflow()
def wf2() -> None:
    assert DBOS.workflow_id is not None
    s(random.random())  # DBS301


@DBOS.workflow()
def wf3() -> None:
    if DBOS.workflow_id is None:
        raise RuntimeError("not in a workflow")
    time.sleep(3)  # DBS308
    s(requests.get("x").text)  # DBS304


def now() -> datetime:
    if DBOS.workflow_id is None:
        return datetime.now()
    return DBOS.run_step({"name": "now"}, datetime.now)


def now2() -> datetime:
    if DBOS.workflow_id:
        return DBOS.run_step({"name": "now"}, datetime.now)
    return datetime.now()


def now3() -> datetime:
    in_wf = DBOS.workflow_id is not None
    return DBOS.run_step({"name": "now"}, datetime.now) if in_wf else datetime.now()


def in_workflow() -> bool:
    return DBOS.workflow_id is not None


def now4() -> datetime:
    if in_workflow():
        return DBOS.run_step({"name": "now"}, datetime.now)
    return datetime.now()


def now5() -> datetime:
    if DBOS.workflow_id and not DBOS.step_id:
        return DBOS.run_step({"name": "now"}, datetime.now)
    return datetime.now()


@DBOS.workflow()
def wf4() -> None:
    s(now())
    s(now2())
    s(now3())
    s(now4())
    s(now5())
    log_id = DBOS.workflow_id
    if log_id and log_id.startswith("x"):
        s(1)
    s(datetime.now())  # DBS302
