"""Imports, launches."""

import flows
from dbos import DBOS

DBOS(config={"name": "shop"})

if __name__ == "__main__":
    DBOS.launch()
    print(flows, DBOS.list_workflows())
