"""Imports them too late."""

from dbos import DBOS

if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    from flows import ship  # DBS407: workflow `ship` is registered

    ship("42")
