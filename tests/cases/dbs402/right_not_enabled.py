"""Nobody asked."""

from dbos import DBOS

DBOS(config={"name": "shop"})

if __name__ == "__main__":
    DBOS.launch()
    print(DBOS.list_workflows())
