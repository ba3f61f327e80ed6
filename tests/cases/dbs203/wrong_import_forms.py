import os

import dbos
from dbos import DBOS as D
from fastapi import FastAPI

app = FastAPI()
instance = D(config={"name": "imports", "system_database_url": os.environ["IMPORTS_DB"]})
publish = D.set_event


class Holder:
    INSTANCE = instance


class Api:
    def __init__(self) -> None:
        self.dbos = instance

    def mark(self) -> None:
        self.dbos.set_event("marked", 1)  # DBS203


@app.get("/module")
def by_module() -> None:
    dbos.DBOS.set_event("seen", 1)  # DBS203


@app.get("/alias")
def by_alias() -> None:
    D.set_event("seen", 1)  # DBS203


@app.get("/instance")
def by_instance() -> None:
    instance.set_event("seen", 1)  # DBS203


@app.get("/holder")
def by_holder() -> None:
    Holder.INSTANCE.set_event("seen", 1)  # DBS203


@app.get("/operation")
def by_operation() -> None:
    publish("seen", 1)  # DBS203


@app.get("/late")
def by_late_import() -> None:
    from dbos import DBOS

    DBOS.set_event("seen", 1)  # DBS203


@app.get("/attribute")
def by_attribute() -> None:
    Api().mark()


# Routes inside an application factory.
def create_app() -> FastAPI:
    inner = FastAPI()

    @inner.get("/inner")
    def inner_route() -> None:
        D.set_event("seen", 1)  # DBS203

    return inner
