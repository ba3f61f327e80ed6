"""Steps that are methods, and workflows that are methods."""

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.dbos_class()
class Biller(DBOSConfiguredInstance):
    def __init__(self, region: str) -> None:
        self.region = region
        super().__init__(config_name=region)

    @DBOS.workflow()
    def bill(self, order: str) -> str:
        return self.total(order)

    @DBOS.step()
    def total(self, order: str) -> str:
        return self.region + order

    @staticmethod
    @DBOS.workflow()
    def remind(order: str) -> str:
        return Biller.text(order)

    @classmethod
    @DBOS.workflow()
    def archive(cls, order: str) -> str:
        return cls.text(order)

    @staticmethod
    @DBOS.step()
    def text(order: str) -> str:
        return "Reminder for " + order

    @DBOS.step()
    def bill_twice(self, order: str) -> None:
        self.bill(order)  # DBS201
        DBOS.start_workflow(self.bill, order)  # DBS201

    @staticmethod
    @DBOS.step()
    def remind_from_static(order: str) -> str:
        return Biller.remind(order)  # DBS201

    @classmethod
    @DBOS.step()
    def archive_from_class(cls, order: str) -> str:
        return cls.archive(order)  # DBS201


europe = Biller("europe")


@DBOS.step()
def bill_in_europe(order: str) -> str:
    return europe.bill(order)  # DBS201


@DBOS.step()
def start_in_europe(order: str) -> None:
    DBOS.start_workflow(europe.bill, order)  # DBS201


class Plain:
    """Steps may stand on a class that dbos knows nothing of."""

    @DBOS.step()
    def push(self, order: str) -> None:
        DBOS.start_workflow(Biller.remind, order)  # DBS201


@DBOS.workflow()
def quarter(order: str) -> None:
    Plain().push(order)
    bill_in_europe(order)
    start_in_europe(order)
