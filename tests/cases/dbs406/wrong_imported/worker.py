"""A script that launches and ends."""

import consumers
from dbos import DBOS

print(consumers)
DBOS(config={"name": "shop"})
DBOS.launch()  # DBS406: before its consumers
