"""Workflows that know only abstract classes: the project's implementations are what runs."""

from dbos import DBOS
from ports import Carrier, Job, Mailer


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def by_protocol(order: str, mailer: Mailer) -> str:
    mailer.send("shop@example.com", order)  # DBS304
    return pack(order)


@DBOS.workflow()
def by_abstract_class(order: str, carrier: Carrier) -> str:
    return pack(carrier.book(order))  # DBS304


@DBOS.workflow()
def by_base_class(order: str, job: Job) -> str:
    return pack(job.run(order))  # DBS304


class Sales:
    def __init__(self, mailer: Mailer) -> None:
        self.mailer = mailer

    def announce(self, order: str) -> None:
        self.mailer.send("shop@example.com", order)  # DBS304


@DBOS.workflow()
def by_attribute(order: str, sales: Sales) -> str:
    sales.announce(order)
    return pack(order)


@DBOS.dbos_class()
class Report:
    @classmethod
    @DBOS.workflow()
    def make(cls, name: str, job: Job) -> str:
        return pack(job.run(name))  # DBS304
