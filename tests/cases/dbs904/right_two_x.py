# dbos-version: >=2,<3
"""The second major version takes the applications."""

import dbos
from dbos import DBOS, DBOSConfig
from dbos import DBOS as D
from fastapi import FastAPI
from flask import Flask

config: DBOSConfig = {"name": "shop"}
app = FastAPI()
site = Flask(__name__)

DBOS(config=config, fastapi=app)
DBOS(config=config, flask=site)
D(config=config, fastapi=app)
dbos.DBOS(config=config, fastapi=app)

DBOS(
    fastapi=app,
    config=config,
)
