from bases import Job, Named, durable
from dbos import DBOS
from some_library import Base, registered


@DBOS.dbos_class()
class Mailer(Named):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class Longer(Job, Named):
    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(host)

    @DBOS.workflow()
    def run(self) -> str:
        return self.host


@durable
class Wrapped(Named):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@registered
class ByLibrary:
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


class OfLibrary(Base):
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to
