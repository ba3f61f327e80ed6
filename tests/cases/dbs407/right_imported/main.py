"""Imports the workflows first."""

import flows
import server
from dbos import DBOS

if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    from flows import ship
    from helpers import pack

    ship(pack("42"))
    print(flows, server)
