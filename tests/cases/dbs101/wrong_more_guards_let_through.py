"""The same helpers where the argument lets the call through, or nobody knows it."""

from dbos import DBOS


def by_default(text: str, announce: bool = True) -> None:
    if announce:
        DBOS.send("desk", text)  # DBS101


def by_none(text: str | None = None) -> None:
    if text is None:
        return
    DBOS.send("desk", text)  # DBS101


def by_environment(text: str) -> None:
    if not text:
        return
    DBOS.send("desk", text)  # DBS101


@DBOS.workflow()
async def run(text: str) -> None:
    by_default(text)
    by_none(text)
    by_environment(text)
