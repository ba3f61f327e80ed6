"""Steps of both kinds."""

from dbos import DBOS


@DBOS.step()
async def fetch(page: str) -> str:
    return page


@DBOS.step()
def count(page: str) -> int:
    return len(page)


def fetch_later(page: str):
    return fetch(page)
