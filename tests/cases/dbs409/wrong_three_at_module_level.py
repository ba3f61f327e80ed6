"""A module that constructs DBOS three times, and launches it in its main function."""

from dbos import DBOS

north = DBOS(config={"name": "shop-north", "system_database_url": "sqlite:///north.sqlite"})
south = DBOS(config={"name": "shop-south", "system_database_url": "sqlite:///south.sqlite"})  # DBS409
west = DBOS(config={"name": "shop-west", "system_database_url": "sqlite:///west.sqlite"})  # DBS409


def main() -> None:
    DBOS.launch()


if __name__ == "__main__":
    main()
