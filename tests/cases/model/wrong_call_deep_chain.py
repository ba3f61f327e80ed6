"""Seven helpers between the step and the mistake."""

from dbos import DBOS


def first(topic: str) -> str:
    return second(topic)


def second(topic: str) -> str:
    return third(topic)


def third(topic: str) -> str:
    return fourth(topic)


def fourth(topic: str) -> str:
    return fifth(topic)


def fifth(topic: str) -> str:
    return sixth(topic)


def sixth(topic: str) -> str:
    return seventh(topic)


def seventh(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@DBOS.step()
def use_chain(topic: str) -> str:
    return first(topic)
