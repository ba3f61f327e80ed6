"""The workflow fills its own list from what steps return."""

from dataclasses import dataclass, field

from dbos import DBOS


@dataclass
class Report:
    rows: list[dict] = field(default_factory=list)
    errors: int = 0

    def add(self, row: dict) -> None:
        self.rows.append(row)


@DBOS.step()
def load(page: int) -> list[dict]:
    return [{"page": page}]


@DBOS.workflow()
def export(pages: int) -> Report:
    report = Report()
    for page in range(pages):
        for row in load(page):
            report.add(row)
        report.errors += 1
    return report
