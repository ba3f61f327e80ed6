"""Web applications handed to the constructor, on the newest major version."""

import dbos
import dbos as durable
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D
from fastapi import FastAPI
from flask import Flask

config: DBOSConfig = {"name": "shop"}
app = FastAPI()
site = Flask(__name__)

DBOS(config=config, fastapi=app)  # DBS904
DBOS(fastapi=app, config=config)  # DBS904
DBOS(config=config, flask=site)  # DBS904
D(config=config, fastapi=app)  # DBS904
dbos.DBOS(config=config, fastapi=app)  # DBS904
durable.DBOS(config=config, flask=site)  # DBS904
instance = DBOS(config=config, fastapi=app)  # DBS904
typed: DBOS = DBOS(config=config, flask=site)  # DBS904
DBOS(config={"name": "shop"}, fastapi=FastAPI())  # DBS904
DBOS(config=config, fastapi=app, conductor_key="key")  # DBS904

DBOS(
    config=config,
    fastapi=app,  # DBS904
)

DBOS(
    flask=site,  # DBS904
    config={
        "name": "shop",
        "system_database_url": "postgresql://localhost/dbos",
    },
    conductor_key="key",
)

DBOS(
    fastapi=app,  # DBS904
    flask=site,  # DBS904
    config=config,
)


def create_app() -> FastAPI:
    application = FastAPI()
    DBOS(config=config, fastapi=application)  # DBS904
    DBOS.launch()
    return application


def create_site() -> Flask:
    from dbos import DBOS as Local

    application = Flask(__name__)
    Local(config=config, flask=application)  # DBS904
    return application


class Application:
    def __init__(self) -> None:
        self.app = FastAPI()
        self.dbos = DBOS(config=config, fastapi=self.app)  # DBS904


def make(application: FastAPI) -> DBOS:
    return DBOS(config=config, fastapi=application)  # DBS904


instances = [DBOS(config=config, fastapi=each) for each in (app, FastAPI())]  # DBS904
