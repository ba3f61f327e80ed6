"""Inherited, overridden and extended methods."""

from dbos import DBOS


class Worker:
    def run(self, topic: str) -> str:
        return self.fetch(topic)

    def fetch(self, topic: str) -> str:
        return topic


class SlowWorker(Worker):
    def fetch(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Listener:
    def listen(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class NamedListener(Listener):
    name = "named"


class Base:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Extended(Base):
    def run(self, topic: str) -> str:
        return f"{super().run(topic)}!"


class OldBase:
    def run(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class OldExtended(OldBase):
    def run(self, topic: str) -> str:
        return OldBase.run(self, topic)


class Waiting:
    def wait(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202


class Plain:
    pass


class Mixed(Plain, Waiting):
    pass


class Initialised:
    def __init__(self, topic: str) -> None:
        self.value = DBOS.recv(topic)  # DBS202


class Derived(Initialised):
    def __init__(self, topic: str) -> None:
        super().__init__(topic)


@DBOS.step()
def use_override(topic: str) -> str:
    return SlowWorker().run(topic)


@DBOS.step()
def use_inherited(topic: str) -> str:
    return NamedListener().listen(topic)


@DBOS.step()
def use_super(topic: str) -> str:
    return Extended().run(topic)


@DBOS.step()
def use_base_by_name(topic: str) -> str:
    return OldExtended().run(topic)


@DBOS.step()
def use_mixed(topic: str) -> str:
    return Mixed().wait(topic)


@DBOS.step()
def use_super_init(topic: str) -> str:
    return Derived(topic).value
