"""A program that only creates the database."""

from dbos import DBOS

if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    print("ready")
