"""A loop that goes on to the next message when none came."""

from dbos import DBOS


@DBOS.step()
def handle(message: str) -> None: ...


@DBOS.workflow()
def actor(limit: int) -> int:
    seen = 0
    while seen < limit:
        message = DBOS.recv("inbox", timeout_seconds=60)
        if message is None:
            continue
        handle(message)
        seen += 1
    return seen
