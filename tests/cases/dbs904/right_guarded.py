"""The argument is given to the releases that take it."""

from importlib.metadata import version

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI
from flask import Flask
from packaging.version import Version

config: DBOSConfig = {"name": "shop"}
app = FastAPI()
site = Flask(__name__)

if Version(version("dbos")) < Version("3"):
    DBOS(config=config, fastapi=app)
else:
    DBOS(config=config)

if Version(version("dbos")).major >= 3:
    DBOS(config=config)
else:
    DBOS(config=config, flask=site)

if version("dbos").startswith(("1.", "2.")):
    dbos = DBOS(
        config=config,
        fastapi=app,
    )


def create_app() -> FastAPI:
    application = FastAPI()
    if int(version("dbos").split(".")[0]) < 3:
        DBOS(config=config, fastapi=application)
    else:
        DBOS(config=config)
    return application


def create() -> DBOS:
    return DBOS(config=config, fastapi=app) if Version(version("dbos")) < Version("3") else DBOS(config=config)
