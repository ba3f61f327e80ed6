"""Synchronous generators that the coroutine itself consumes."""

import itertools
from collections.abc import Iterator

from dbos import DBOS


def words(workflow_id: str) -> Iterator[str]:
    for word in DBOS.read_stream(workflow_id, "words"):  # DBS101
        yield word.upper()


def events(ids: list[str]) -> Iterator[object]:
    for one in ids:
        yield DBOS.get_event(one, "k")  # DBS101


def chained(workflow_id: str) -> Iterator[str]:
    yield from words(workflow_id)


async def main(workflow_id: str, ids: list[str]) -> object:
    for word in chained(workflow_id):
        print(word)
    lazily = events(ids)
    first = next(lazily)
    rest = list(lazily)
    text = ",".join(str(event) for event in events(ids))
    some = list(itertools.islice(events(ids), 3))
    return first, rest, text, some, dict(enumerate(events(ids))), [*events(ids)]
