# dbos-version: >=1.10,<=3.0
"""The end of the range counts."""

from dbos import DBOS, DBOSConfig
from flask import Flask

config: DBOSConfig = {"name": "shop"}
site = Flask(__name__)
dbos = DBOS(flask=site, config=config)  # DBS904
