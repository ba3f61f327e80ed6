"""The handlers in the other file let the cancellation through, or stand in steps."""

from dbos import DBOS
from helpers import deliver, fetch, fetch_carefully, parse


@DBOS.workflow()
def crawl(page: str) -> str:
    text = fetch_carefully(page)
    number = parse(text)
    return deliver(f"{number}")


@DBOS.workflow()
def crawl_with_attempts(page: str) -> str:
    for _ in range(3):
        try:
            return fetch_carefully(page)
        except Exception:
            print("once more")
    return fetch(page)
