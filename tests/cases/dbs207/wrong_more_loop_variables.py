"""One object for all rounds of the loop, or read after the step in the same round."""

from dbos import DBOS


@DBOS.step()
def save(row: dict) -> None:
    row["saved"] = True  # DBS207: row


@DBOS.step()
def count(totals: dict, row: dict) -> None:
    totals["rows"] = totals.get("rows", 0) + 1  # DBS207: totals


@DBOS.workflow()
def import_rows(rows: list[dict]) -> int:
    totals: dict = {}
    good = 0
    for row in rows:
        if totals.get("rows", 0) > 10:
            break
        save(row)
        good += row["saved"]
        count(totals, row)
    return good
