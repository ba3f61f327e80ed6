"""A class decorator that registers methods by name."""

from dbos import DBOS


def durable_methods(*names: str):
    def decorate(cls):
        for name in names:
            setattr(cls, name, DBOS.step()(getattr(cls, name)))
        return cls

    return decorate


@durable_methods("wait", "pause")
class Post:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202

    def pause(self) -> None:
        DBOS.sleep(5)  # DBS202

    def collect(self, topic: str) -> str:
        return DBOS.recv(topic)
