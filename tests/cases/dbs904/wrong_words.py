"""The messages show the constructor without the application."""

import functools

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI
from flask import Flask

config: DBOSConfig = {"name": "shop"}
app = FastAPI()
OPTIONS = {
    "fastapi": app,  # DBS904: leave it out
}

DBOS(config=config, fastapi=app)  # DBS904: write `DBOS(config=config)`, and call `DBOS.launch()` and `DBOS.destroy()` in the lifespan of `app`
DBOS(config=config, flask=Flask("shop"))  # DBS904: write `DBOS(config=config)`, and call `DBOS.launch()` before `Flask("shop")` is served
DBOS(config=config, fastapi=None)  # DBS904: leave it out
DBOS(config=config, **OPTIONS)
functools.partial(DBOS, fastapi=app)(config=config)  # DBS904: leave it out
