"""Helpers that ask, in other files, whether a workflow or step runs."""

import random
from datetime import datetime
from ctx import Ctx, current_id, durable, inside, is_step
from fastapi import FastAPI
from dbos import DBOS

app = FastAPI()
ctx = Ctx()


@durable
def roll() -> int:
    return random.randint(1, 6)


def emit(v):
    if inside():
        DBOS.set_event("a", v)


def emit2(v):
    wid = current_id()
    if wid:
        DBOS.set_event("a", v)


def emit3(v):
    if Ctx.outside():
        return
    DBOS.set_event("a", v)


def emit4(v):
    if ctx.in_workflow:
        DBOS.set_event("a", v)
        DBOS.sleep(3)
    else:
        print(datetime.now())


def pause(n):
    if is_step():
        return
    DBOS.sleep(n)


def pause2(n):
    match DBOS.workflow_id:
        case None:
            return
        case _:
            DBOS.sleep(n)


def stamp():
    return None if DBOS.workflow_id else datetime.now().isoformat()


@DBOS.step()
def st(x: int) -> int:
    pause(3)
    emit4(3)
    return x


@DBOS.workflow()
def wf() -> int:
    x = roll()
    emit(x), emit2(x), emit3(x), emit4(x)
    pause(3)
    pause2(3)
    return st(x), stamp()


@app.get("/")
def home():
    emit(1), emit2(1), emit3(1), emit4(1)
    pause2(3)
    return roll(), stamp()
