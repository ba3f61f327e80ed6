"""A script of its own."""

from dbos import DBOS


@DBOS.workflow()
def workflow() -> None: ...


if __name__ == "__main__":
    workflow()
