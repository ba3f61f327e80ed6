from dbos import DBOS, DBOSConfiguredInstance


@DBOS.workflow()  # DBS508: orders.py:4
def process(order: str) -> str:
    return order


@DBOS.dbos_class()
class Sender(DBOSConfiguredInstance):  # DBS508
    @DBOS.workflow()
    def send(self) -> None: ...
