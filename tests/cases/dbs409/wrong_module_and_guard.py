"""Once when it is imported, once when it is run."""

from dbos import DBOS

DBOS(config={"name": "shop"})

if __name__ == "__main__":
    DBOS(config={"name": "worker"})  # DBS409
    DBOS.launch()
    print(DBOS.list_workflows())
