"""A step of the base class calls what the subclass overrides."""

import abc

from dbos import DBOS


@DBOS.workflow()
def notify(customer: str) -> str:
    return compose(customer)


@DBOS.step()
def compose(customer: str) -> str:
    return f"Dear {customer}"


class Export(abc.ABC):
    @DBOS.step()
    def run(self, customer: str) -> None:
        self.after(customer)

    @abc.abstractmethod
    def after(self, customer: str) -> None: ...


class LoudExport(Export):
    def after(self, customer: str) -> None:
        DBOS.start_workflow(notify, customer)  # DBS201


class QuietExport(Export):
    def after(self, customer: str) -> None:
        DBOS.logger.info("exported %s", customer)


@DBOS.workflow()
def export_all(customer: str) -> None:
    LoudExport().run(customer)
    QuietExport().run(customer)
