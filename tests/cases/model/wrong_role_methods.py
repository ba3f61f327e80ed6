"""Static methods, class methods, instance methods."""

from dbos import DBOS, DBOSConfiguredInstance


class Post:
    @staticmethod
    @DBOS.step()
    def wait_static(topic: str) -> str:
        return DBOS.recv(topic)  # DBS202

    @DBOS.step()
    def wait_instance(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202

    def wait_plainly(self, topic: str) -> str:
        return DBOS.recv(topic)

    @staticmethod
    @DBOS.workflow()
    def collect(topic: str) -> str:
        return DBOS.recv(topic)


@DBOS.dbos_class()
class Branch(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @classmethod
    @DBOS.step()
    def wait_class(cls, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202

    @DBOS.step()
    def collect_again(self, topic: str) -> str:
        return self.collect(topic)  # DBS201

    @DBOS.workflow()
    def collect(self, topic: str) -> str:
        return DBOS.recv(topic)

    def wait_late(self, topic: str) -> str:
        return DBOS.recv(topic)  # DBS202

    wait_registered = DBOS.step()(wait_late)


@DBOS.step()
def collect_static(topic: str) -> str:
    return Post.collect(topic)  # DBS201
