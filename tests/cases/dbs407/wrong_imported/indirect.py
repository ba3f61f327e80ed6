"""Imports them too late, by way of another module."""

from dbos import DBOS


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    import more  # DBS407

    print(more)


if __name__ == "__main__":
    main()
