"""Each round of the loop has an object of its own."""

from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Row:
    number: int
    error: str = ""


@DBOS.step()
def save(row: dict) -> None:
    row.setdefault("source", "csv")
    print(row)


@DBOS.step()
def check(row: Row) -> str:
    row.error = "none"
    return row.error


@DBOS.workflow()
def import_rows(rows: list[dict]) -> int:
    total = 0
    for row in rows:
        total += row["amount"]
        save(row)
    return total


@DBOS.workflow()
def import_new(count: int) -> list[str]:
    found = []
    for number in range(count):
        row = Row(number)
        if row.error:
            continue
        found.append(check(row))
    return found


@DBOS.workflow()
def import_built(count: int) -> int:
    total = 0
    while total < count:
        row = {"amount": total}
        total += row["amount"] + 1
        save(row)
    return total
