"""The same arguments for others."""

import functools

from dbos import DBOS as Durable
from dbos import DBOSConfig
from fastapi import FastAPI
from flask import Flask
from prometheus_client import make_wsgi_app

app = FastAPI()
site = Flask(__name__)
config: DBOSConfig = {"name": "shop"}


class DBOS:
    def __init__(self, config, fastapi=None, flask=None) -> None:
        self.config = config
        self.fastapi = fastapi
        self.flask = flask


class Tracing:
    def __init__(self, fastapi: FastAPI) -> None:
        self.fastapi = fastapi


def instrument(fastapi: FastAPI, flask: Flask) -> None:
    flask.wsgi_app = make_wsgi_app()
    Tracing(fastapi=fastapi)


own = DBOS(config=config, fastapi=app)
both = DBOS(config=config, fastapi=app, flask=site)
tracing = Tracing(fastapi=app)
settings = dict(fastapi=app, flask=site)
later = functools.partial(instrument, fastapi=app)
instrument(fastapi=app, flask=site)
durable = Durable(config=config)


def create(config: DBOSConfig, fastapi: FastAPI) -> FastAPI:
    Durable(config=config)
    return fastapi


create(config=config, fastapi=app)
