"""The steps."""

from dbos import DBOS


@DBOS.step()
def index(tag: str) -> str:
    return tag
