"""Writes the audit trail in the background."""

from dbos import DBOS


@DBOS.workflow()
def archive(entry: str) -> int:
    return store(entry)


@DBOS.step()
def store(entry: str) -> int:
    return len(entry)


def write(entry: str) -> None:
    DBOS.enqueue_workflow("audit", archive, entry)


def write_all(entries: list[str]) -> None:
    for entry in entries:
        DBOS.start_workflow(archive, entry)
    DBOS.enqueue_workflow("audit", archive, "end")
