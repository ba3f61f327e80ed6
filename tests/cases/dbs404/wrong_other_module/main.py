"""What the constructor gets comes from another module."""

import settings
from dbos import DBOS
from settings import LEVEL, PLAIN

URL = "postgresql://localhost/shop"

DBOS(config=settings.ANNOTATED)  # DBS404: lacks `name`
DBOS(config=PLAIN)  # DBS404: no setting `pool`
DBOS(config={"name": "shop", "log_level": LEVEL})  # DBS404
DBOS(config=settings.durable(URL))  # DBS404: lacks `name`
