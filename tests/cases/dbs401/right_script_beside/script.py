"""A script that nobody imports, and that defines nothing to import."""

import sys

from dbos import DBOS
from flows import ship

DBOS(config={"name": "shop"})
DBOS.launch()
for order in sys.argv[1:]:
    ship(order)
DBOS.destroy()
