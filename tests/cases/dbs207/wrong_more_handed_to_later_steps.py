"""Later steps get the object that an earlier step has changed."""

from dbos import DBOS


@DBOS.step()
def clean(rows: list[str]) -> None:
    rows.sort()  # DBS207: rows


@DBOS.step()
def load(rows: list[str]) -> int:
    return len(rows)


@DBOS.workflow()
def etl(path: str) -> int:
    rows = [path, "b", "a"]
    clean(rows)
    return load(rows)
