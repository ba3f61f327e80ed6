"""Steps."""

from dbos import DBOS


@DBOS.step()
def fetch(page: str) -> str:
    return f"text of {page}"


@DBOS.step()
def store(text: str) -> int:
    return len(text)
