"""Later steps get the result of the step, and the workflow logs the old object."""

from dbos import DBOS


@DBOS.step()
def clean(rows: list[str]) -> list[str]:
    rows.sort()
    return rows


@DBOS.step()
def load(rows: list[str]) -> int:
    return len(rows)


@DBOS.workflow()
def etl(path: str) -> int:
    rows = [path, "b", "a"]
    cleaned = clean(rows)
    return load(cleaned)
