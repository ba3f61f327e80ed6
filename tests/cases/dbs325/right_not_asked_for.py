"""Without the opt-in rule an endless workflow is fine."""

from dbos import DBOS


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


@DBOS.workflow()
def follow(source: str) -> None:
    while True:
        fetch(source)
