from bases import Named, Quiet
from dbos import DBOS


class Mailer(Named):  # DBS506: is not registered
    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class Silent(Quiet):  # DBS506: does not call
    def __init__(self, name: str) -> None:
        super().__init__(name)

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to


@DBOS.dbos_class()
class Skips(Named):  # DBS506
    def __init__(self, host: str) -> None:
        self.host = host

    @DBOS.workflow()
    def send(self, to: str) -> str:
        return to
