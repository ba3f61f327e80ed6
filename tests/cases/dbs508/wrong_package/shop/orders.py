from dbos import DBOS, DBOSConfiguredInstance


@DBOS.workflow()  # DBS508: refunds.py:4 too: importing the second module raises DBOSException
def process(order: str) -> str:
    return order


@DBOS.dbos_class()
class Sender(DBOSConfiguredInstance):  # DBS508: the second registration raises
    @DBOS.workflow()
    def send(self) -> None: ...
