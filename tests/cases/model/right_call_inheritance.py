"""The method that is really called is another one."""

from dbos import DBOS


class Worker:
    def run(self, topic: str) -> str:
        return self.fetch(topic)

    def fetch(self, topic: str) -> str:
        return DBOS.recv(topic)


class QuickWorker(Worker):
    def fetch(self, topic: str) -> str:
        return topic


class Listener:
    def listen(self, topic: str) -> str:
        return DBOS.recv(topic)


class DeafListener(Listener):
    def listen(self, topic: str) -> str:
        return topic


class First:
    def wait(self, topic: str) -> str:
        return topic


class Second:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)


class Mixed(First, Second):
    pass


class Quiet:
    def __init__(self, topic: str) -> None:
        self.topic = topic

    def later(self) -> str:
        return DBOS.recv(self.topic)


@DBOS.step()
def use_override(topic: str) -> str:
    return QuickWorker().run(topic)


@DBOS.step()
def use_deaf(topic: str) -> str:
    return DeafListener().listen(topic)


@DBOS.step()
def use_mixed(topic: str) -> str:
    return Mixed().wait(topic)


@DBOS.step()
def use_constructor(topic: str) -> str:
    return Quiet(topic).topic


@DBOS.step()
def use_unrelated(worker, topic: str) -> str:
    return worker.fetch(topic)
