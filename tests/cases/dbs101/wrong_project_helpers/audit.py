"""Two files away from the coroutine."""

from dbos import DBOS


def write(desk: str, text: str) -> None:
    _write(f"{desk} {text}")


def _write(line: str) -> None:
    DBOS.send("auditor", line)
