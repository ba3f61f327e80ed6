"""Helpers that only a workflow may call."""

from dbos import DBOS


def wait_for(topic: str) -> str:
    return DBOS.recv(topic)


def wait_indirectly(topic: str) -> str:
    return _wait(topic)


def _wait(topic: str) -> str:
    return wait_for(topic.lower())


def harmless(topic: str) -> str:
    return topic.lower()


class Inbox:
    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    def wait(self, topic: str) -> str:
        return wait_for(self.prefix + topic)

    @property
    def latest(self) -> str:
        return DBOS.recv(self.prefix)


inbox = Inbox("shop-")


def wait_if(topic: str, really: bool = False) -> str:
    if not really:
        return ""
    return DBOS.recv(topic)
