"""Plain functions: another module makes them durable."""

from dbos import DBOS


def clean(table: str) -> int:
    return len(table)


def load(table: str) -> None:
    DBOS.enqueue_workflow_with_options(
        {"queue_name": "loads", "workflow_name": "clean"}, table
    )


def extract(table: str) -> None:
    load(table)


def report(table: str) -> str:
    return table.upper()
