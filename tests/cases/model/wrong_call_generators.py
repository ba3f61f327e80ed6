"""Iterating a generator runs its body."""

from dbos import DBOS


def approvals(topics: list[str]):
    for topic in topics:
        yield DBOS.recv(topic)  # DBS202


def chained(topics: list[str]):
    yield from received(topics)


def received(topics: list[str]):
    for topic in topics:
        yield DBOS.recv(topic)  # DBS202


async def streamed(topics: list[str]):
    for topic in topics:
        yield await DBOS.recv_async(topic)  # DBS202


class Inbox:
    def __init__(self, topics: list[str]) -> None:
        self.topics = topics

    def __iter__(self):
        for topic in self.topics:
            yield DBOS.recv(topic)  # DBS202


def unread(topics: list[str]):
    for topic in topics:
        yield DBOS.recv(topic)


@DBOS.step()
def use_loop(topics: list[str]) -> int:
    found = 0
    for approval in approvals(topics):
        found += bool(approval)
    return found


@DBOS.step()
def use_list(topics: list[str]) -> list[str]:
    return list(chained(topics))


@DBOS.step()
async def use_async_loop(topics: list[str]) -> list[str]:
    return [value async for value in streamed(topics)]


@DBOS.step()
def use_iter(topics: list[str]) -> list[str]:
    return [value for value in Inbox(topics)]
