"""A program that launches DBOS by itself has to end it by itself."""

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI

config: DBOSConfig = {"name": "shop"}
app = FastAPI()
DBOS(config=config, fastapi=app)  # DBS904: write `DBOS(config=config)`, and call `DBOS.destroy()` at the end of the lifespan of `app`
DBOS.launch()
